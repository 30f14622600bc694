CREATE TABLE `afwezigheidsperiode` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`van` text,
	`verwacht_tot` text,
	`tot` text,
	`reden` text,
	`bewijs_gezien` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `afwezigheidsperiode_persoon_id` ON `afwezigheidsperiode` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `afwezigheidsperiode_traject_id` ON `afwezigheidsperiode` (`traject_id`);--> statement-breakpoint
CREATE TABLE `beginstand` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`jaar` integer,
	`kwartaal` integer,
	`dagen_x100` integer,
	`bron` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `beginstand_persoon_id` ON `beginstand` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `beginstand_traject_id` ON `beginstand` (`traject_id`);--> statement-breakpoint
CREATE TABLE `belofte` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`begeleider_id` blob,
	`tekst` text,
	`op` text,
	`tegen` text,
	`klaar_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `belofte_persoon_id` ON `belofte` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `belofte_traject_id` ON `belofte` (`traject_id`);--> statement-breakpoint
CREATE INDEX `belofte_begeleider_id` ON `belofte` (`begeleider_id`);--> statement-breakpoint
CREATE TABLE `beperking` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`omschrijving` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `beperking_persoon_id` ON `beperking` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `contactpersoon` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`rol` text,
	`naam` text,
	`instantie_id` blob,
	`telefoon` text,
	`email` text,
	`omvang` text,
	`tekent_mee` integer,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`instantie_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `contactpersoon_persoon_id` ON `contactpersoon` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `contactpersoon_instantie_id` ON `contactpersoon` (`instantie_id`);--> statement-breakpoint
CREATE TABLE `correctie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`uitvoer_id` blob,
	`keuze` text,
	`reden` text,
	`op` text,
	`verschil_hash` text,
	`verschil` text,
	`kwartaal` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`uitvoer_id`) REFERENCES `uitvoer`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `correctie_persoon_id` ON `correctie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `correctie_uitvoer_id` ON `correctie` (`uitvoer_id`);--> statement-breakpoint
CREATE TABLE `doorstroom_maanden` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`van` text,
	`tot` text,
	`maanden` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroom_maanden_persoon_id` ON `doorstroom_maanden` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroom_maanden_traject_id` ON `doorstroom_maanden` (`traject_id`);--> statement-breakpoint
CREATE TABLE `eerder_overzicht` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`jaar` integer,
	`kwartaal` integer,
	`verzonden_op` text,
	`bron` text
);
--> statement-breakpoint
CREATE TABLE `erkenning` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`nummer` text,
	`van` text,
	`tot` text
);
--> statement-breakpoint
CREATE TABLE `instantie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`soort` text,
	`straat` text,
	`postcode` text,
	`gemeente` text,
	`telefoon` text,
	`email` text,
	`opmerking` text
);
--> statement-breakpoint
CREATE TABLE `kandidaat` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`verwijzer` text,
	`verwijzer_id` blob,
	`gevraagd_op` text,
	`advies_op` text,
	`intake_op` text,
	`uitkomst` text,
	`uitkomst_op` text,
	`notities` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`verwijzer_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `kandidaat_persoon_id` ON `kandidaat` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `kandidaat_verwijzer_id` ON `kandidaat` (`verwijzer_id`);--> statement-breakpoint
