CREATE TABLE `sjabloon` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`rapport` text,
	`naam` text,
	`vingerafdruk` text,
	`inhoud` text,
	`koppeling` text,
	`nagekeken_op` text
);
--> statement-breakpoint
CREATE TABLE `wvg_evaluatie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`wvg_overeenkomst_id` blob,
	`datum` text,
	`uren` integer,
	`werkpost` text,
	`doorstroom` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`wvg_overeenkomst_id`) REFERENCES `wvg_overeenkomst`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `wvg_evaluatie_persoon_id` ON `wvg_evaluatie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `wvg_evaluatie_wvg_overeenkomst_id` ON `wvg_evaluatie` (`wvg_overeenkomst_id`);--> statement-breakpoint
ALTER TABLE `onkost` ADD `kinderen` integer;