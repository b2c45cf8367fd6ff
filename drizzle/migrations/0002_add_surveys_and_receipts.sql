CREATE TABLE `announcements` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`link_url` text,
	`link_label` text,
	`is_dismissible` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer,
	`audience` text NOT NULL,
	`translations` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `announcements_project` ON `announcements` (`project_id`,`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `attachments` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`entry_id` text,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`byte_count` integer NOT NULL,
	`idempotency_key` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attachments_idempotency` ON `attachments` (`project_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `attachments_entry` ON `attachments` (`entry_id`);--> statement-breakpoint
CREATE INDEX `attachments_age` ON `attachments` (`created_at`);--> statement-breakpoint
CREATE TABLE `replies` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`entry_id` text NOT NULL,
	`author` text NOT NULL,
	`body` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `replies_entry` ON `replies` (`project_id`,`entry_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `answers` ADD `value_json` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `name` text;--> statement-breakpoint
ALTER TABLE `entries` ADD `is_respondent_verified` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `status` text DEFAULT 'new' NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `is_partial` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `revision` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `entries` ADD `withdrawn_at` integer;--> statement-breakpoint
ALTER TABLE `surveys` ADD `state` text DEFAULT 'live' NOT NULL;--> statement-breakpoint
ALTER TABLE `surveys` ADD `definition` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `surveys` ADD `starts_at` integer;--> statement-breakpoint
ALTER TABLE `surveys` ADD `ends_at` integer;--> statement-breakpoint
ALTER TABLE `surveys` ADD `response_limit` integer;--> statement-breakpoint
ALTER TABLE `surveys` ADD `updated_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `is_suggesting` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `survey_cool_down_days` real DEFAULT 7 NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `identity_secret` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `receipt_secret` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `themes` ADD `public_note` text;--> statement-breakpoint
UPDATE projects SET identity_secret = lower(hex(randomblob(32))), receipt_secret = lower(hex(randomblob(32)));--> statement-breakpoint
UPDATE answers SET type = CASE type WHEN 'text' THEN 'open' WHEN 'choice' THEN 'single_choice' ELSE type END;--> statement-breakpoint
UPDATE surveys SET questions = replace(replace(questions, '"type":"text"', '"type":"open"'), '"type":"choice"', '"type":"single_choice","choices":[]');