CREATE TABLE `kolom_opening` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`sjabloon` text,
	`kolom` text,
	`bron` text,
	`reden` text,
	`op` text
);
--> statement-breakpoint
CREATE TABLE `label` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text
);
--> statement-breakpoint
CREATE TABLE `onkost` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`soort` text,
	`wijze` text,
	`grondslag` text,
	`cents` integer,
	`bewijs` text,
	`omschrijving` text,
	`betaald_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `onkost_persoon_id` ON `onkost` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `opvolging` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`datum` text,
	`situatie` text,
	`opmerking` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `opvolging_persoon_id` ON `opvolging` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `opvolging_traject_id` ON `opvolging` (`traject_id`);--> statement-breakpoint
CREATE TABLE `partner` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`kbo` text,
	`contact` text,
	`telefoon` text,
	`email` text,
	`van` text,
	`tot` text
);
--> statement-breakpoint
CREATE TABLE `persoon_label` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`label_id` blob,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`label_id`) REFERENCES `label`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `persoon_label_persoon_id` ON `persoon_label` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `persoon_label_label_id` ON `persoon_label` (`label_id`);--> statement-breakpoint
CREATE TABLE `ticket` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`datum` text,
	`tot` text,
	`opmerking` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `ticket_persoon_id` ON `ticket` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `uurrooster` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`van` text,
	`tot` text,
	`weekdag` integer,
	`dagdeel` text,
	`uren` integer,
	`werkpost_id` blob,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `uurrooster_persoon_id` ON `uurrooster` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `uurrooster_traject_id` ON `uurrooster` (`traject_id`);--> statement-breakpoint
CREATE INDEX `uurrooster_werkpost_id` ON `uurrooster` (`werkpost_id`);--> statement-breakpoint
CREATE TABLE `vestiging` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`nummer` text,
	`straat` text,
	`postcode` text,
	`gemeente` text
);
--> statement-breakpoint
CREATE TABLE `voorgeschiedenis` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`regel` text,
	`sleutel` text,
	`antwoord` text,
	`op` text,
	`door` text,
	`toelichting` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `voorgeschiedenis_persoon_id` ON `voorgeschiedenis` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `wacht_op_plaats` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`van` text,
	`tot` text,
	`waarvoor` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `wacht_op_plaats_persoon_id` ON `wacht_op_plaats` (`persoon_id`);--> statement-breakpoint
ALTER TABLE `aanpassing` ADD `tot` text;--> statement-breakpoint
ALTER TABLE `ama_traject` ADD `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `ama_traject` ADD `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `ama_traject_vestiging_id` ON `ama_traject` (`vestiging_id`);--> statement-breakpoint
CREATE INDEX `ama_traject_partner_id` ON `ama_traject` (`partner_id`);--> statement-breakpoint
ALTER TABLE `begeleiding` ADD `rol` text;--> statement-breakpoint
ALTER TABLE `beoordeling` ADD `herinnerd_op` text;--> statement-breakpoint
ALTER TABLE `contact` ADD `werkpost_periode_id` blob REFERENCES werkpost_periode(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `contact_werkpost_periode_id` ON `contact` (`werkpost_periode_id`);--> statement-breakpoint
ALTER TABLE `contingent` ADD `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `contingent_partner_id` ON `contingent` (`partner_id`);--> statement-breakpoint
ALTER TABLE `kalenderdag` ADD `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `kalenderdag_vestiging_id` ON `kalenderdag` (`vestiging_id`);--> statement-breakpoint
ALTER TABLE `maatregel` ADD `contact` text;--> statement-breakpoint
ALTER TABLE `maatregel` ADD `uren` integer;--> statement-breakpoint
ALTER TABLE `maatregel` ADD `leiding` text;--> statement-breakpoint
ALTER TABLE `maatregel` ADD `uitleg` text;--> statement-breakpoint
ALTER TABLE `maatregel` ADD `uitleg_op` text;--> statement-breakpoint
ALTER TABLE `noodinstructie` ADD `tot` text;--> statement-breakpoint
ALTER TABLE `organisatie` ADD `ingebruikname` text;--> statement-breakpoint
ALTER TABLE `organisatie` ADD `rsz_nummer` text;--> statement-breakpoint
ALTER TABLE `organisatie` ADD `briefhoofd` text;--> statement-breakpoint
ALTER TABLE `persoon` ADD `taal` text;--> statement-breakpoint
ALTER TABLE `persoon` ADD `leeshulp` text;--> statement-breakpoint
ALTER TABLE `persoon` ADD `overleden_op` text;--> statement-breakpoint
ALTER TABLE `taak` ADD `titel` text;--> statement-breakpoint
ALTER TABLE `taak` ADD `tegen` text;--> statement-breakpoint
ALTER TABLE `taak` ADD `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `taak_begeleider_id` ON `taak` (`begeleider_id`);--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `doelgroepwerknemer` integer;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `uit_traject_id` blob REFERENCES ama_traject(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `tewerkstelling_uit_traject_id` ON `tewerkstelling` (`uit_traject_id`);--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `versie` integer;--> statement-breakpoint
ALTER TABLE `uitvoer` ADD `vervangt_id` blob REFERENCES uitvoer(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `uitvoer_vervangt_id` ON `uitvoer` (`vervangt_id`);--> statement-breakpoint
ALTER TABLE `werkpost` ADD `instantie_id` blob REFERENCES instantie(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `werkpost` ADD `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `werkpost` ADD `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `werkpost` ADD `plaatsen` integer;--> statement-breakpoint
ALTER TABLE `werkpost` ADD `contact_naam` text;--> statement-breakpoint
ALTER TABLE `werkpost` ADD `telefoon` text;--> statement-breakpoint
CREATE INDEX `werkpost_instantie_id` ON `werkpost` (`instantie_id`);--> statement-breakpoint
CREATE INDEX `werkpost_vestiging_id` ON `werkpost` (`vestiging_id`);--> statement-breakpoint
CREATE INDEX `werkpost_partner_id` ON `werkpost` (`partner_id`);--> statement-breakpoint
ALTER TABLE `werkpost_periode` ADD `aangepast` text;--> statement-breakpoint
ALTER TABLE `werkpost_periode` ADD `collegas_gebrief_op` text;--> statement-breakpoint
ALTER TABLE `werkpost_periode` ADD `collegas_gebrief_door` text;--> statement-breakpoint
ALTER TABLE `werkpost_periode` ADD `contact_elke_weken` integer;--> statement-breakpoint
ALTER TABLE `wvg_overeenkomst` ADD `uren` integer;--> statement-breakpoint
ALTER TABLE `wvg_overeenkomst` ADD `gemeld_op` text;--> statement-breakpoint
ALTER TABLE `wvg_overeenkomst` ADD `einde_gemeld_op` text;