CREATE TABLE "__drizzle_migrations" (
				id SERIAL PRIMARY KEY,
				hash text NOT NULL,
				created_at numeric
			);

CREATE TABLE `aanpassing` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`omschrijving` text,
	`van` text, `tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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
	`opmerkingen` text, `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED, `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `begeleiding` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`begeleider_id` blob,
	`tekst` text,
	`van` text,
	`tot` text, `rol` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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
	`volgend_contact` text, `herinnerd_op` text, `uitvoer_id` blob REFERENCES uitvoer(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `contact` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`met_wie` text,
	`wijze` text,
	`tekst` text, `werkpost_periode_id` blob REFERENCES werkpost_periode(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `contingent` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`van` text,
	`plaatsen` integer,
	`bron` text
, `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED);

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

CREATE TABLE `eerder_overzicht` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`jaar` integer,
	`kwartaal` integer,
	`verzonden_op` text,
	`bron` text
);

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

CREATE TABLE `erkenning` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`nummer` text,
	`van` text,
	`tot` text
);

CREATE TABLE `gebruiker` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`rol` text,
	`actief` integer
);

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

CREATE TABLE `import_koppeling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`vingerafdruk` text,
	`koppeling` text
);

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

CREATE TABLE `kalenderdag` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`datum` text,
	`soort` text,
	`omschrijving` text
, `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED);

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

CREATE TABLE `label` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text
);

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

CREATE TABLE `maatregel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`organisatie` text,
	`van` text,
	`tot` text, `contact` text, `uren` integer, `leiding` text, `uitleg` text, `uitleg_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE `meta` (
	`sleutel` text PRIMARY KEY NOT NULL,
	`waarde` text NOT NULL
);

CREATE TABLE `noodinstructie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`omschrijving` text,
	`van` text, `tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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
	`betaald_op` text, `kinderen` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE `ontvanger` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`naam` text,
	`adres` text,
	`email` text
);

CREATE TABLE `op_pending` (
	`id` integer PRIMARY KEY NOT NULL,
	`tx` integer NOT NULL,
	`n` integer NOT NULL,
	`waits_for` blob NOT NULL
);

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
, `ingebruikname` text, `rsz_nummer` text, `briefhoofd` text);

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
	`opgegaan_in` blob, `taal` text, `leeshulp` text, `overleden_op` text,
	FOREIGN KEY (`opgegaan_in`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE `persoon_label` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`label_id` blob,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`label_id`) REFERENCES `label`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `sleutel_slot` (
	`id` text PRIMARY KEY NOT NULL,
	`json` text NOT NULL
);

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

