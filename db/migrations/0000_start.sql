CREATE TABLE `audit` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `block_progress` (
	`learner_id` text NOT NULL,
	`block` text NOT NULL,
	`fold_version` integer NOT NULL,
	`state` text NOT NULL,
	`last_seq` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`learner_id`, `block`)
);
--> statement-breakpoint
CREATE TABLE `content_versions` (
	`kind` text NOT NULL,
	`id` text NOT NULL,
	`version` text NOT NULL,
	`block` text NOT NULL,
	`body` text NOT NULL,
	PRIMARY KEY(`kind`, `id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `learners`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `devices_learner` ON `devices` (`learner_id`);--> statement-breakpoint
CREATE TABLE `events` (
	`seq` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` text NOT NULL,
	`learner_id` text NOT NULL,
	`device_id` text NOT NULL,
	`device_seq` integer NOT NULL,
	`at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`type` text NOT NULL,
	`schema` integer NOT NULL,
	`block` text,
	`body` text NOT NULL,
	`understood` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_id_unique` ON `events` (`id`);--> statement-breakpoint
CREATE INDEX `events_learner` ON `events` (`learner_id`,`seq`,`block`);--> statement-breakpoint
CREATE INDEX `events_reweighing` ON `events` (`learner_id`,`seq`) WHERE type IN ('module-completed', 'answer-voided');--> statement-breakpoint
CREATE INDEX `events_not_yet` ON `events` (`learner_id`,`seq`) WHERE understood = 0;--> statement-breakpoint
CREATE INDEX `events_device` ON `events` (`device_id`,`device_seq`);--> statement-breakpoint
CREATE TABLE `learners` (
	`id` text PRIMARY KEY NOT NULL,
	`recovery_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`erased_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `learners_recovery_hash_unique` ON `learners` (`recovery_hash`);