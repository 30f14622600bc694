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
, `opleiding` text, `einde_opleiding` text, `coach` text);

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

CREATE TABLE `begeleiding` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`begeleider_id` blob,
	`tekst` text,
	`van` text,
	`tot` text, `rol` text, `tewerkstelling_id` blob REFERENCES tewerkstelling(id) DEFERRABLE INITIALLY DEFERRED,
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

CREATE TABLE `bewijsstuk` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`feit_op` text,
	`omschrijving` text,
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

CREATE TABLE `cmw_betaling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`kwartaal` text,
	`jaar` integer,
	`datum` text,
	`cents` integer
);

CREATE TABLE `competentie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`soort` text,
	`omschrijving` text,
	`volgorde` integer
);

CREATE TABLE `contact` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`datum` text,
	`met_wie` text,
	`wijze` text,
	`tekst` text, `werkpost_periode_id` blob REFERENCES werkpost_periode(id) DEFERRABLE INITIALLY DEFERRED, `doorstroomtraject_id` blob REFERENCES doorstroomtraject(id) DEFERRABLE INITIALLY DEFERRED, `stage_id` blob REFERENCES stage(id) DEFERRABLE INITIALLY DEFERRED, `getekend_door` text,
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
, `partner_id` blob REFERENCES partner(id) DEFERRABLE INITIALLY DEFERRED, `vte` text);

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

CREATE TABLE `erkenning` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`nummer` text,
	`van` text,
	`tot` text
);

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
	`opmerkingen` text, `afwezig_dagen` text, `afwezig_van` text, `afwezig_tot` text, `afwezig_bron` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`tewerkstelling_id`) REFERENCES `tewerkstelling`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

CREATE TABLE `gebruiker` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text,
	`rol` text,
	`actief` integer
, `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED);

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
, `kbo` text, `contact_naam` text);

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

CREATE TABLE `label` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`naam` text
);

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
	`opmerking` text, `doorstroomtraject_id` blob REFERENCES doorstroomtraject(id) DEFERRABLE INITIALLY DEFERRED, `maand` integer,
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

CREATE TABLE `personeelstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`op` text,
	`eenheid` text,
	`totaal` text,
	`categorie_a_b` text
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
	`klaar_op` text, `op` text, `soort` text, `begeleider_id` blob REFERENCES begeleider(id) DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`doel_id`) REFERENCES `pop_doel`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `pop_versie` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`traject_id` blob,
	`nummer` integer,
	`datum` text,
	`geregistreerd_op` text, `tewerkstelling_id` blob REFERENCES tewerkstelling(id) DEFERRABLE INITIALLY DEFERRED, `geregistreerd_bewijs` text, `persoonsgegevens` integer, `doorstroomresultaat` integer, `opmerking` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`traject_id`) REFERENCES `ama_traject`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
);

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

CREATE TABLE `schermvolgorde` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`rapport` text,
	`delen` text,
	`op` text,
	`door` text
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

CREATE TABLE `stage_post` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`stage_id` blob,
	`post` text,
	`bedrag_cents` integer,
	`nota` text,
	FOREIGN KEY (`persoon_id`) REFERENCES `persoon`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE no action ON DELETE no action DEFERRABLE INITIALLY DEFERRED
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

