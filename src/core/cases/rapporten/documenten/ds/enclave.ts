/** DS-R19: an enclave on paper (DS-43): the agreement with the host, the notification to the department, the register of a month. */
import type { OutputOf } from '../../../../../shared/contract/index.ts';
import { personNames } from '../../../../agenda/lines.ts';
import type { Blok, TabelBlok } from '../../../../reports/index.ts';
import { dayText } from '../../../day-text.ts';
import { enclaveKaarten } from '../../../onderneming/enclaves.ts';
import { organisatieRow } from '../../../organisatie/read.ts';
import { recordsOf } from '../../../records.ts';
import { recipientName } from '../../trajecten.ts';
import { type BuildInput, type ReportDocument, documentOf, letterOf } from '../build.ts';
import { type Column, fact, joined, kboText, paragraph, placeText, table, texted } from './delen.ts';
import { periodText } from './stage.ts';

type Kaart = Omit<OutputOf<'enclave.lijst'>[number], 'bevindingen'>;

function cards({ context, law }: BuildInput): Kaart[] {
  const { db } = context.dossier;
  const names = personNames(db);
  return enclaveKaarten(db, law, (id) => ({ id, ...(names.get(id) ?? { naam: '', voornaam: '', overleden: false }) }));
}

/** The one that was asked for, else those that run or are still to come. */
function open(input: BuildInput): Kaart[] {
  const { on, scope } = input;
  const all = cards(input);
  if (scope.recordId !== undefined) return all.filter(({ id }) => id === scope.recordId);
  return all.filter(({ tot }) => tot === null || tot >= on);
}

const keyOf = ({ id, van }: Kaart): string => ['enclave', van, id.slice(0, 4)].filter(Boolean).join('-');

interface Partijen {
  readonly huis: string | null;
  readonly huisNaam: string | null;
  readonly gastheer: string | null;
}

function partiesOf({ context }: BuildInput, card: Kaart): Partijen {
  const { db } = context.dossier;
  const house = organisatieRow(db) ?? null;
  const host = recordsOf(db, 'instantie').find(({ id }) => id === card.gastheerId) ?? null;
  return {
    huisNaam: house?.naam ?? null,
    huis: joined(house?.naam, kboText(house?.kbo), placeText(house)),
    gastheer: host === null ? null : joined(host.naam, kboText(host.kbo), placeText(host)),
  };
}

export const enclaveAgreements = (input: BuildInput): ReportDocument[] =>
  open(input).map((card) => ({ model: agreementOf(input, card), personId: null }));

function agreementOf(input: BuildInput, card: Kaart) {
  const { texts } = input;
  const { huis, huisNaam, gastheer } = partiesOf(input, card);
  const signed = card.overeenkomstOp;
  return documentOf(input, 'ds-enclave-overeenkomst', {
    titel: texts('rapport.ds-enclave-overeenkomst.naam'),
    ondertitel: card.naam,
    sleutel: keyOf(card),
    over: card.id,
    blokken: [
      {
        soort: 'feiten',
        paren: [
          fact(input, 'maatwerkbedrijf', huis),
          fact(input, 'gastheer', gastheer),
          fact(input, 'periode', periodText(input, card.van, card.tot)),
          fact(input, 'duur', card.duur),
          fact(input, 'plaats', card.plaats),
        ],
      },
      ...texted(input, 'doelEnTaken', card.doelEnTaken),
      { soort: 'kop', niveau: 2, tekst: texts('ds.enclave.begeleiding') },
      paragraph(texts('ds.enclave.begeleidingTekst')),
      {
        soort: 'handtekeningen',
        partijen: [
          { rol: texts('ds.veld.maatwerkbedrijf'), naam: huisNaam, getekendOp: signed },
          { rol: texts('ds.veld.gastheer'), naam: card.gastheer, getekendOp: signed },
        ],
      },
    ],
  });
}

/** Only of enclaves that were not notified yet, unless one was asked for. */
export function enclaveNotices(input: BuildInput): ReportDocument[] {
  const asked = input.scope.recordId !== undefined;
  return open(input)
    .filter(({ meldingOp }) => asked || meldingOp === null)
    .map((card) => ({ model: noticeOf(input, card), personId: null }));
}

function noticeOf(input: BuildInput, card: Kaart) {
  const { texts, context } = input;
  const { gastheer } = partiesOf(input, card);
  const department = recipientName(context.dossier.db, 'departement', texts('ds.departement'));
  return letterOf(input, 'ds-brief-enclave', {
    sleutel: keyOf(card),
    over: card.id,
    geadresseerde: { naam: department, regels: [] },
    betreft: texts('ds.enclave.betreft'),
    kenmerk: null,
    blokken: [
      { soort: 'alinea', tekst: texts('ds.enclave.melding') },
      {
        soort: 'feiten',
        paren: [
          fact(input, 'enclave', card.naam),
          fact(input, 'start', dayText(card.van)),
          fact(input, 'einde', dayText(card.tot)),
          fact(input, 'duur', card.duur),
          fact(input, 'gastheer', gastheer),
          fact(input, 'plaats', card.plaats),
          fact(input, 'doelEnTaken', card.doelEnTaken),
          fact(input, 'overeenkomstOp', dayText(card.overeenkomstOp)),
        ],
      },
      { soort: 'alinea', tekst: texts('ds.enclave.meldingSlot') },
    ],
    wet: texts('ds.enclave.wet'),
  });
}

const DAY: readonly Column[] = [
  ['dag', 'date', 14],
  ['familienaam', 'text', 22],
  ['voornaam', 'text', 18],
  ['begeleiders', 'text', 36],
  ['gekwalificeerd', 'text', 16],
];

/** A line per worker and day; a day with begeleiders alone keeps its line, so that nothing of it is lost. */
export function enclaveRegister(input: BuildInput): ReportDocument[] {
  const { texts, scope } = input;
  const month = scope.month ?? '';
  const there = cards(input)
    .filter(({ id }) => scope.recordId === undefined || id === scope.recordId)
    .filter(({ van, tot }) => (van ?? '9999').slice(0, 7) <= month && (tot ?? '9999').slice(0, 7) >= month);
  if (there.length === 0) return [];
  const model = documentOf(input, 'ds-enclave-register', {
    titel: texts('rapport.ds-enclave-register.naam'),
    ondertitel: texts('ds.maand', { maand: texts(`maand.${Number(month.slice(5))}`), jaar: month.slice(0, 4) }),
    sleutel: month,
    ...(scope.recordId === undefined ? {} : { over: scope.recordId }),
    liggend: true,
    blokken: there.map((card, index): Blok =>
      table(input, 'register', DAY, rowsOf(input, card, month), {
        titel: joined(card.naam, card.gastheer) ?? texts('ds.tabel.register'),
        id: `enclave-${index + 1}`,
        blad: texts('ds.enclave.blad', { nummer: index + 1 }),
      }),
    ),
  });
  return [{ model, personId: null }];
}

function rowsOf({ texts }: BuildInput, { register }: Kaart, month: string): TabelBlok['rijen'] {
  return register
    .filter(({ datum }) => datum.startsWith(month))
    .toReversed()
    .flatMap(({ datum, werknemers, begeleiders, gekwalificeerd }) => {
      const guides = begeleiders.map(({ naam }) => naam).join(', ') || null;
      const qualified = texts(`jaNee.${gekwalificeerd ? 'ja' : 'nee'}`);
      const people = werknemers.length === 0 ? [{ naam: null, voornaam: null }] : werknemers;
      return people.map(({ naam, voornaam }) => [datum, naam, voornaam, guides, qualified]);
    });
}
