/** Whom a report of collectief maatwerk is about, which findings belong with it, and which of its places are still empty. */
import { type Finding, doorstroomContext, lopendeDienst } from '../../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CheckResult } from '../../agenda/check.ts';
import { personNames } from '../../agenda/lines.ts';
import { type ReportDefinition, groupOf, isDocument } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import type { ReportDocument } from './documenten/index.ts';

type Scope = ParsedInputOf<'report.maak'>['scope'];

/** Reports about doelgroepwerknemers: they have no AMA traject to be chosen by. */
export const isMaatwerk = (report: ReportDefinition): boolean => groupOf(report) === 'maatwerk';

/** The chosen persons, else who is in service on the day; nobody who died. Empty where the house does no collectief maatwerk. */
export function chosenWorkers({ maatwerk, law, on }: CheckResult, scope: Scope): string[] {
  const wanted = scope.persoonId === undefined ? scope.persoonIds : [scope.persoonId];
  return (maatwerk?.personen ?? [])
    .filter(({ overledenOp }) => overledenOp === null || overledenOp > on)
    .filter((persoon) =>
      wanted === undefined ? lopendeDienst(doorstroomContext(persoon, law, on)) !== null : wanted.includes(persoon.id),
    )
    .map(({ id }) => id);
}

/** Rules of the end of a package and of what has to be there before the evaluation. */
const OF_EVALUATION: ReadonlySet<string> = new Set(['DS-02', 'DS-04', 'DS-05', 'DS-06', 'DS-47', 'DS-49']);
const OF_AGREEMENT: ReadonlySet<string> = new Set(['DS-07', 'DS-08', 'DS-09']);
const OF_POP: ReadonlySet<string> = new Set(['DS-34', 'DS-35', 'DS-36']);

/** Whether a finding about one of the workers belongs with the report. */
export function belongsWith({ id }: ReportDefinition, { rule }: Finding): boolean {
  if (id === 'ds-overeenkomst') return OF_AGREEMENT.has(rule);
  return OF_EVALUATION.has(rule) || (id === 'ds-evaluatiedossier' && OF_POP.has(rule));
}

/** Of each document about one person: the words of what it leaves open. */
export function emptyPlaces(
  db: Db,
  documents: readonly ReportDocument[],
  stillEmpty: string,
): OutputOf<'report.voorbereiding'>['inTeVullen'] {
  const names = personNames(db);
  return documents.flatMap(({ model, personId }) => {
    if (personId === null || !isDocument(model)) return [];
    const wat = model.blokken.flatMap((block, index) => {
      if (block.soort === 'feiten') return block.paren.flatMap(({ woord, waarde }) => (waarde === null ? [woord] : []));
      if (block.soort === 'tabel') return block.rijen.length === 0 ? [block.titel] : [];
      const head = model.blokken[index - 1];
      return block.soort === 'alinea' && block.tekst === stillEmpty && head?.soort === 'kop' ? [head.tekst] : [];
    });
    const { voornaam, naam } = names.get(personId) ?? { voornaam: '', naam: '' };
    return wat.length === 0 ? [] : [{ persoonId: personId, naam: [voornaam, naam].filter(Boolean).join(' '), wat }];
  });
}