CREATE TABLE `taak` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`soort` text,
	`gemaakt_op` text,
	`klaar_op` text,
	`reden` text, `titel` text, `tegen` text, `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE `tewerkstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`van` text,
	`tot` text,
	`omschrijving` text, `doelgroepwerknemer` integer, `uit_traject_id` blob REFERENCES ama_traject(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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
	`verzonden_op` text, `versie` integer, `vervangt_id` blob REFERENCES uitvoer(id) DEFERRABLE INITIALLY DEFERRED, `traject_id` blob REFERENCES ama_traject(id) DEFERRABLE INITIALLY DEFERRED, `ter_attentie` text, `reeks` text, `volgnummer` integer, `bestand_hash` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `voorschot` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`datum` text,
	`cents` integer,
	`jaar` integer,
	`omschrijving` text
);

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
, `instantie_id` blob REFERENCES instantie(id) DEFERRABLE INITIALLY DEFERRED, `vestiging_id` blob REFERENCES vestiging(id) DEFERRABLE INITIALLY DEFERRED, `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED, `plaatsen` integer, `contact_naam` text, `telefoon` text);

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
	`werkpostbegeleider` text, `aangepast` text, `collegas_gebrief_op` text, `collegas_gebrief_door` text, `contact_elke_weken` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `wvg_overeenkomst` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`werkpost_id` blob,
	`van` text,
	`tot` text,
	`begeleider` text,
	`locatie` text, `uren` integer, `gemeld_op` text, `einde_gemeld_op` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkpost_id`) REFERENCES `werkpost`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE VIRTUAL TABLE `zoek` USING fts5(`tekst`, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');

CREATE TABLE `zoek_doc` (
	`id` integer PRIMARY KEY NOT NULL,
	`entiteit` text NOT NULL,
	`rij_id` blob NOT NULL,
	`persoon_id` blob
);

CREATE VIRTUAL TABLE `zoek_vertrouwelijk` USING fts5(`tekst`, tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3');

CREATE INDEX `aanpassing_persoon_id` ON `aanpassing` (`persoon_id`);

CREATE INDEX `aanwezigheid_persoon_id_datum` ON `aanwezigheid` (`persoon_id`,`datum`);

CREATE INDEX `aanwezigheid_werkpost_id` ON `aanwezigheid` (`werkpost_id`);

CREATE INDEX `afwezigheidsperiode_persoon_id` ON `afwezigheidsperiode` (`persoon_id`);

CREATE INDEX `afwezigheidsperiode_traject_id` ON `afwezigheidsperiode` (`traject_id`);

CREATE INDEX `ama_traject_partner_id` ON `ama_traject` (`partner_id`);

CREATE INDEX `ama_traject_persoon_id` ON `ama_traject` (`persoon_id`);

CREATE INDEX `ama_traject_vestiging_id` ON `ama_traject` (`vestiging_id`);

CREATE INDEX `begeleiding_begeleider_id` ON `begeleiding` (`begeleider_id`);

CREATE INDEX `begeleiding_persoon_id` ON `begeleiding` (`persoon_id`);

CREATE INDEX `begeleiding_traject_id` ON `begeleiding` (`traject_id`);

CREATE INDEX `beginstand_persoon_id` ON `beginstand` (`persoon_id`);

CREATE INDEX `beginstand_traject_id` ON `beginstand` (`traject_id`);

CREATE INDEX `belofte_begeleider_id` ON `belofte` (`begeleider_id`);

CREATE INDEX `belofte_persoon_id` ON `belofte` (`persoon_id`);

CREATE INDEX `belofte_traject_id` ON `belofte` (`traject_id`);

CREATE INDEX `bemiddelaar_persoon_id` ON `bemiddelaar` (`persoon_id`);

CREATE INDEX `beoordeling_persoon_id` ON `beoordeling` (`persoon_id`);

CREATE INDEX `beoordeling_traject_id` ON `beoordeling` (`traject_id`);

CREATE INDEX `beoordeling_uitvoer_id` ON `beoordeling` (`uitvoer_id`);

CREATE INDEX `beperking_persoon_id` ON `beperking` (`persoon_id`);

CREATE INDEX `bijlage_persoon_id` ON `bijlage` (`persoon_id`);

CREATE INDEX `bijlage_traject_id` ON `bijlage` (`traject_id`);

CREATE INDEX `bron_besluit_persoon_id` ON `bron_besluit` (`persoon_id`);

CREATE INDEX `bron_besluit_werkpost_id` ON `bron_besluit` (`werkpost_id`);

CREATE INDEX `buiten_traject_besluit_persoon_id` ON `buiten_traject_besluit` (`persoon_id`);

CREATE INDEX `change_person` ON `change` (`person_id`,`tx`);

CREATE INDEX `change_row` ON `change` (`row_id`);

CREATE INDEX `contact_persoon_id` ON `contact` (`persoon_id`);

CREATE INDEX `contact_werkpost_periode_id` ON `contact` (`werkpost_periode_id`);

CREATE INDEX `contactpersoon_instantie_id` ON `contactpersoon` (`instantie_id`);

CREATE INDEX `contactpersoon_persoon_id` ON `contactpersoon` (`persoon_id`);

CREATE INDEX `contingent_partner_id` ON `contingent` (`partner_id`);

CREATE INDEX `correctie_persoon_id` ON `correctie` (`persoon_id`);

CREATE INDEX `correctie_uitvoer_id` ON `correctie` (`uitvoer_id`);

CREATE INDEX `doorstroom_maanden_persoon_id` ON `doorstroom_maanden` (`persoon_id`);

CREATE INDEX `doorstroom_maanden_traject_id` ON `doorstroom_maanden` (`traject_id`);

CREATE INDEX `eigen_evaluatie_persoon_id` ON `eigen_evaluatie` (`persoon_id`);

CREATE INDEX `eigen_evaluatie_traject_id` ON `eigen_evaluatie` (`traject_id`);

CREATE INDEX `geen_dubbel_andere_id` ON `geen_dubbel` (`andere_id`);

CREATE INDEX `geen_dubbel_persoon_id` ON `geen_dubbel` (`persoon_id`);

CREATE INDEX `gesprek_persoon_id` ON `gesprek` (`persoon_id`);

CREATE INDEX `gesprek_traject_id` ON `gesprek` (`traject_id`);

CREATE INDEX `import_rij_persoon_id` ON `import_rij` (`persoon_id`);

CREATE INDEX `import_rij_run_id` ON `import_rij` (`run_id`);

CREATE INDEX `import_stand_bron_sleutel` ON `import_stand` (`bron`,`sleutel`);

CREATE INDEX `import_stand_persoon_id` ON `import_stand` (`persoon_id`);

CREATE INDEX `insz_nummer_persoon_id` ON `insz_nummer` (`persoon_id`);

CREATE INDEX `kalenderdag_vestiging_id` ON `kalenderdag` (`vestiging_id`);

CREATE INDEX `kandidaat_persoon_id` ON `kandidaat` (`persoon_id`);

CREATE INDEX `kandidaat_verwijzer_id` ON `kandidaat` (`verwijzer_id`);

CREATE INDEX `maand_afwezig_persoon_id` ON `maand_afwezig` (`persoon_id`);

CREATE INDEX `maand_afwezig_traject_id` ON `maand_afwezig` (`traject_id`);

CREATE INDEX `maatregel_persoon_id` ON `maatregel` (`persoon_id`);

CREATE INDEX `noodinstructie_persoon_id` ON `noodinstructie` (`persoon_id`);

CREATE INDEX `observatie_persoon_id` ON `observatie` (`persoon_id`);

CREATE INDEX `observatie_traject_id` ON `observatie` (`traject_id`);

CREATE INDEX `observatie_werkpost_id` ON `observatie` (`werkpost_id`);

CREATE INDEX `onderbreking_persoon_id` ON `onderbreking` (`persoon_id`);

CREATE INDEX `onderbreking_traject_id` ON `onderbreking` (`traject_id`);

CREATE INDEX `onkost_persoon_id` ON `onkost` (`persoon_id`);

CREATE INDEX `opvolging_persoon_id` ON `opvolging` (`persoon_id`);

CREATE INDEX `opvolging_traject_id` ON `opvolging` (`traject_id`);

CREATE INDEX `overeenkomst_persoon_id` ON `overeenkomst` (`persoon_id`);

CREATE INDEX `overeenkomst_traject_id` ON `overeenkomst` (`traject_id`);

CREATE INDEX `persoon_label_label_id` ON `persoon_label` (`label_id`);

CREATE INDEX `persoon_label_persoon_id` ON `persoon_label` (`persoon_id`);

CREATE INDEX `persoon_opgegaan_in` ON `persoon` (`opgegaan_in`);

CREATE INDEX `pop_actie_doel_id` ON `pop_actie` (`doel_id`);

CREATE INDEX `pop_actie_persoon_id` ON `pop_actie` (`persoon_id`);

CREATE INDEX `pop_doel_persoon_id` ON `pop_doel` (`persoon_id`);

CREATE INDEX `pop_doel_traject_id` ON `pop_doel` (`traject_id`);

CREATE INDEX `pop_versie_persoon_id` ON `pop_versie` (`persoon_id`);

CREATE INDEX `pop_versie_traject_id` ON `pop_versie` (`traject_id`);

CREATE INDEX `statuut_persoon_id` ON `statuut` (`persoon_id`);

CREATE INDEX `taak_begeleider_id` ON `taak` (`begeleider_id`);

CREATE INDEX `taak_persoon_id` ON `taak` (`persoon_id`);

CREATE INDEX `tewerkstelling_persoon_id` ON `tewerkstelling` (`persoon_id`);

CREATE INDEX `tewerkstelling_uit_traject_id` ON `tewerkstelling` (`uit_traject_id`);

CREATE INDEX `ticket_persoon_id` ON `ticket` (`persoon_id`);

CREATE INDEX `toestemming_persoon_id` ON `toestemming` (`persoon_id`);

CREATE INDEX `tx_device_seq` ON `tx` (`device`,`seq`);

CREATE INDEX `tx_hlc` ON `tx` (`hlc`);

CREATE INDEX `uitstel_persoon_id` ON `uitstel` (`persoon_id`);

CREATE INDEX `uitvoer_persoon_id` ON `uitvoer` (`persoon_id`);

CREATE INDEX `uitvoer_traject_id` ON `uitvoer` (`traject_id`);

CREATE INDEX `uitvoer_vervangt_id` ON `uitvoer` (`vervangt_id`);

CREATE INDEX `uren_afspraak_persoon_id` ON `uren_afspraak` (`persoon_id`);

CREATE INDEX `uren_afspraak_traject_id` ON `uren_afspraak` (`traject_id`);

CREATE INDEX `uurrooster_persoon_id` ON `uurrooster` (`persoon_id`);

CREATE INDEX `uurrooster_traject_id` ON `uurrooster` (`traject_id`);

CREATE INDEX `uurrooster_werkpost_id` ON `uurrooster` (`werkpost_id`);

CREATE INDEX `verzending_persoon_id` ON `verzending` (`persoon_id`);

CREATE INDEX `verzending_uitvoer_id` ON `verzending` (`uitvoer_id`);

CREATE INDEX `voorgeschiedenis_persoon_id` ON `voorgeschiedenis` (`persoon_id`);

CREATE INDEX `wacht_op_plaats_persoon_id` ON `wacht_op_plaats` (`persoon_id`);

CREATE INDEX `werkpost_instantie_id` ON `werkpost` (`instantie_id`);

CREATE INDEX `werkpost_partner_id` ON `werkpost` (`partner_id`);

CREATE INDEX `werkpost_periode_persoon_id` ON `werkpost_periode` (`persoon_id`);

CREATE INDEX `werkpost_periode_traject_id` ON `werkpost_periode` (`traject_id`);

CREATE INDEX `werkpost_periode_werkpost_id` ON `werkpost_periode` (`werkpost_id`);

CREATE INDEX `werkpost_vestiging_id` ON `werkpost` (`vestiging_id`);

CREATE INDEX `wvg_evaluatie_persoon_id` ON `wvg_evaluatie` (`persoon_id`);

CREATE INDEX `wvg_evaluatie_wvg_overeenkomst_id` ON `wvg_evaluatie` (`wvg_overeenkomst_id`);

CREATE INDEX `wvg_overeenkomst_persoon_id` ON `wvg_overeenkomst` (`persoon_id`);

CREATE INDEX `wvg_overeenkomst_werkpost_id` ON `wvg_overeenkomst` (`werkpost_id`);

CREATE INDEX `zoek_doc_rij` ON `zoek_doc` (`rij_id`);
