CREATE TABLE `bijlage` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`soort` text,
	`vereiste` text,
	`bewijs_van` text,
	`bewijs_id` text,
	`naam` text,
	`type` text,
	`grootte` integer,
	`hash` text,
	`datum` text,
	`op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `bijlage_persoon_id` ON `bijlage` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `bijlage_traject_id` ON `bijlage` (`traject_id`);