/** What `--help` prints; usage lines are the same in every language, their explanation is in the catalogue. */
import { text } from './texts.ts';

const USAGE: readonly (readonly [string, string])[] = [
  ['init --dossier BESTAND --name NAAM [--kbo NUMMER] [--user NAAM]', 'init'],
  [
    'import begeleiders|deelnemers|aanwezigheden|kandidaten BESTAND --dossier BESTAND [--dry-run] [--map BESTAND] [--on DATUM] [--sheet BLAD] [--answers BESTAND] [--undo]',
    'import',
  ],
  ['check --dossier BESTAND [--on DATUM]', 'check'],
  ['contingent set --from DATUM --places AANTAL [--kind ama|cmw] --dossier BESTAND', 'contingent'],
  ['advance add --date DATUM --amount BEDRAG [--year JAAR] --dossier BESTAND', 'advance'],
  ['logo set BESTAND --alt TEKST --dossier BESTAND', 'logo'],
  ['ingebruikname set --date DATUM --dossier BESTAND', 'ingebruikname_set'],
  ['ingebruikname list [--person ID] [--on DATUM] --dossier BESTAND', 'ingebruikname_list'],
  [
    'ingebruikname answer nagekeken|ontbreekt|niet_nodig --all | --input BESTAND [--date DATUM] [--name DOOR] [--reason TOELICHTING] --dossier BESTAND',
    'ingebruikname_answer',
  ],
  ['beginstand list [--year JAAR] --dossier BESTAND', 'beginstand_list'],
  ['beginstand set --year JAAR --input BESTAND --dossier BESTAND', 'beginstand_set'],
  ['overgang list --dossier BESTAND', 'overgang_list'],
  ['overgang split ID... | --all --dossier BESTAND', 'overgang_split'],
  ['funding --year JAAR --dossier BESTAND', 'funding'],
  ['timetable show TRAJECT [--on DATUM] --dossier BESTAND', 'timetable_show'],
  ['timetable set TRAJECT --from DATUM --input BESTAND|- --dossier BESTAND', 'timetable_set'],
  ['planning --period 2026-03 --dossier BESTAND', 'planning'],
  ['werkposten [--on DATUM] --dossier BESTAND', 'werkposten'],
  ['expenses list --period 2026-03 --dossier BESTAND', 'expenses_list'],
  ['expenses year --year JAAR [--person ID] --dossier BESTAND', 'expenses_year'],
  ['expenses save --input BESTAND|- --dossier BESTAND', 'expenses_save'],
  ['report list', 'report_list'],
  [
    'report NAAM --dossier BESTAND [--period 2026Q1|2026-03 | --year JAAR | --person ID | --all] [--format FORMAAT] [--purpose DOEL] [--confirm REDEN] --out MAP',
    'report',
  ],
  ['corrections list [--person ID] --dossier BESTAND', 'corrections_list'],
  [
    'corrections decide ID --choice gecorrigeerd_document|volgend_kwartaal|niet_doorgeven --reason REDEN [--period 2026Q3] [--person ID] --dossier BESTAND',
    'corrections_decide',
  ],
  ['status change PERSOON --date DATUM --value CODE[,CODE] [--dry-run] --dossier BESTAND', 'status_change'],
  ['guides [--on DATUM] --dossier BESTAND', 'guides'],
  [
    'guides replace WIE DOOR --date DATUM [--until DATUM] [--kind begeleider|vervanger] [--dry-run] --dossier BESTAND',
    'guides_replace',
  ],
  ['vdab [--on DATUM] [--year JAAR] --dossier BESTAND', 'vdab'],
  ['reminders [--until DATUM] [--person ID] --dossier BESTAND', 'reminders'],
  ['deceased PERSOON --date DATUM [--dry-run] --dossier BESTAND', 'deceased'],
  ['calendar close --from DATUM --until DATUM [--kind SOORT] [--name TEKST] [--all] --dossier BESTAND', 'calendar_close'],
  ['calendar copy --year JAAR [--dry-run] --dossier BESTAND', 'calendar_copy'],
  ['law list [--on DATUM] [--dossier BESTAND]', 'law_list'],
  ['law get ID --on DATUM [--dossier BESTAND]', 'law_get'],
  ['law set ID --from DATUM [--until DATUM] --value WAARDE --source BRON --dossier BESTAND', 'law_set'],
  ['rules list', 'rules_list'],
  ['call list', 'call_list'],
  ['call NAAM [--input BESTAND|-] --dossier BESTAND', 'call'],
  ['record list SOORT [--person ID] [--traject ID] --dossier BESTAND', 'record_list'],
  ['record add SOORT [--input BESTAND|-] --dossier BESTAND', 'record_add'],
  ['record change SOORT ID [--input BESTAND|-] [--reason REDEN] --dossier BESTAND', 'record_change'],
  ['record remove SOORT ID --reason REDEN --dossier BESTAND', 'record_remove'],
  ['backup --to MAP --dossier BESTAND', 'backup'],
  ['verify BESTAND', 'verify'],
  ['restore BESTAND --to BESTAND', 'restore'],
  ['demo --out MAP', 'demo'],
];

export function help(): string[] {
  return [
    text('cli.help.kop'),
    '',
    ...USAGE.flatMap(([usage, key]) => [`  ${usage}`, `      ${text(`cli.help.${key}`)}`]),
    '',
    text('cli.help.reden'),
    text('cli.help.wachtzin'),
    text('cli.help.json'),
  ];
}
