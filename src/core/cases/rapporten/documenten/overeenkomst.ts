/** AMA-P2: the agreement with its six items (AMA-12), the four extra fields, and a place for every signature. */
import { formatDate, type IsoDate } from '../../../../shared/domain/date.ts';
import { formatInsz, type Insz } from '../../../../shared/domain/insz.ts';
import { formatKbo, type KboNummer } from '../../../../shared/domain/kbo.ts';
import type { Blok } from '../../../reports/index.ts';
import { organisatieRow } from '../../organisatie/read.ts';
import { fullName } from '../../personen/names.ts';
import { personRow } from '../../personen/read.ts';
import { latestAgreement } from '../../ama/agreement.ts';
import { recordsOf } from '../../records.ts';
import { type About, type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

/** The six items in the order of the law, each with the field that holds it. */
const ITEMS = ['tijdsbesteding', 'activiteiten', 'plaats', 'afspraken', 'voorwaarden', 'beeindiging'] as const;
const EXTRA = ['uurrooster', 'takenpakket', 'locatie', 'werkpostbegeleider'] as const;

export function agreements(input: BuildInput): ReportDocument[] {
  return input.about.map((about) => ({
    model: agreementOf(input, about),
    personId: about.persoon.id,
    trajectId: about.traject.id,
  }));
}

/** The newest agreement; without one, a form with the items to fill in. */
function agreementOf(input: BuildInput, { persoon, traject }: About) {
  const { texts, context } = input;
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const number = fileNumber(person);
  const record = latestAgreement(db, traject.id) ?? null;
  const item = (key: (typeof ITEMS)[number], index: number): Blok[] => [
    { soort: 'kop', niveau: 2, tekst: `${index + 1}. ${texts(`overeenkomst.${key}`)}` },
    { soort: 'alinea', toon: record?.[key] ? 'gewoon' : 'stil', tekst: record?.[key] ?? texts('overeenkomst.nogInTeVullen') },
  ];
  const extra = EXTRA.flatMap((key) => (record?.[key] ? [{ woord: texts(`overeenkomst.${key}`), waarde: record[key] }] : []));
  return documentOf(input, 'ama-overeenkomst', {
    titel: texts('rapport.ama-overeenkomst.naam'),
    ondertitel: texts('overeenkomst.tussen'),
    sleutel: `dossier-${number}`,
    blokken: [
      { soort: 'feiten', paren: parties(input, { persoon, traject }) },
      ...ITEMS.flatMap(item),
      ...(extra.length === 0 ? [] : [{ soort: 'feiten' as const, paren: extra }]),
      { soort: 'handtekeningen', partijen: signatures(input, persoon.id, record, fullName(person)) },
    ],
  });
}

function parties({ texts, context }: BuildInput, { persoon, traject }: About) {
  const { db } = context.dossier;
  const person = personRow(db, persoon.id);
  const organisation = organisatieRow(db);
  const kbo = organisation?.kbo ? formatKbo(organisation.kbo as KboNummer) : null;
  const place = [organisation?.straat, [organisation?.postcode, organisation?.gemeente].filter(Boolean).join(' ')]
    .filter(Boolean)
    .join(', ');
  const home = [person.straat, [person.postcode, person.gemeente].filter(Boolean).join(' ')].filter(Boolean).join(', ');
  return [
    { woord: texts('overeenkomst.organisatie'), waarde: [organisation?.naam, kbo].filter(Boolean).join(', ') || null },
    { woord: texts('overeenkomst.zetel'), waarde: place || null },
    { woord: texts('overeenkomst.deelnemer'), waarde: fullName(person) },
    { woord: texts('overeenkomst.insz'), waarde: persoon.insz === null ? null : formatInsz(persoon.insz.nummer as Insz) },
    { woord: texts('overeenkomst.adres'), waarde: home || null },
    { woord: texts('overeenkomst.start'), waarde: formatDate(traject.start) },
  ];
}

type Agreement = NonNullable<ReturnType<typeof latestAgreement>>;

/** Participant and organisation always; bewindvoerder and werkpost where they sign too. */
function signatures({ texts, context, on }: BuildInput, persoonId: string, record: Agreement | null, name: string) {
  const { db } = context.dossier;
  const guardian = recordsOf(db, 'contactpersoon', { persoonId }).find(
    (each) => each.rol === 'bewindvoerder' && each.tekentMee === true && (each.tot === null || each.tot >= on),
  );
  const party = (key: string, naam: string | null, getekendOp: string | null | undefined) => ({
    rol: texts(`overeenkomst.partij.${key}`),
    naam,
    getekendOp: (getekendOp ?? null) as IsoDate | null,
  });
  return [
    party('deelnemer', name, record?.tekenDeelnemer),
    party('organisatie', organisatieRow(db)?.naam ?? null, record?.tekenOrganisatie),
    ...(record?.bewindvoerderNodig === true || guardian
      ? [party('bewindvoerder', guardian?.naam ?? null, record?.tekenBewindvoerder)]
      : []),
    ...(record?.werkpostNodig === true ? [party('werkpost', record.werkpostbegeleider, record.tekenWerkpost)] : []),
  ];
}
