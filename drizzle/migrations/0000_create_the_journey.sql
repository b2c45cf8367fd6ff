CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `users` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `users_email` ON `users` (`email`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `answers` (
	`entry_id` text NOT NULL,
	`project_id` text NOT NULL,
	`question_id` text NOT NULL,
	`type` text NOT NULL,
	`value_number` real,
	`value_text` text,
	PRIMARY KEY(`entry_id`, `question_id`)
);
--> statement-breakpoint
CREATE TABLE `entries` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`project_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`kind` text NOT NULL,
	`message` text NOT NULL,
	`rating` integer,
	`email` text,
	`respondent` text,
	`source` text NOT NULL,
	`survey_id` text,
	`url` text,
	`locale` text,
	`release` text,
	`viewport` text,
	`metadata` text NOT NULL,
	`is_spam` integer DEFAULT false NOT NULL,
	`fingerprint` text NOT NULL,
	`idempotency_key` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `entries_id` ON `entries` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entries_idempotency` ON `entries` (`project_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `entries_newest` ON `entries` (`project_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `entries_arrival` ON `entries` (`project_id`,`seq`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_project` ON `events` (`project_id`,`seq`);--> statement-breakpoint
CREATE TABLE `surveys` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`questions` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `surveys_project` ON `surveys` (`project_id`);--> statement-breakpoint
CREATE TABLE `entry_tags` (
	`entry_id` text NOT NULL,
	`tag_id` text NOT NULL,
	`project_id` text NOT NULL,
	`evidence` text NOT NULL,
	PRIMARY KEY(`entry_id`, `tag_id`)
);
--> statement-breakpoint
CREATE INDEX `entry_tags_tag` ON `entry_tags` (`project_id`,`tag_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `insights` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`version` text NOT NULL,
	`language` text NOT NULL,
	`sentiment_score` real NOT NULL,
	`sentiment_label` text NOT NULL,
	`sentiment_evidence` text NOT NULL,
	`intent` text NOT NULL,
	`intent_confidence` real NOT NULL,
	`intent_evidence` text NOT NULL,
	`terms` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `insights_project` ON `insights` (`project_id`);--> statement-breakpoint
CREATE TABLE `tags` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`any` text NOT NULL,
	`none` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `tags_name` ON `tags` (`project_id`,`name`);--> statement-breakpoint
CREATE TABLE `job_states` (
	`project_id` text NOT NULL,
	`job` text NOT NULL,
	`lease_owner` text,
	`lease_expires_at` integer DEFAULT 0 NOT NULL,
	`watermark` integer DEFAULT 0 NOT NULL,
	`basis` text DEFAULT '' NOT NULL,
	PRIMARY KEY(`project_id`, `job`)
);
--> statement-breakpoint
CREATE TABLE `runs` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`job` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`processed` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`remaining` integer DEFAULT 0 NOT NULL,
	`error` text
);
--> statement-breakpoint
CREATE INDEX `runs_newest` ON `runs` (`project_id`,`started_at`,`id`);--> statement-breakpoint
CREATE TABLE `claims` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE TABLE `keys` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`name` text NOT NULL,
	`secret_hash` text NOT NULL,
	`hint` text NOT NULL,
	`scopes` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `keys_secret_hash` ON `keys` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `keys_project` ON `keys` (`project_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `members` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `members_user_project` ON `members` (`user_id`,`project_id`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`public_key` text NOT NULL,
	`allowed_origins` text NOT NULL,
	`is_redacting` integer DEFAULT false NOT NULL,
	`is_sample` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_public_key` ON `projects` (`public_key`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`period_start` integer NOT NULL,
	`period_end` integer NOT NULL,
	`state` text NOT NULL,
	`built_at` integer NOT NULL,
	`analysis_version` text NOT NULL,
	`input_hash` text NOT NULL,
	`entry_count` integer NOT NULL,
	`body` text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `reports_period` ON `reports` (`project_id`,`period_start`,`period_end`);--> statement-breakpoint
CREATE INDEX `reports_newest` ON `reports` (`project_id`,`period_start`,`id`);--> statement-breakpoint
CREATE TABLE `lineage` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`kind` text NOT NULL,
	`from_theme_ids` text NOT NULL,
	`detail` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `lineage_theme` ON `lineage` (`project_id`,`theme_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `theme_members` (
	`entry_id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`theme_id` text NOT NULL,
	`confidence` real NOT NULL
);
--> statement-breakpoint
CREATE INDEX `theme_members_theme` ON `theme_members` (`project_id`,`theme_id`,`entry_id`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`label` text NOT NULL,
	`is_label_pinned` integer DEFAULT false NOT NULL,
	`keywords` text NOT NULL,
	`centroid` text NOT NULL,
	`exemplar_ids` text NOT NULL,
	`state` text NOT NULL,
	`entry_count` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `themes_size` ON `themes` (`project_id`,`entry_count`,`id`);