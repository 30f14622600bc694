CREATE TABLE `arbeidscontract` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`van` text,
	`tot` text,
	`q` text,
	`s` text,
	`soort` text,
	`omschrijving` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `arbeidscontract_persoon_id` ON `arbeidscontract` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `arbeidscontract_tewerkstelling_id` ON `arbeidscontract` (`tewerkstelling_id`);--> statement-breakpoint
CREATE TABLE `begeleider_ervaring` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`begeleider_id` blob,
	`van` text,
	`tot` text,
	`bewijs` integer,
	`omschrijving` text,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `begeleider_ervaring_begeleider_id` ON `begeleider_ervaring` (`begeleider_id`);--> statement-breakpoint
CREATE TABLE `begeleider_grond` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`begeleider_id` blob,
	`grond` integer,
	`sinds` text,
	`bewijs` integer,
	`omschrijving` text,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `begeleider_grond_begeleider_id` ON `begeleider_grond` (`begeleider_id`);--> statement-breakpoint
CREATE TABLE `begeleider_inzet` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`begeleider_id` blob,
	`van` text,
	`tot` text,
	`soort` text,
	`vte` text,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `begeleider_inzet_begeleider_id` ON `begeleider_inzet` (`begeleider_id`);--> statement-breakpoint
CREATE TABLE `beweging` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`datum` text,
	`richting` text,
	`vanwaar` text,
	`naar` text,
	`reden` text,
	`toelichting` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `beweging_persoon_id` ON `beweging` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `beweging_tewerkstelling_id` ON `beweging` (`tewerkstelling_id`);--> statement-breakpoint
CREATE TABLE `bewijsstuk` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`feit_op` text,
	`omschrijving` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `bewijsstuk_persoon_id` ON `bewijsstuk` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `boete` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`omschrijving` text,
	`uitnodiging_op` text,
	`verweer_op` text,
	`beslissing_verzonden_op` text,
	`beroep_op` text
);
--> statement-breakpoint
CREATE TABLE `cmw_betaling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`kwartaal` text,
	`jaar` integer,
	`datum` text,
	`cents` integer
);
--> statement-breakpoint
CREATE TABLE `competentie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`soort` text,
	`omschrijving` text,
	`volgorde` integer
);
--> statement-breakpoint
CREATE TABLE `doelgroepcategorie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`categorie` text,
	`van` text,
	`tot` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doelgroepcategorie_persoon_id` ON `doelgroepcategorie` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `doorstroom_fase` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`fase` text,
	`van` text,
	`tot` text,
	`afgesproken_tot` text,
	`opmerking` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroom_fase_persoon_id` ON `doorstroom_fase` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroom_fase_doorstroomtraject_id` ON `doorstroom_fase` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `doorstroom_rijpheid` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`datum` text,
	`door` text,
	`competenties` text,
	`werkvoorwaarden` text,
	`vervoer` text,
	`taal` text,
	`motivatie` text,
	`opvang` text,
	`schulden` text,
	`toelichting` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroom_rijpheid_persoon_id` ON `doorstroom_rijpheid` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroom_rijpheid_tewerkstelling_id` ON `doorstroom_rijpheid` (`tewerkstelling_id`);--> statement-breakpoint
CREATE TABLE `doorstroom_schorsing` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`van` text,
	`tot` text,
	`door` text,
	`reden` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroom_schorsing_persoon_id` ON `doorstroom_schorsing` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroom_schorsing_doorstroomtraject_id` ON `doorstroom_schorsing` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `doorstroom_uren` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`datum` text,
	`soort` text,
	`uren` integer,
	`bron` text,
	`activiteit` text,
	`door` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroom_uren_persoon_id` ON `doorstroom_uren` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroom_uren_doorstroomtraject_id` ON `doorstroom_uren` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `doorstroomgesprek` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`datum` text,
	`door` text,
	`antwoord1` text,
	`antwoord2` text,
	`antwoord3` text,
	`antwoord4` text,
	`antwoord5` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroomgesprek_persoon_id` ON `doorstroomgesprek` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroomgesprek_tewerkstelling_id` ON `doorstroomgesprek` (`tewerkstelling_id`);--> statement-breakpoint
