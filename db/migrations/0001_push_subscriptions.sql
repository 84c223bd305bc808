CREATE TABLE `push_subscriptions` (
	`id` text PRIMARY KEY NOT NULL,
	`endpoint` text NOT NULL,
	`hour` integer NOT NULL,
	`time_zone` text NOT NULL,
	`next_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`failures` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `push_subscriptions_next` ON `push_subscriptions` (`next_at`);