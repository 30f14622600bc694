/** The time line as the screen shows it: which kinds go together, what lies ahead apart, months, and where a line can be changed. */
import type { TijdlijnSoort } from '../../../shared/contract/tijdlijn.ts';
import type { Output } from '../../client.ts';
import type { Subject } from '../traject/subjects.ts';

export type Line = Output<'persoon.tijdlijn'>['regels'][number];

/** The filter: kinds that people look for together. */
export const LINE_FILTERS = {
  alles: null,
  beslissingen: ['statuut', 'advies', 'overeenkomst'],
  traject: ['traject', 'persoon'],
  aanwezigheid: ['aanwezigheid'],
  pop: ['pop', 'evaluatie'],
  contact: ['contact', 'taak'],
  documenten: ['document'],
} as const satisfies Readonly<Record<string, readonly TijdlijnSoort[] | null>>;
export type LineFilter = keyof typeof LINE_FILTERS;
export const FILTER_NAMES = Object.keys(LINE_FILTERS) as LineFilter[];

export function filterLines(lines: readonly Line[], filter: LineFilter): Line[] {
  const kinds: readonly TijdlijnSoort[] | null = LINE_FILTERS[filter];
  return kinds === null ? [...lines] : lines.filter(({ soort }) => kinds.includes(soort));
}

export interface LineMonth {
  /** `2026-05`. */
  readonly month: string;
  readonly lines: readonly Line[];
}

/** What lies ahead, the furthest first, and the months behind, newest first. */
export function byMonth(lines: readonly Line[]): { readonly ahead: readonly Line[]; readonly behind: readonly LineMonth[] } {
  const months = new Map<string, Line[]>();
  for (const line of lines) {
    if (line.gepland) continue;
    const month = line.op.slice(0, 7);
    const before = months.get(month);
    if (before) before.push(line);
    else months.set(month, [line]);
  }
  return {
    ahead: lines.filter(({ gepland }) => gepland),
    behind: [...months].map(([month, own]) => ({ month, lines: own })),
  };
}

/** Of records of a person that have an editor of their own. */
const PERSON: Readonly<Record<string, Subject>> = {
  persoon: 'persoon',
  inszNummer: 'insz',
  bemiddelaar: 'bemiddelaar',
  statuut: 'statuut',
  toestemming: 'toestemming',
  maatregel: 'maatregel',
  ticket: 'ticket',
  tewerkstelling: 'tewerkstelling',
  wvgOvereenkomst: 'wvg',
  wvgEvaluatie: 'wvg',
};
/** Of records of a traject: a subject of its checklist, or the tab where they stand. */
const TRAJECT: Readonly<Record<string, { readonly veld: Subject } | { readonly tab: 'verloop' | 'pop' }>> = {
  werkpostPeriode: { veld: 'werkpost' },
  beoordeling: { veld: 'beoordeling' },
  overeenkomst: { veld: 'overeenkomst' },
  urenAfspraak: { tab: 'verloop' },
  begeleiding: { tab: 'verloop' },
  onderbreking: { tab: 'verloop' },
  afwezigheidsperiode: { tab: 'verloop' },
  belofte: { tab: 'verloop' },
  gesprek: { tab: 'pop' },
  observatie: { tab: 'pop' },
  contact: { tab: 'pop' },
  popVersie: { tab: 'pop' },
  popDoel: { tab: 'pop' },
  popActie: { tab: 'pop' },
  eigenEvaluatie: { tab: 'pop' },
};
/** Of the traject itself, by field. */
const TRAJECT_FIELD: Readonly<Record<string, Subject>> = {
  start: 'periode',
  einde: 'periode',
  adviesDatum: 'advies',
  overgangsbeslissingOp: 'overgang',
  dimonaInDatum: 'dimona',
  dimonaUitDatum: 'dimona',
  collegasGebriefOp: 'collegas',
};

interface Owner {
  readonly persoonId: string;
  /** The traject of the page, or the newest: where notes of a person without traject of their own are written. */
  readonly trajectId: string | null;
}

/** The address of the place where a line can be changed. */
export function addressOf({ entiteit, sleutel, op, trajectId: own }: Line, { persoonId, trajectId: near }: Owner): string {
  const trajectId = own ?? near;
  if (entiteit === 'aanwezigheid') return `/aanwezigheden?maand=${op.slice(0, 7)}`;
  if (entiteit === 'uitvoer') return '/rapporten';
  const field = TRAJECT_FIELD[sleutel.split('|')[2] ?? ''];
  if (entiteit === 'amaTraject' && own !== null) return `/ama/${own}${field === undefined ? '' : `?veld=${field}`}`;
  const place = TRAJECT[entiteit];
  if (place !== undefined && trajectId !== null)
    return 'tab' in place ? `/ama/${trajectId}/${place.tab}` : `/ama/${trajectId}?veld=${place.veld}`;
  const subject = PERSON[entiteit];
  return `/persoon/${persoonId}${subject === undefined ? '' : `?veld=${subject}`}`;
}
