/**
 * Take-over list for whoever stands in: what falls due in the next weeks per person, open tasks and promises, and whom to call. Internal.
 * Nothing confidential is on it, whoever makes it: no reason of an absence, no limitation, no emergency instruction.
 */
import { addDays, covers, type IsoDate } from '../../../../shared/domain/date.ts';
import { CallFailure } from '../../../access/failure.ts';
import { checkAll } from '../../../agenda/check.ts';
import { personNames, toLines } from '../../../agenda/lines.ts';
import { guidedOn } from '../../../agenda/voor.ts';
import type { Db } from '../../../store/index.ts';
import { byName, fullName } from '../../personen/names.ts';
import { allPersons } from '../../personen/read.ts';
import { recordsOf } from '../../records.ts';
import { type BuildInput, type ReportDocument, documentOf, fileNumber } from './build.ts';

/** Six weeks, when nobody says how many days. */
const DAYS_AHEAD = 42;

type Kind = 'termijn' | 'taak' | 'belofte';
interface Item {
  readonly personId: string;
  readonly kind: Kind;
  /** Null: no day was agreed. */
  readonly due: IsoDate | null;
  readonly text: string;
}
type Person = ReturnType<typeof allPersons>[number];

export function takeOverList(input: BuildInput): ReportDocument[] {
  const { texts, context, on, scope } = input;
  const { db } = context.dossier;
  const until = addDays(on, scope.days ?? DAYS_AHEAD);
  const items = itemsOf(input, until);
  const begeleider = begeleiderOf(db, scope.begeleiderId);
  const guided = begeleider === null ? null : (guidedOn(db, on).by.get(begeleider.id) ?? new Set<string>());
  const persons = allPersons(db)
    .filter(({ id, overledenOp }) => overledenOp === null && items.has(id) && (guided?.has(id) ?? true))
    .toSorted(byName);
  const model = documentOf(input, 'overnamelijst', {
    titel: texts('rapport.overnamelijst.naam'),
    ondertitel:
      begeleider === null
        ? texts('overname.tot', { van: dutch(on), tot: dutch(until) })
        : texts('overname.totVan', { naam: fullName(begeleider), van: dutch(on), tot: dutch(until) }),
    sleutel: null,
    liggend: true,
    blokken: [
      { soort: 'alinea', tekst: texts('overname.uitleg'), toon: 'stil' },
      dueTable(input, persons, items),
      contactTable(input, persons),
    ],
  });
  return [{ model, personId: null }];
}

/** The begeleider whose people are taken over, null for everybody's. Throws NIET_GEVONDEN. */
function begeleiderOf(db: Db, id: string | undefined) {
  if (id === undefined) return null;
  const found = recordsOf(db, 'begeleider').find((each) => each.id === id);
  if (!found) throw new CallFailure('NIET_GEVONDEN', { field: 'scope.begeleiderId' });
  return found;
}

const dutch = (date: IsoDate): string => date.split('-').toReversed().join('/');

/** What falls due up to and including `until`, also what is late already; by person, soonest first. */
function itemsOf({ context, on }: BuildInput, until: IsoDate): Map<string, Item[]> {
  const { dossier, session, translate } = context;
  const { db } = dossier;
  const { findings, law } = checkAll(dossier, session.options.resources.lawbook, on);
  const terms = toLines(findings, personNames(db), { law, confidential: false }).flatMap(({ persoon, tegen, message }): Item[] =>
    persoon === null || tegen === null ? [] : [{ personId: persoon.id, kind: 'termijn', due: tegen, text: message }],
  );
  const tasks = recordsOf(db, 'taak').flatMap(({ persoonId, klaarOp, tegen, titel, soort }): Item[] =>
    persoonId === null || klaarOp !== null
      ? []
      : [
          {
            personId: persoonId,
            kind: 'taak',
            due: tegen as IsoDate | null,
            text: titel ?? translate(`codes.taak.${soort ?? 'VRIJ'}`),
          },
        ],
  );
  const promises = recordsOf(db, 'belofte').flatMap(({ persoonId, klaarOp, tegen, tekst }): Item[] =>
    persoonId === null || klaarOp !== null
      ? []
      : [{ personId: persoonId, kind: 'belofte', due: tegen as IsoDate | null, text: tekst ?? '' }],
  );
  const byPerson = new Map<string, Item[]>();
  for (const item of [...terms, ...tasks, ...promises]) {
    if (item.due !== null && item.due > until) continue;
    byPerson.set(item.personId, [...(byPerson.get(item.personId) ?? []), item]);
  }
  for (const list of byPerson.values()) list.sort((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1));
  return byPerson;
}

