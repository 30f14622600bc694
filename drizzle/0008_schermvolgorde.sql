CREATE TABLE `schermvolgorde` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`rapport` text,
	`delen` text,
	`op` text,
	`door` text
);
