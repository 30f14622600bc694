/** Whom a report of collectief maatwerk is about, which findings belong with it, and which of its places are still empty. */
import { type Finding, doorstroomContext, lopendeDienst } from '../../../rules/index.ts';
import type { OutputOf, ParsedInputOf } from '../../../shared/contract/index.ts';
import type { CheckResult } from '../../agenda/check.ts';
import { personNames } from '../../agenda/lines.ts';
import { type Brief, type Document, type ReportDefinition, groupOf, isDocument, isLetter } from '../../reports/index.ts';
import type { Db } from '../../store/index.ts';
import { recordsByDay } from '../records.ts';
import type { ReportDocument } from './documenten/index.ts';

type Scope = ParsedInputOf<'report.maak'>['scope'];

/** Reports about doelgroepwerknemers: they have no AMA traject to be chosen by. */
export const isMaatwerk = (report: ReportDefinition): boolean => groupOf(report) === 'maatwerk';

/** Reports about who may have left already: the new job, the way back, what became of the trajectories of a year. */
const ALSO_LEFT: ReadonlySet<string> = new Set([
  'ds-brief-terugkeer',
  'ds-ondersteuningsplan',
  'ds-uren',
  'ds-monitoring',
  'ds-jaarverslag',
  'ds-afrekening',
  'maatwerk-stromen',
  'maatwerk-stromen-extern',
  'maatwerk-stromen-bestuur',
  'maatwerk-bewegingen',
  'maatwerk-imw-fiche',
]);

/** The chosen persons, else who is in service on the day; nobody who died. Empty where the house does no collectief maatwerk. */
export function chosenWorkers({ maatwerk, law, on }: CheckResult, report: ReportDefinition, scope: Scope): string[] {
  const wanted = scope.persoonId === undefined ? scope.persoonIds : [scope.persoonId];
  const everyone = ALSO_LEFT.has(report.id);
  return (maatwerk?.personen ?? [])
    .filter(({ overledenOp }) => !report.personal || overledenOp === null || overledenOp > on)
    .filter((persoon) =>
      wanted === undefined
        ? everyone || lopendeDienst(doorstroomContext(persoon, law, on)) !== null
        : wanted.includes(persoon.id),
    )
    .map(({ id }) => id);
}

/** Who asked to erase, with no answer yet; a person that is chosen also when the answer went out. Not only doelgroepwerknemers ask it. */
export function erasureAskers(db: Db, scope: Scope): string[] {
  const wanted = scope.persoonId === undefined ? scope.persoonIds : [scope.persoonId];
  const asked = recordsByDay(db, 'wisverzoek', 'datum').filter(({ persoonId, beantwoordOp }) =>
    wanted === undefined ? beantwoordOp === null : persoonId !== null && wanted.includes(persoonId),
  );
  return [...new Set(asked.flatMap(({ persoonId }) => (persoonId === null ? [] : [persoonId])))];
}

/** Rules of the end of a package and of what has to be there before the evaluation. */
const OF_EVALUATION = ['DS-02', 'DS-04', 'DS-05', 'DS-06', 'DS-47', 'DS-49'] as const;
const OF_POP = ['DS-34', 'DS-35', 'DS-36'] as const;
const OF_ENCLAVE = ['DS-43'] as const;

/** Which rules a report rests on: their findings are said before it is made. */
const RULES: Readonly<Record<string, readonly string[]>> = {
  'ds-evaluatiedossier': [...OF_EVALUATION, ...OF_POP],
  'ds-evaluatiekalender': OF_EVALUATION,
  'ds-overeenkomst': ['DS-07', 'DS-08', 'DS-09'],
  'ds-informatieblad': ['DS-07', 'DS-08', 'DS-09', 'DS-10'],
  'ds-stageovereenkomst': ['DS-09', 'DS-10', 'DS-15'],
  'ds-stage-uurrooster': ['DS-10', 'DS-15'],
  'ds-stage-evaluatie': ['DS-15', 'DS-16'],
  'ds-enclave-overeenkomst': OF_ENCLAVE,
  'ds-enclave-register': OF_ENCLAVE,
  'ds-brief-enclave': OF_ENCLAVE,
  'ds-begeleiders': ['DS-31', 'DS-32', 'DS-33'],
  'ds-pop': [...OF_POP, 'DS-47'],
  'ds-nazicht': OF_POP,
  'ds-popresultaat': ['DS-16', 'DS-35'],
  'ds-overneemblad': ['DS-34', 'DS-35', 'DS-47'],
  'ds-brief-evaluatie': ['DS-04', 'DS-05', 'DS-06', 'DS-49'],
  'ds-brief-terugkeer': ['DS-22', 'DS-24', 'DS-25'],
  'ds-brief-wissen': ['DS-44', 'DS-45'],
  'ds-uren': ['DS-14'],
  'ds-monitoring': ['DS-12', 'DS-14', 'DS-15', 'DS-16', 'DS-21'],
  'ds-afrekening': ['DS-27', 'DS-28', 'DS-29', 'DS-30'],
  'ds-jaarverslag': ['DS-30', 'DS-31', 'DS-36', 'DS-38'],
  'ds-ondersteuningsplan': ['DS-21', 'DS-42'],
};

/** Whether a finding belongs with the report: about one of the workers, or about the house where the report is. */
export function belongsWith(report: ReportDefinition, finding: Finding, workers: ReadonlySet<string>, scope: Scope): boolean {
  if (!(RULES[report.id] ?? []).includes(finding.rule)) return false;
  if (finding.personId !== null) return workers.has(finding.personId);
  return !report.personal && (scope.recordId === undefined || finding.place.recordId === scope.recordId);
}

type Paired = { readonly woord: string; readonly waarde: string | null };
const empty = (paren: readonly Paired[]): string[] => paren.flatMap(({ woord, waarde }) => (waarde === null ? [woord] : []));

const inLetter = ({ blokken }: Brief): string[] =>
  blokken.flatMap((block) => (block.soort === 'feiten' ? empty(block.paren) : []));

function inDocument({ blokken }: Document, stillEmpty: string): string[] {
  return blokken.flatMap((block, index) => {
    if (block.soort === 'feiten') return empty(block.paren);
    if (block.soort === 'tabel') return block.rijen.length === 0 ? [block.titel] : [];
    const head = blokken[index - 1];
    return block.soort === 'alinea' && block.tekst === stillEmpty && head?.soort === 'kop' ? [head.tekst] : [];
  });
}

/** Of each document about one person or place: the words of what it leaves open. */
export function emptyPlaces(
  db: Db,
  documents: readonly ReportDocument[],
  stillEmpty: string,
): OutputOf<'report.voorbereiding'>['inTeVullen'] {
  const names = personNames(db);
  return documents.flatMap(({ model, personId }) => {
    const wat = isDocument(model) ? inDocument(model, stillEmpty) : isLetter(model) ? inLetter(model) : [];
    if (wat.length === 0 || (personId === null && !('over' in model))) return [];
    return [{ persoonId: personId, naam: nameOf(model, names.get(personId ?? '')), wat: [...new Set(wat)] }];
  });
}

/** The person, else what the document says that it is about. */
function nameOf(model: ReportDocument['model'], person: { voornaam: string; naam: string } | undefined): string {
  if (person) return [person.voornaam, person.naam].filter(Boolean).join(' ');
  if (isLetter(model)) return model.betreft;
  return isDocument(model) ? (model.ondertitel ?? model.titel) : '';
}