CREATE TABLE `tewerkstelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`persoon_id` blob,
	`van` text,
	`tot` text,
	`omschrijving` text, `doelgroepwerknemer` integer, `uit_traject_id` blob REFERENCES ama_traject(id) DEFERRABLE INITIALLY DEFERRED, `mvac` text, `mvac_op` text, `rugzak_loonpremie` integer, `rugzak_graad` text, `gemelde_staat` text, `gemeld_op` text, `opmerkingen` text,
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

CREATE TABLE `vaststelling` (
	`id` blob PRIMARY KEY NOT NULL,
	`verwijderd` integer DEFAULT false NOT NULL,
	`hlc` integer DEFAULT 0 NOT NULL,
	`soort` text,
	`datum` text,
	`omschrijving` text
);

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

CREATE INDEX `arbeidscontract_persoon_id` ON `arbeidscontract` (`persoon_id`);

CREATE INDEX `arbeidscontract_tewerkstelling_id` ON `arbeidscontract` (`tewerkstelling_id`);

CREATE INDEX `begeleider_ervaring_begeleider_id` ON `begeleider_ervaring` (`begeleider_id`);

CREATE INDEX `begeleider_grond_begeleider_id` ON `begeleider_grond` (`begeleider_id`);

CREATE INDEX `begeleider_inzet_begeleider_id` ON `begeleider_inzet` (`begeleider_id`);

CREATE INDEX `begeleiding_begeleider_id` ON `begeleiding` (`begeleider_id`);

CREATE INDEX `begeleiding_persoon_id` ON `begeleiding` (`persoon_id`);

CREATE INDEX `begeleiding_tewerkstelling_id` ON `begeleiding` (`tewerkstelling_id`);

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

CREATE INDEX `beweging_persoon_id` ON `beweging` (`persoon_id`);

CREATE INDEX `beweging_tewerkstelling_id` ON `beweging` (`tewerkstelling_id`);

CREATE INDEX `bewijsstuk_persoon_id` ON `bewijsstuk` (`persoon_id`);

CREATE INDEX `bijlage_persoon_id` ON `bijlage` (`persoon_id`);

CREATE INDEX `bijlage_traject_id` ON `bijlage` (`traject_id`);

CREATE INDEX `bron_besluit_persoon_id` ON `bron_besluit` (`persoon_id`);

CREATE INDEX `bron_besluit_werkpost_id` ON `bron_besluit` (`werkpost_id`);

CREATE INDEX `buiten_traject_besluit_persoon_id` ON `buiten_traject_besluit` (`persoon_id`);

CREATE INDEX `change_person` ON `change` (`person_id`,`tx`);

CREATE INDEX `change_row` ON `change` (`row_id`);

CREATE INDEX `contact_doorstroomtraject_id` ON `contact` (`doorstroomtraject_id`);

CREATE INDEX `contact_persoon_id` ON `contact` (`persoon_id`);

CREATE INDEX `contact_stage_id` ON `contact` (`stage_id`);

CREATE INDEX `contact_werkpost_periode_id` ON `contact` (`werkpost_periode_id`);

CREATE INDEX `contactpersoon_instantie_id` ON `contactpersoon` (`instantie_id`);

CREATE INDEX `contactpersoon_persoon_id` ON `contactpersoon` (`persoon_id`);

CREATE INDEX `contingent_partner_id` ON `contingent` (`partner_id`);

CREATE INDEX `correctie_persoon_id` ON `correctie` (`persoon_id`);

CREATE INDEX `correctie_uitvoer_id` ON `correctie` (`uitvoer_id`);

CREATE INDEX `doelgroepcategorie_persoon_id` ON `doelgroepcategorie` (`persoon_id`);

CREATE INDEX `doorstroom_fase_doorstroomtraject_id` ON `doorstroom_fase` (`doorstroomtraject_id`);

CREATE INDEX `doorstroom_fase_persoon_id` ON `doorstroom_fase` (`persoon_id`);

CREATE INDEX `doorstroom_maanden_persoon_id` ON `doorstroom_maanden` (`persoon_id`);

CREATE INDEX `doorstroom_maanden_traject_id` ON `doorstroom_maanden` (`traject_id`);

CREATE INDEX `doorstroom_rijpheid_persoon_id` ON `doorstroom_rijpheid` (`persoon_id`);

CREATE INDEX `doorstroom_rijpheid_tewerkstelling_id` ON `doorstroom_rijpheid` (`tewerkstelling_id`);

CREATE INDEX `doorstroom_schorsing_doorstroomtraject_id` ON `doorstroom_schorsing` (`doorstroomtraject_id`);

CREATE INDEX `doorstroom_schorsing_persoon_id` ON `doorstroom_schorsing` (`persoon_id`);

CREATE INDEX `doorstroom_uren_doorstroomtraject_id` ON `doorstroom_uren` (`doorstroomtraject_id`);

CREATE INDEX `doorstroom_uren_persoon_id` ON `doorstroom_uren` (`persoon_id`);

CREATE INDEX `doorstroomgesprek_persoon_id` ON `doorstroomgesprek` (`persoon_id`);

CREATE INDEX `doorstroomgesprek_tewerkstelling_id` ON `doorstroomgesprek` (`tewerkstelling_id`);

CREATE INDEX `doorstroomtraject_evaluatie_id` ON `doorstroomtraject` (`evaluatie_id`);

CREATE INDEX `doorstroomtraject_partner_id` ON `doorstroomtraject` (`partner_id`);

CREATE INDEX `doorstroomtraject_persoon_id` ON `doorstroomtraject` (`persoon_id`);

CREATE INDEX `doorstroomtraject_tewerkstelling_id` ON `doorstroomtraject` (`tewerkstelling_id`);

CREATE INDEX `doorstroomtraject_werkgever_id` ON `doorstroomtraject` (`werkgever_id`);

CREATE INDEX `eigen_evaluatie_persoon_id` ON `eigen_evaluatie` (`persoon_id`);

CREATE INDEX `eigen_evaluatie_traject_id` ON `eigen_evaluatie` (`traject_id`);

CREATE INDEX `enclave_aanwezig_enclave_id_datum` ON `enclave_aanwezig` (`enclave_id`,`datum`);

CREATE INDEX `enclave_aanwezig_persoon_id` ON `enclave_aanwezig` (`persoon_id`);

CREATE INDEX `enclave_begeleider_begeleider_id` ON `enclave_begeleider` (`begeleider_id`);

CREATE INDEX `enclave_begeleider_enclave_id_datum` ON `enclave_begeleider` (`enclave_id`,`datum`);

CREATE INDEX `enclave_gastheer_id` ON `enclave` (`gastheer_id`);

CREATE INDEX `evaluatie_persoon_id` ON `evaluatie` (`persoon_id`);

CREATE INDEX `evaluatie_tewerkstelling_id` ON `evaluatie` (`tewerkstelling_id`);

CREATE INDEX `gebruiker_begeleider_id` ON `gebruiker` (`begeleider_id`);

CREATE INDEX `geen_dubbel_andere_id` ON `geen_dubbel` (`andere_id`);

CREATE INDEX `geen_dubbel_persoon_id` ON `geen_dubbel` (`persoon_id`);

CREATE INDEX `gesprek_persoon_id` ON `gesprek` (`persoon_id`);

CREATE INDEX `gesprek_traject_id` ON `gesprek` (`traject_id`);

CREATE INDEX `import_rij_persoon_id` ON `import_rij` (`persoon_id`);

CREATE INDEX `import_rij_run_id` ON `import_rij` (`run_id`);

CREATE INDEX `import_stand_bron_sleutel` ON `import_stand` (`bron`,`sleutel`);

CREATE INDEX `import_stand_persoon_id` ON `import_stand` (`persoon_id`);

CREATE INDEX `imw_fiche_doorstroomtraject_id` ON `imw_fiche` (`doorstroomtraject_id`);

CREATE INDEX `imw_fiche_persoon_id` ON `imw_fiche` (`persoon_id`);

CREATE INDEX `insz_nummer_persoon_id` ON `insz_nummer` (`persoon_id`);

CREATE INDEX `kalenderdag_vestiging_id` ON `kalenderdag` (`vestiging_id`);

CREATE INDEX `kandidaat_persoon_id` ON `kandidaat` (`persoon_id`);

CREATE INDEX `kandidaat_verwijzer_id` ON `kandidaat` (`verwijzer_id`);

CREATE INDEX `kwartaalcijfer_cijfers_id` ON `kwartaalcijfer` (`cijfers_id`);

CREATE INDEX `kwartaalcijfer_persoon_id` ON `kwartaalcijfer` (`persoon_id`);

CREATE INDEX `loonregel_persoon_id` ON `loonregel` (`persoon_id`);

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

CREATE INDEX `opvolging_doorstroomtraject_id` ON `opvolging` (`doorstroomtraject_id`);

CREATE INDEX `opvolging_persoon_id` ON `opvolging` (`persoon_id`);

CREATE INDEX `opvolging_traject_id` ON `opvolging` (`traject_id`);

CREATE INDEX `overeenkomst_persoon_id` ON `overeenkomst` (`persoon_id`);

CREATE INDEX `overeenkomst_traject_id` ON `overeenkomst` (`traject_id`);

CREATE INDEX `persoon_label_label_id` ON `persoon_label` (`label_id`);

CREATE INDEX `persoon_label_persoon_id` ON `persoon_label` (`persoon_id`);

CREATE INDEX `persoon_opgegaan_in` ON `persoon` (`opgegaan_in`);

CREATE INDEX `pop_actie_begeleider_id` ON `pop_actie` (`begeleider_id`);

CREATE INDEX `pop_actie_doel_id` ON `pop_actie` (`doel_id`);

CREATE INDEX `pop_actie_persoon_id` ON `pop_actie` (`persoon_id`);

CREATE INDEX `pop_competentie_competentie_id` ON `pop_competentie` (`competentie_id`);

CREATE INDEX `pop_competentie_persoon_id` ON `pop_competentie` (`persoon_id`);

CREATE INDEX `pop_competentie_versie_id` ON `pop_competentie` (`versie_id`);

CREATE INDEX `pop_doel_persoon_id` ON `pop_doel` (`persoon_id`);

CREATE INDEX `pop_doel_traject_id` ON `pop_doel` (`traject_id`);

CREATE INDEX `pop_nazicht_persoon_id` ON `pop_nazicht` (`persoon_id`);

CREATE INDEX `pop_nazicht_tewerkstelling_id` ON `pop_nazicht` (`tewerkstelling_id`);

CREATE INDEX `pop_nazicht_versie_id` ON `pop_nazicht` (`versie_id`);

CREATE INDEX `pop_versie_persoon_id` ON `pop_versie` (`persoon_id`);

CREATE INDEX `pop_versie_tewerkstelling_id` ON `pop_versie` (`tewerkstelling_id`);

CREATE INDEX `pop_versie_traject_id` ON `pop_versie` (`traject_id`);

CREATE INDEX `prestatieperiode_contract_id` ON `prestatieperiode` (`contract_id`);

CREATE INDEX `prestatieperiode_persoon_id` ON `prestatieperiode` (`persoon_id`);

CREATE INDEX `proefstap_doorstroomtraject_id` ON `proefstap` (`doorstroomtraject_id`);

CREATE INDEX `proefstap_gastheer_id` ON `proefstap` (`gastheer_id`);

CREATE INDEX `proefstap_persoon_id` ON `proefstap` (`persoon_id`);

CREATE INDEX `proefstap_tewerkstelling_id` ON `proefstap` (`tewerkstelling_id`);

CREATE INDEX `stage_doorstroomtraject_id` ON `stage` (`doorstroomtraject_id`);

CREATE INDEX `stage_gastheer_id` ON `stage` (`gastheer_id`);

CREATE INDEX `stage_persoon_id` ON `stage` (`persoon_id`);

CREATE INDEX `stage_post_persoon_id` ON `stage_post` (`persoon_id`);

CREATE INDEX `stage_post_stage_id` ON `stage_post` (`stage_id`);

CREATE INDEX `statuut_persoon_id` ON `statuut` (`persoon_id`);

CREATE INDEX `taak_begeleider_id` ON `taak` (`begeleider_id`);

CREATE INDEX `taak_persoon_id` ON `taak` (`persoon_id`);

CREATE INDEX `tevredenheid_doorstroomtraject_id` ON `tevredenheid` (`doorstroomtraject_id`);

CREATE INDEX `tevredenheid_persoon_id` ON `tevredenheid` (`persoon_id`);

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

CREATE INDEX `vrijstelling_doorstroomtraject_id` ON `vrijstelling` (`doorstroomtraject_id`);

CREATE INDEX `vrijstelling_persoon_id` ON `vrijstelling` (`persoon_id`);

CREATE INDEX `wacht_op_plaats_persoon_id` ON `wacht_op_plaats` (`persoon_id`);

CREATE INDEX `werkpost_instantie_id` ON `werkpost` (`instantie_id`);

CREATE INDEX `werkpost_partner_id` ON `werkpost` (`partner_id`);

CREATE INDEX `werkpost_periode_persoon_id` ON `werkpost_periode` (`persoon_id`);

CREATE INDEX `werkpost_periode_traject_id` ON `werkpost_periode` (`traject_id`);

CREATE INDEX `werkpost_periode_werkpost_id` ON `werkpost_periode` (`werkpost_id`);

CREATE INDEX `werkpost_vestiging_id` ON `werkpost` (`vestiging_id`);

CREATE INDEX `wisverzoek_persoon_id` ON `wisverzoek` (`persoon_id`);

CREATE INDEX `wop_evaluatie_id` ON `wop` (`evaluatie_id`);

CREATE INDEX `wop_persoon_id` ON `wop` (`persoon_id`);

CREATE INDEX `wop_tewerkstelling_id` ON `wop` (`tewerkstelling_id`);

CREATE INDEX `wvg_evaluatie_persoon_id` ON `wvg_evaluatie` (`persoon_id`);

CREATE INDEX `wvg_evaluatie_wvg_overeenkomst_id` ON `wvg_evaluatie` (`wvg_overeenkomst_id`);

CREATE INDEX `wvg_overeenkomst_persoon_id` ON `wvg_overeenkomst` (`persoon_id`);

CREATE INDEX `wvg_overeenkomst_werkpost_id` ON `wvg_overeenkomst` (`werkpost_id`);

CREATE INDEX `zoek_doc_rij` ON `zoek_doc` (`rij_id`);
