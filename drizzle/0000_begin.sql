CREATE TABLE `aanpassing` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`omschrijving` text,
	`van` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `aanpassing_persoon_id` ON `aanpassing` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `aanwezigheid` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`dagdeel` text,
	`werkpost_id` blob,
	`waarde` text,
	`uren` integer,
	`reden` text,
	`bron` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `aanwezigheid_werkpost_id` ON `aanwezigheid` (`werkpost_id`);--> statement-breakpoint
CREATE INDEX `aanwezigheid_persoon_id_datum` ON `aanwezigheid` (`persoon_id`,`datum`);--> statement-breakpoint
CREATE TABLE `ama_traject` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`start` text,
	`start_tijd` text,
	`einde` text,
	`eind_reden` text,
	`eind_reden_tekst` text,
	`bestemming` text,
	`overgang` integer,
	`overgangsbeslissing_op` text,
	`advies_datum` text,
	`capaciteit` integer,
	`dimona_in_datum` text,
	`dimona_in_tijd` text,
	`dimona_uit_datum` text,
	`dimona_uit_tijd` text,
	`collegas_gebrief_op` text,
	`contactpersoon` text,
	`opmerkingen` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `ama_traject_persoon_id` ON `ama_traject` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `begeleider` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`voornaam` text,
	`functie` text,
	`telefoon` text,
	`email` text,
	`in_dienst` text,
	`uit_dienst` text,
	`grond` integer,
	`kwalificatie_tekst` text,
	`start_opleiding` text,
	`vte` integer,
	`vloer` integer,
	`opmerkingen` text
);
--> statement-breakpoint
CREATE TABLE `begeleiding` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`begeleider_id` blob,
	`tekst` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `begeleiding_persoon_id` ON `begeleiding` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `begeleiding_traject_id` ON `begeleiding` (`traject_id`);--> statement-breakpoint
CREATE INDEX `begeleiding_begeleider_id` ON `begeleiding` (`begeleider_id`);--> statement-breakpoint
CREATE TABLE `bemiddelaar` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`naam` text,
	`email` text,
	`telefoon` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `bemiddelaar_persoon_id` ON `bemiddelaar` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `beoordeling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`gevraagd_op` text,
	`gevraagd_bewijs` text,
	`gepland_op` text,
	`wacht_sinds` text,
	`besluit_op` text,
	`conclusie` text,
	`door` text,
	`volgend_contact` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `beoordeling_persoon_id` ON `beoordeling` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `beoordeling_traject_id` ON `beoordeling` (`traject_id`);--> statement-breakpoint
CREATE TABLE `bron_besluit` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`dagdeel` text,
	`werkpost_id` blob,
	`bron` text,
	`reden` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `bron_besluit_persoon_id` ON `bron_besluit` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `bron_besluit_werkpost_id` ON `bron_besluit` (`werkpost_id`);--> statement-breakpoint
CREATE TABLE `buiten_traject_besluit` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`keuze` text,
	`reden` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `buiten_traject_besluit_persoon_id` ON `buiten_traject_besluit` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `change` (
	`tx` integer NOT NULL,
	`n` integer NOT NULL,
	`entity` text NOT NULL,
	`row_id` blob NOT NULL,
	`person_id` blob,
	`kind` text NOT NULL,
	`field` text,
	`value` text,
	`old` text,
	`base` integer,
	`salt` blob,
	`value_hash` blob NOT NULL,
	PRIMARY KEY(`tx`, `n`)
);
--> statement-breakpoint
CREATE INDEX `change_row` ON `change` (`row_id`);--> statement-breakpoint
CREATE INDEX `change_person` ON `change` (`person_id`,`tx`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`met_wie` text,
	`wijze` text,
	`tekst` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `contact_persoon_id` ON `contact` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `contingent` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`van` text,
	`plaatsen` integer,
	`bron` text
);
--> statement-breakpoint
CREATE TABLE `eigen_evaluatie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`datum` text,
	`door` text,
	`conclusie` text,
	`stap` text,
	`vraag_vdab` text,
	`woorden_deelnemer` text,
	`besproken_op` text,
	`taken` text,
	`opleiding` text,
	`doorstroom_opinie` text,
	`ondersteuning` text,
	`aanpassingen` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `eigen_evaluatie_persoon_id` ON `eigen_evaluatie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `eigen_evaluatie_traject_id` ON `eigen_evaluatie` (`traject_id`);--> statement-breakpoint
CREATE TABLE `gebruiker` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`rol` text,
	`actief` integer
);
--> statement-breakpoint
CREATE TABLE `gesprek` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`soort` text,
	`datum` text,
	`door` text,
	`notities` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `gesprek_persoon_id` ON `gesprek` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `gesprek_traject_id` ON `gesprek` (`traject_id`);--> statement-breakpoint
CREATE TABLE `import_koppeling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`vingerafdruk` text,
	`koppeling` text
);
--> statement-breakpoint
CREATE TABLE `import_rij` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`run_id` blob,
	`bron` text,
	`blad` text,
	`rij` integer,
	`sleutel` text,
	`soort` text,
	`codes` text,
	`inhoud` text,
	`stand` text,
	`antwoord` text,
	`reden` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`run_id`) REFERENCES `import_run`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `import_rij_persoon_id` ON `import_rij` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `import_rij_run_id` ON `import_rij` (`run_id`);--> statement-breakpoint
