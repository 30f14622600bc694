ALTER TABLE `evaluatie` ADD `afwezig_dagen` text;--> statement-breakpoint
ALTER TABLE `evaluatie` ADD `afwezig_van` text;--> statement-breakpoint
ALTER TABLE `evaluatie` ADD `afwezig_tot` text;--> statement-breakpoint
ALTER TABLE `evaluatie` ADD `afwezig_bron` text;