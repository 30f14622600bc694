CREATE VIRTUAL TABLE `zoek` USING fts5(`tekst`, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
--> statement-breakpoint
CREATE VIRTUAL TABLE `zoek_vertrouwelijk` USING fts5(`tekst`, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');
--> statement-breakpoint
INSERT INTO `zoek`(`zoek`, `rank`) VALUES ('secure-delete', 1);
--> statement-breakpoint
INSERT INTO `zoek_vertrouwelijk`(`zoek_vertrouwelijk`, `rank`) VALUES ('secure-delete', 1);