CREATE TABLE `import_run` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`bron` text,
	`op` text,
	`blad` text,
	`aanvaard` integer,
	`vragen` integer,
	`geweigerd` integer,
	`overgeslagen` integer
);
--> statement-breakpoint
CREATE TABLE `import_stand` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`bron` text,
	`sleutel` text,
	`cellen` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `import_stand_persoon_id` ON `import_stand` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `import_stand_bron_sleutel` ON `import_stand` (`bron`,`sleutel`);--> statement-breakpoint
CREATE TABLE `insz_nummer` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`insz` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `insz_nummer_persoon_id` ON `insz_nummer` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `kalenderdag` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`datum` text,
	`soort` text,
	`omschrijving` text
);
--> statement-breakpoint
CREATE TABLE `maand_afwezig` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`maand` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `maand_afwezig_persoon_id` ON `maand_afwezig` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `maand_afwezig_traject_id` ON `maand_afwezig` (`traject_id`);--> statement-breakpoint
CREATE TABLE `maatregel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`organisatie` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `maatregel_persoon_id` ON `maatregel` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `meta` (
	`sleutel` text PRIMARY KEY NOT NULL,
	`waarde` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `noodinstructie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`omschrijving` text,
	`van` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `noodinstructie_persoon_id` ON `noodinstructie` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `observatie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`datum` text,
	`tekst` text,
	`door` text,
	`werkpost_id` blob,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `observatie_persoon_id` ON `observatie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `observatie_traject_id` ON `observatie` (`traject_id`);--> statement-breakpoint
CREATE INDEX `observatie_werkpost_id` ON `observatie` (`werkpost_id`);--> statement-breakpoint
CREATE TABLE `onderbreking` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `onderbreking_persoon_id` ON `onderbreking` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `onderbreking_traject_id` ON `onderbreking` (`traject_id`);--> statement-breakpoint
CREATE TABLE `ontvanger` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`naam` text,
	`adres` text,
	`email` text
);
--> statement-breakpoint
CREATE TABLE `op_pending` (
	`id` integer PRIMARY KEY NOT NULL,
	`tx` integer NOT NULL,
	`n` integer NOT NULL,
	`waits_for` blob NOT NULL
);
--> statement-breakpoint
CREATE TABLE `organisatie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`kbo` text,
	`straat` text,
	`postcode` text,
	`gemeente` text,
	`telefoon` text,
	`email` text,
	`een_gebruiker_reden` text,
	`logo` text,
	`instellingen` text
);
--> statement-breakpoint
CREATE TABLE `overeenkomst` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`datum` text,
	`tot` text,
	`tijdsbesteding` text,
	`activiteiten` text,
	`plaats` text,
	`afspraken` text,
	`voorwaarden` text,
	`beeindiging` text,
	`teken_deelnemer` text,
	`teken_organisatie` text,
	`bewindvoerder_nodig` integer,
	`teken_bewindvoerder` text,
	`werkpost_nodig` integer,
	`teken_werkpost` text,
	`verzonden_op` text,
	`verzonden_bewijs` text,
	`uurrooster` text,
	`takenpakket` text,
	`locatie` text,
	`werkpostbegeleider` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `overeenkomst_persoon_id` ON `overeenkomst` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `overeenkomst_traject_id` ON `overeenkomst` (`traject_id`);--> statement-breakpoint
CREATE TABLE `persoon` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`voornaam` text,
	`geboortedatum` text,
	`vdab_nummer` text,
	`dossiernummer` integer,
	`telefoon` text,
	`email` text,
	`straat` text,
	`postcode` text,
	`gemeente` text,
	`notities` text,
	`opgegaan_in` blob,
	FOREIGN KEY (`opgegaan_in`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `persoon_opgegaan_in` ON `persoon` (`opgegaan_in`);--> statement-breakpoint
CREATE TABLE `polis` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`verzekeraar` text,
	`nummer` text,
	`van` text,
	`tot` text
);
--> statement-breakpoint
CREATE TABLE `pop_actie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doel_id` blob,
	`tekst` text,
	`tegen` text,
	`klaar_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doel_id`) REFERENCES `pop_doel`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `pop_actie_persoon_id` ON `pop_actie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `pop_actie_doel_id` ON `pop_actie` (`doel_id`);--> statement-breakpoint
