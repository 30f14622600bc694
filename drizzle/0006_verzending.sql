CREATE TABLE `verzending` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`uitvoer_id` blob,
	`op` text,
	`wijze` text,
	`aan` text,
	`door` text,
	`bewijs` text,
	`opmerking` text,
	`reeks` text,
	`volgnummer` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`uitvoer_id`) REFERENCES `uitvoer`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `verzending_persoon_id` ON `verzending` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `verzending_uitvoer_id` ON `verzending` (`uitvoer_id`);--> statement-breakpoint
ALTER TABLE `beoordeling` ADD `uitvoer_id` blob REFERENCES uitvoer(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `beoordeling_uitvoer_id` ON `beoordeling` (`uitvoer_id`);--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `traject_id` blob REFERENCES ama_traject(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `ter_attentie` text;--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `reeks` text;--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `volgnummer` integer;--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `bestand_hash` text;--> statement-breakpoint
CREATE INDEX `uitvoer_traject_id` ON `uitvoer` (`traject_id`);