CREATE TABLE `doorstroomtraject` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`evaluatie_id` blob,
	`grond` text,
	`start` text,
	`partner_id` blob,
	`verwezen_op` text,
	`eerste_contact_op` text,
	`coach` text,
	`overeenkomst_op` text,
	`teken_maatwerkbedrijf` text,
	`teken_vdab` text,
	`teken_dienstverlener` text,
	`teken_werknemer` text,
	`contactafspraken` text,
	`gegevensdeling` text,
	`jobdoel` text,
	`functioneren` text,
	`werkvoorwaarden` text,
	`randvoorwaarden` text,
	`werkgever_id` blob,
	`functie` text,
	`contract_getekend_op` text,
	`contract_start` text,
	`contract_einde` text,
	`contract_eindreden` text,
	`contract_steun` text,
	`imw_loonpremie` integer,
	`imw_graad` text,
	`stop_op` text,
	`stop_wil` text,
	`stop_reden` text,
	`akkoord_opvolging` text,
	`akkoord_op` text,
	`akkoord_tot` text,
	`akkoord_kanaal` text,
	`akkoord_werkgever` integer,
	`terug_aangevraagd_op` text,
	`terug_start` text,
	`extra_contingent_van` text,
	`verlenging_aangevraagd_op` text,
	`opmerkingen` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`evaluatie_id`) REFERENCES `evaluatie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`partner_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`werkgever_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `doorstroomtraject_persoon_id` ON `doorstroomtraject` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `doorstroomtraject_tewerkstelling_id` ON `doorstroomtraject` (`tewerkstelling_id`);--> statement-breakpoint
CREATE INDEX `doorstroomtraject_evaluatie_id` ON `doorstroomtraject` (`evaluatie_id`);--> statement-breakpoint
CREATE INDEX `doorstroomtraject_partner_id` ON `doorstroomtraject` (`partner_id`);--> statement-breakpoint
CREATE INDEX `doorstroomtraject_werkgever_id` ON `doorstroomtraject` (`werkgever_id`);--> statement-breakpoint
CREATE TABLE `enclave` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`gastheer_id` blob,
	`van` text,
	`tot` text,
	`overeenkomst_op` text,
	`plaats` text,
	`duur` text,
	`doel_en_taken` text,
	`melding_op` text,
	`melding_bewijs` text,
	`instructies_door_gastheer` text,
	`opmerking` text,
	FOREIGN KEY (`gastheer_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `enclave_gastheer_id` ON `enclave` (`gastheer_id`);--> statement-breakpoint
CREATE TABLE `enclave_aanwezig` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`enclave_id` blob,
	`datum` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`enclave_id`) REFERENCES `enclave`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `enclave_aanwezig_persoon_id` ON `enclave_aanwezig` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `enclave_aanwezig_enclave_id_datum` ON `enclave_aanwezig` (`enclave_id`,`datum`);--> statement-breakpoint
CREATE TABLE `enclave_begeleider` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`enclave_id` blob,
	`begeleider_id` blob,
	`datum` text,
	FOREIGN KEY (`enclave_id`) REFERENCES `enclave`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`begeleider_id`) REFERENCES `begeleider`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `enclave_begeleider_begeleider_id` ON `enclave_begeleider` (`begeleider_id`);--> statement-breakpoint
CREATE INDEX `enclave_begeleider_enclave_id_datum` ON `enclave_begeleider` (`enclave_id`,`datum`);--> statement-breakpoint
CREATE TABLE `evaluatie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`aanvraag_op` text,
	`aanvraag_door` text,
	`aanvraag_reden` text,
	`medische_reden` integer,
	`attest` integer,
	`gepland_op` text,
	`pop_overhandigd_op` text,
	`formulier_op` text,
	`gesprek_op` text,
	`productiviteit` text,
	`begeleidingsnood` text,
	`competenties` text,
	`doorstroomkansen` text,
	`verslag` text,
	`beslissing_op` text,
	`uitkomst` text,
	`wop_loonpremie` integer,
	`wop_graad` text,
	`beslissing_verzonden_op` text,
	`beslissing_ontvangen_op` text,
	`uitstel_van` text,
	`uitstel_tot` text,
	`heroverweging_gevraagd_op` text,
	`heroverweging_door` text,
	`heroverweging_verzonden_op` text,
	`heroverweging_resultaat` text,
	`arbeidsrechtbank_op` text,
	`uitspraak_op` text,
	`uitspraak` text,
	`opmerkingen` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `evaluatie_persoon_id` ON `evaluatie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `evaluatie_tewerkstelling_id` ON `evaluatie` (`tewerkstelling_id`);--> statement-breakpoint