CREATE TABLE `pop_doel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`volgorde` integer,
	`titel` text,
	`stand` text,
	`beweging` text,
	`stand_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `pop_doel_persoon_id` ON `pop_doel` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `pop_doel_traject_id` ON `pop_doel` (`traject_id`);--> statement-breakpoint
CREATE TABLE `pop_versie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`nummer` integer,
	`datum` text,
	`geregistreerd_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `pop_versie_persoon_id` ON `pop_versie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `pop_versie_traject_id` ON `pop_versie` (`traject_id`);--> statement-breakpoint
CREATE TABLE `sleutel_slot` (
	`id` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `statuut` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`code` text,
	`van` text,
	`tot` text,
	`verwacht_einde` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `statuut_persoon_id` ON `statuut` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `taak` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`gemaakt_op` text,
	`klaar_op` text,
	`reden` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `taak_persoon_id` ON `taak` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `tewerkstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`van` text,
	`tot` text,
	`omschrijving` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `tewerkstelling_persoon_id` ON `tewerkstelling` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `toestemming` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`aanwezig` text,
	`datum` text,
	`geldig_tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `toestemming_persoon_id` ON `toestemming` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `tx` (
	`id` integer PRIMARY KEY NOT NULL,
	`device` blob NOT NULL,
	`seq` integer NOT NULL,
	`hlc` integer NOT NULL,
	`actor` blob,
	`op` text NOT NULL,
	`op_version` integer NOT NULL,
	`app_version` text NOT NULL,
	`source` text NOT NULL,
	`reason` text,
	`reason_salt` blob,
	`reason_hash` blob,
	`grp` blob,
	`undoes_device` blob,
	`undoes_seq` integer,
	`prev_hash` blob,
	`hash` blob NOT NULL
);
--> statement-breakpoint
CREATE INDEX `tx_device_seq` ON `tx` (`device`,`seq`);--> statement-breakpoint
CREATE INDEX `tx_hlc` ON `tx` (`hlc`);--> statement-breakpoint
CREATE TABLE `uitvoer` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`rapport` text,
	`periode` text,
	`formaat` text,
	`bestand` text,
	`ontvanger` text,
	`doel` text,
	`op` text,
	`verlaat_huis` integer,
	`model_versie` integer,
	`model_hash` text,
	`model` text,
	`bevestiging` text,
	`verzonden_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `uitvoer_persoon_id` ON `uitvoer` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `uren_afspraak` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`van` text,
	`uren` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `uren_afspraak_persoon_id` ON `uren_afspraak` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `uren_afspraak_traject_id` ON `uren_afspraak` (`traject_id`);--> statement-breakpoint
CREATE TABLE `voorschot` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`datum` text,
	`cents` integer,
	`jaar` integer,
	`omschrijving` text
);
--> statement-breakpoint
CREATE TABLE `werkpost` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`organisatie` text,
	`extern` integer,
	`partner` integer,
	`aard` text,
	`adres` text
);
--> statement-breakpoint
CREATE TABLE `werkpost_periode` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`werkpost_id` blob,
	`van` text,
	`tot` text,
	`doel` text,
	`nazicht_op` text,
	`nazicht_uitkomst` text,
	`werkpostbegeleider` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `werkpost_periode_persoon_id` ON `werkpost_periode` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `werkpost_periode_traject_id` ON `werkpost_periode` (`traject_id`);--> statement-breakpoint
CREATE INDEX `werkpost_periode_werkpost_id` ON `werkpost_periode` (`werkpost_id`);--> statement-breakpoint
CREATE TABLE `wetwaarde` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`parameter` text,
	`van` text,
	`tot` text,
	`waarde` text,
	`bron` text,
	`bevestigt` text
);
--> statement-breakpoint
CREATE TABLE `wvg_overeenkomst` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`werkpost_id` blob,
	`van` text,
	`tot` text,
	`begeleider` text,
	`locatie` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `wvg_overeenkomst_persoon_id` ON `wvg_overeenkomst` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `wvg_overeenkomst_werkpost_id` ON `wvg_overeenkomst` (`werkpost_id`);--> statement-breakpoint
CREATE TABLE `zoek_doc` (
	`id` integer PRIMARY KEY NOT NULL,
	`entiteit` text NOT NULL,
	`rij_id` blob NOT NULL,
	`persoon_id` blob
);
--> statement-breakpoint
CREATE INDEX `zoek_doc_rij` ON `zoek_doc` (`rij_id`);