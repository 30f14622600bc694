CREATE TABLE `geen_dubbel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`andere_id` blob,
	`reden` text,
	`op` text,
	`door` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`andere_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `geen_dubbel_persoon_id` ON `geen_dubbel` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `geen_dubbel_andere_id` ON `geen_dubbel` (`andere_id`);--> statement-breakpoint
CREATE TABLE `uitstel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`regel` text,
	`sleutel` text,
	`feit` text,
	`tot` text,
	`reden` text,
	`op` text,
	`door` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `uitstel_persoon_id` ON `uitstel` (`persoon_id`);