CREATE TABLE `imw_fiche` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`rij` text,
	`graad` text,
	`q` text,
	`s` text,
	`referteloon_cents` integer,
	`cmw_loonpremie` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `imw_fiche_persoon_id` ON `imw_fiche` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `imw_fiche_doorstroomtraject_id` ON `imw_fiche` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `kwartaalcijfer` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`cijfers_id` blob,
	`vte` text,
	`loonkost` integer,
	`wop_loonpremie` integer,
	`wop_graad` text,
	`referteloon_cents` integer,
	`loonpremie_cents` integer,
	`begeleidingspremie_cents` integer,
	`andere_tussenkomsten_cents` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`cijfers_id`) REFERENCES `kwartaalcijfers`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `kwartaalcijfer_persoon_id` ON `kwartaalcijfer` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `kwartaalcijfer_cijfers_id` ON `kwartaalcijfer` (`cijfers_id`);--> statement-breakpoint
CREATE TABLE `kwartaalcijfers` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`kwartaal` text,
	`bron` text,
	`datum` text,
	`afgerekend` integer,
	`volledig` integer,
	`totaal_vte` text,
	`omschrijving` text
);
--> statement-breakpoint
CREATE TABLE `loonregel` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`kwartaal` text,
	`begrensd_referteloon_cents` integer,
	`bruto_loonkost_cents` integer,
	`andere_tussenkomsten_cents` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `loonregel_persoon_id` ON `loonregel` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `personeelstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`op` text,
	`eenheid` text,
	`totaal` text,
	`categorie_a_b` text
);
--> statement-breakpoint
CREATE TABLE `pop_competentie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`versie_id` blob,
	`competentie_id` blob,
	`soort` text,
	`naam` text,
	`huidig` text,
	`gewenst` text,
	`score_nu` integer,
	`score_gewenst` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`versie_id`) REFERENCES `pop_versie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`competentie_id`) REFERENCES `competentie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `pop_competentie_persoon_id` ON `pop_competentie` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `pop_competentie_versie_id` ON `pop_competentie` (`versie_id`);--> statement-breakpoint
CREATE INDEX `pop_competentie_competentie_id` ON `pop_competentie` (`competentie_id`);--> statement-breakpoint
CREATE TABLE `pop_nazicht` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`versie_id` blob,
	`datum` text,
	`pop` integer,
	`competentieprofiel` integer,
	`door` text,
	`teken_werknemer` text,
	`teken_bedrijf` text,
	`notities` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`versie_id`) REFERENCES `pop_versie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `pop_nazicht_persoon_id` ON `pop_nazicht` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `pop_nazicht_tewerkstelling_id` ON `pop_nazicht` (`tewerkstelling_id`);--> statement-breakpoint
CREATE INDEX `pop_nazicht_versie_id` ON `pop_nazicht` (`versie_id`);--> statement-breakpoint
CREATE TABLE `prestatieperiode` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`contract_id` blob,
	`van` text,
	`tot` text,
	`prestatie` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`contract_id`) REFERENCES `arbeidscontract`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `prestatieperiode_persoon_id` ON `prestatieperiode` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `prestatieperiode_contract_id` ON `prestatieperiode` (`contract_id`);--> statement-breakpoint
CREATE TABLE `proefstap` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`doorstroomtraject_id` blob,
	`soort` text,
	`van` text,
	`tot` text,
	`gastheer_id` blob,
	`ervaring_werknemer` text,
	`ervaring_gastheer` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`gastheer_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `proefstap_persoon_id` ON `proefstap` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `proefstap_tewerkstelling_id` ON `proefstap` (`tewerkstelling_id`);--> statement-breakpoint
