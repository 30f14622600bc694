/** What every figure that leaves the house counts, in one fixed list: so that a federation can add up files of several companies (8.1). */
import { BEWEGING_PLAATSEN } from '../../../../../shared/domain/codes-maatwerk.ts';
import type { TabelBlok } from '../../../../reports/index.ts';
import type { BuildInput } from '../build.ts';
import { plaats, tabel } from './delen.ts';

/** Words of the columns and clocks that the list explains, by where they stand in `reports.monitoring`. */
const COUNTED = [
  ['kolom.personen', 'personen'],
  ['kolom.jaren', 'jaren'],
  ['kolom.werknemers', 'werknemers'],
  ['kolom.doorstroom', 'doorstroom'],
  ['kolom.percentage', 'percentage'],
  ['kolom.ja', 'ja'],
  ['kolom.nee', 'nee'],
  ['kolom.onbekend', 'onbekend'],
  ['kolom.op_tijd', 'op_tijd'],
  ['kolom.laat', 'laat'],
  ['kolom.ontbreekt', 'ontbreekt'],
  ['klok.popBestaat', 'popBestaat'],
  ['klok.popGeregistreerd', 'popGeregistreerd'],
  ['klok.evaluatie', 'evaluatie'],
  ['klok.acties', 'acties'],
  ['klok.nazicht', 'nazicht'],
  ['kolom.trajecten', 'trajecten'],
  ['kolom.wachtdagen', 'wachtdagen'],
  ['kolom.uren', 'uren'],
  ['kolom.stages', 'stages'],
  ['kolom.voorbereiding', 'voorbereiding'],
  ['kolom.loopt', 'loopt'],
  ['kolom.doorgestroomd', 'doorgestroomd'],
  ['kolom.gestopt', 'gestopt'],
  ['anderen', 'anderen'],
  ['verborgen', 'verborgen'],
] as const;

/** The same lines in every document, whatever its figures are. */
export function begrippen(input: BuildInput): TabelBlok {
  const { texts } = input;
  return tabel(
    input,
    'begrippen',
    [
      ['begrip', 'text', 34],
      ['betekenis', 'text', 80],
    ],
    [
      ...BEWEGING_PLAATSEN.map((code) => [plaats(input, code), texts(`monitoring.betekenis.plaats.${code}`)]),
      ...COUNTED.map(([word, meaning]) => [texts(`monitoring.${word}`), texts(`monitoring.betekenis.${meaning}`)]),
    ],
  );
}
