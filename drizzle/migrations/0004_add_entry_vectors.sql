CREATE TABLE `entry_vectors` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`model` text NOT NULL,
	`vector` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `entry_vectors_project` ON `entry_vectors` (`project_id`,`model`,`entry_id`);