CREATE INDEX `proefstap_doorstroomtraject_id` ON `proefstap` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE INDEX `proefstap_gastheer_id` ON `proefstap` (`gastheer_id`);--> statement-breakpoint
CREATE TABLE `stage` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`van` text,
	`tot` text,
	`gastheer_id` blob,
	`mentor` text,
	`mentor_telefoon` text,
	`taken` text,
	`uurrooster` text,
	`uren` integer,
	`jobaanbod` integer,
	`jobaanbod_tekst` text,
	`prijs` text,
	`prijs_cents` integer,
	`verzekering` text,
	`verwachtingen` text,
	`contact_elke_dagen` integer,
	`teken_gastheer` text,
	`teken_maatwerkbedrijf` text,
	`teken_werknemer` text,
	`uitkomst` text,
	`evaluatie` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`gastheer_id`) REFERENCES `instantie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `stage_persoon_id` ON `stage` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `stage_doorstroomtraject_id` ON `stage` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE INDEX `stage_gastheer_id` ON `stage` (`gastheer_id`);--> statement-breakpoint
CREATE TABLE `tevredenheid` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`datum` text,
	`van` text,
	`score` integer,
	`opmerking` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `tevredenheid_persoon_id` ON `tevredenheid` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `tevredenheid_doorstroomtraject_id` ON `tevredenheid` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `vaststelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`datum` text,
	`omschrijving` text
);
--> statement-breakpoint
CREATE TABLE `vervanging` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`cijfer` text,
	`berekend` text,
	`ingevoerd` text,
	`reden` text,
	`door` text,
	`op` text
);
--> statement-breakpoint
CREATE TABLE `vrijstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`doorstroomtraject_id` blob,
	`van` text,
	`tot` text,
	`soort` text,
	`uren` integer,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doorstroomtraject_id`) REFERENCES `doorstroomtraject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `vrijstelling_persoon_id` ON `vrijstelling` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `vrijstelling_doorstroomtraject_id` ON `vrijstelling` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE TABLE `wisverzoek` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`beantwoord_op` text,
	`antwoord` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `wisverzoek_persoon_id` ON `wisverzoek` (`persoon_id`);--> statement-breakpoint
CREATE TABLE `wop` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`tewerkstelling_id` blob,
	`van` text,
	`tot` text,
	`loonpremie` integer,
	`graad` text,
	`grond` text,
	`voorlopig` integer,
	`beslissing_op` text,
	`evaluatie_id` blob,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`evaluatie_id`) REFERENCES `evaluatie`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);
--> statement-breakpoint
CREATE INDEX `wop_persoon_id` ON `wop` (`persoon_id`);--> statement-breakpoint
CREATE INDEX `wop_tewerkstelling_id` ON `wop` (`tewerkstelling_id`);--> statement-breakpoint
CREATE INDEX `wop_evaluatie_id` ON `wop` (`evaluatie_id`);--> statement-breakpoint
ALTER TABLE `begeleider` ADD `opleiding` text;--> statement-breakpoint
ALTER TABLE `begeleider` ADD `einde_opleiding` text;--> statement-breakpoint
ALTER TABLE `begeleider` ADD `coach` text;--> statement-breakpoint
ALTER TABLE `begeleiding` ADD `tewerkstelling_id` blob REFERENCES tewerkstelling(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `begeleiding_tewerkstelling_id` ON `begeleiding` (`tewerkstelling_id`);--> statement-breakpoint
ALTER TABLE `contact` ADD `doorstroomtraject_id` blob REFERENCES doorstroomtraject(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `contact` ADD `stage_id` blob REFERENCES stage(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `contact` ADD `getekend_door` text;--> statement-breakpoint
CREATE INDEX `contact_doorstroomtraject_id` ON `contact` (`doorstroomtraject_id`);--> statement-breakpoint
CREATE INDEX `contact_stage_id` ON `contact` (`stage_id`);--> statement-breakpoint
ALTER TABLE `contingent` ADD `vte` text;--> statement-breakpoint
ALTER TABLE `instantie` ADD `kbo` text;--> statement-breakpoint
ALTER TABLE `instantie` ADD `contact_naam` text;--> statement-breakpoint
ALTER TABLE `opvolging` ADD `doorstroomtraject_id` blob REFERENCES doorstroomtraject(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `opvolging` ADD `maand` integer;--> statement-breakpoint
CREATE INDEX `opvolging_doorstroomtraject_id` ON `opvolging` (`doorstroomtraject_id`);--> statement-breakpoint
ALTER TABLE `pop_actie` ADD `op` text;--> statement-breakpoint
ALTER TABLE `pop_actie` ADD `soort` text;--> statement-breakpoint
ALTER TABLE `pop_actie` ADD `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
CREATE INDEX `pop_actie_begeleider_id` ON `pop_actie` (`begeleider_id`);--> statement-breakpoint
ALTER TABLE `pop_versie` ADD `tewerkstelling_id` blob REFERENCES tewerkstelling(id) DEFERRABLE INITIALLY DEFERRED;--> statement-breakpoint
ALTER TABLE `pop_versie` ADD `geregistreerd_bewijs` text;--> statement-breakpoint
ALTER TABLE `pop_versie` ADD `persoonsgegevens` integer;--> statement-breakpoint
ALTER TABLE `pop_versie` ADD `doorstroomresultaat` integer;--> statement-breakpoint
ALTER TABLE `pop_versie` ADD `opmerking` text;--> statement-breakpoint
CREATE INDEX `pop_versie_tewerkstelling_id` ON `pop_versie` (`tewerkstelling_id`);--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `mvac` text;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `mvac_op` text;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `rugzak_loonpremie` integer;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `rugzak_graad` text;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `gemelde_staat` text;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `gemeld_op` text;--> statement-breakpoint
ALTER TABLE `tewerkstelling` ADD `opmerkingen` text;