/** Filling, direction of the contingent, norm, and what a departure does to them, in the words of the contract. */
import {
  type InvullingRegel,
  type KwartaalInvulling,
  type Law,
  type OndernemingFacts,
  begeleidingsnorm,
  herverdeling,
  jaarInvulling,
  vertrekEffect,
} from '../../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import { type IsoDate, toIsoDate } from '../../../shared/domain/date.ts';
import { uitleg } from './antwoord.ts';

type Antwoord = OutputOf<'maatwerk.invulling'>;
type Naam = OutputOf<'maatwerk.vertrek'>['persoon'];
export type Namer = (personId: string) => Naam;

function regelAnswer({ werknemerId, ...figures }: InvullingRegel, naam: Namer): Antwoord['kwartalen'][number]['regels'][number] {
  return { persoon: naam(werknemerId), ...figures };
}

function kwartaalAnswer(quarter: KwartaalInvulling, law: Law, naam: Namer): Antwoord['kwartalen'][number] {
  const { kwartaal, grondslag, vte, contingent, procent, jaardeel, regels, verschillen } = quarter;
  return {
    kwartaal,
    grondslag,
    vte,
    contingent,
    procent,
    jaardeel,
    regels: regels.map((each) => regelAnswer(each, naam)),
    verschillen: verschillen.map((each) => regelAnswer(each, naam)),
    ...uitleg(quarter, law),
  };
}

export function invullingAnswer(facts: OndernemingFacts, law: Law, jaar: number, op: IsoDate, naam: Namer): Antwoord {
  const year = jaarInvulling(facts, law, jaar);
  const direction = herverdeling(facts, law, jaar);
  const norm = begeleidingsnorm(facts, law, op);
  const { kwartaal, grondslag, vte, begrensd, nodig, aanwezig, verschil, tekort, zonderGraad } = norm;
  return {
    op,
    jaar,
    procent: year.procent,
    grondslag: year.grondslag,
    kwartalen: year.kwartalen.map((quarter) => kwartaalAnswer(quarter, law, naam)),
    richting: { richting: direction.richting, vanaf: direction.vanaf, ...uitleg(direction, law) },
    norm: {
      kwartaal,
      grondslag,
      vte: { ...vte },
      begrensd: begrensd === null ? null : { ...begrensd },
      nodig,
      aanwezig,
      verschil,
      tekort,
      zonderGraad: zonderGraad.map(naam),
      ...uitleg(norm, law),
    },
  };
}

type Vertrek = OutputOf<'maatwerk.vertrek'>;
type Vervanging = NonNullable<ParsedInputOf<'maatwerk.vertrek'>['vervanging']>;

export interface Vertrekvraag {
  readonly persoonId: string;
  readonly laatsteDag: IsoDate;
  readonly vervanging: Vervanging | null;
}

export function vertrekAnswer(
  facts: OndernemingFacts,
  law: Law,
  { persoonId, laatsteDag, vervanging }: Vertrekvraag,
  naam: Namer,
): Omit<Vertrek, 'opvolgers'> {
  const effect = vertrekEffect(facts, law, persoonId, laatsteDag);
  const replaced = vervanging === null ? null : vertrekEffect(withReplacement(facts, vervanging), law, persoonId, laatsteDag);
  return {
    persoon: naam(persoonId),
    laatsteDag,
    kwartalen: effect.kwartalen.map((each) => ({ ...each })),
    herverdeling: { ...effect.herverdeling },
    metVervanging:
      replaced === null
        ? null
        : {
            kwartalen: replaced.kwartalen.map(({ kwartaal, vteNa, procentNa }) => ({ kwartaal, vte: vteNa, procent: procentNa })),
            herverdeling: replaced.herverdeling.na,
          },
    ...uitleg(effect, law),
  };
}

/** Somebody who does not exist yet: hired with a package from that day on. Which package makes no difference to the filling. */
function withReplacement(facts: OndernemingFacts, { van, q, s }: Vervanging): OndernemingFacts {
  const period = { van: toIsoDate(van), tot: null };
  const hired: OndernemingFacts['werknemers'][number] = {
    id: 'vervanging',
    contracten: [{ id: 'vervanging', ...period, q, s, soort: 'maatwerkbedrijf', werkhervattingen: [] }],
    wops: [{ id: 'vervanging', ...period, loonpremie: 0, graad: null, grond: 'start' }],
    categorieen: [],
    mvac: 'ja',
    rugzak: null,
    evaluatiebesluiten: [],
  };
  return { ...facts, werknemers: [...facts.werknemers, hired] };
}