function dueTable({ texts, context, on }: BuildInput, persons: readonly Person[], items: ReadonlyMap<string, Item[]>) {
  const guides = guidesOf(context.dossier.db, on);
  return {
    soort: 'tabel' as const,
    id: 'vervalt',
    titel: texts('overname.vervalt'),
    blad: texts('overname.vervalt'),
    kolommen: [
      { titel: texts('overname.persoon'), soort: 'text' as const, breedte: 24 },
      { titel: texts('overname.dossier'), soort: 'text' as const, breedte: 9 },
      { titel: texts('overname.tegen'), soort: 'date' as const, breedte: 12 },
      { titel: texts('overname.soort'), soort: 'text' as const, breedte: 10 },
      { titel: texts('overname.wat'), soort: 'text' as const, breedte: 58 },
      { titel: texts('overname.begeleider'), soort: 'text' as const, breedte: 28 },
    ],
    rijen: persons.flatMap((person) =>
      (items.get(person.id) ?? []).map(({ due, kind, text }) => [
        fullName(person),
        fileNumber(person),
        due,
        texts(`overname.${kind}`),
        text,
        guides.get(person.id) ?? '',
      ]),
    ),
    totaal: null,
    leeg: texts('overname.leeg'),
  };
}

/** Who guides each person on the day, with the telephone number; a deputy stands beside the begeleider. */
function guidesOf(db: Db, on: IsoDate): Map<string, string> {
  const people = new Map(recordsOf(db, 'begeleider').map((row) => [row.id, row]));
  const guides = new Map<string, string>();
  for (const { persoonId, begeleiderId, tekst, van, tot } of recordsOf(db, 'begeleiding')) {
    if (persoonId === null || !covers({ from: (van ?? '0001-01-01') as IsoDate, to: tot as IsoDate | null }, on)) continue;
    const person = people.get(begeleiderId ?? '');
    const name = person ? [fullName(person), person.telefoon].filter(Boolean).join(' · ') : (tekst ?? '');
    guides.set(persoonId, [guides.get(persoonId), name].filter(Boolean).join(', '));
  }
  return guides;
}

/** Whom to call about somebody: the own number first. */
function contactTable({ texts, context, on }: BuildInput, persons: readonly Person[]) {
  const { dossier, translate } = context;
  const contacts = recordsOf(dossier.db, 'contactpersoon').filter(({ van, tot }) =>
    covers({ from: (van ?? '0001-01-01') as IsoDate, to: tot as IsoDate | null }, on),
  );
  return {
    soort: 'tabel' as const,
    id: 'contacten',
    titel: texts('overname.contacten'),
    blad: texts('overname.contacten'),
    kolommen: [
      { titel: texts('overname.persoon'), soort: 'text' as const, breedte: 28 },
      { titel: texts('overname.rol'), soort: 'text' as const, breedte: 22 },
      { titel: texts('overname.naam'), soort: 'text' as const, breedte: 28 },
      { titel: texts('overname.telefoon'), soort: 'text' as const, breedte: 20 },
    ],
    rijen: persons.flatMap((person) => [
      ...(person.telefoon ? [[fullName(person), texts('overname.zelf'), fullName(person), person.telefoon]] : []),
      ...contacts
        .filter(({ persoonId }) => persoonId === person.id)
        .map(({ rol, naam, telefoon }) => [
          fullName(person),
          rol === null ? '' : translate(`codes.contactpersoon.${rol}`),
          naam ?? '',
          telefoon ?? '',
        ]),
    ]),
    totaal: null,
    leeg: texts('overname.geenContacten'),
  };
}
