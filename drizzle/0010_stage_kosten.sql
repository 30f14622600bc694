CREATE TABLE `stage_post` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`stage_id` blob,
	`post` text,
	`bedrag_cents` integer,
	`nota` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `stage_post_persoon_id` ON `stage_post` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `stage_post_stage_id` ON `stage_post` (`stage_id`);