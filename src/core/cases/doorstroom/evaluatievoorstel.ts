/**
 * Draft texts for the company's own information in an evaluation (F-02): sentences that repeat what the case file holds, one fact each.
 * They judge nothing and say nothing of health: the user reads, changes and accepts them. What is advice for in the house (the readiness
 * list) stays in the house.
 */
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { IsoDate } from '../../../shared/domain/date.ts';
import { laatsteScore, scoreReeksen } from '../../../shared/domain/scorereeks.ts';
import type { Translate } from '../../messages.ts';
import { decimalComma, hoursText } from '../../reports/format.ts';
import { dayText } from '../day-text.ts';
import { happened, runs } from '../facts.ts';
import { praktijk, sindsBeslissing } from './praktijk.ts';

type Worker = OutputOf<'doelgroepwerknemer.lees'>;
export type Voorstel = OutputOf<'evaluatie.voorstel'>;

interface Vraag {
  readonly worker: Worker;
  /** The evaluation that the texts are for. */
  readonly evaluatieId: string;
  readonly on: IsoDate;
  /** A sentence of `evaluatievoorstel`. */
  readonly zin: Translate;
  readonly code: (list: string, value: string | null) => string;
  /** Name of a host in the address book. */
  readonly gastheer: (id: string | null) => string | null;
}

interface Tijdvak {
  readonly van: string | null;
  readonly tot: string | null;
}

/** Per heading the sentences of what is known; an empty list where nothing is. */
export function evaluatieVoorstel(vraag: Vraag): Voorstel {
  return {
    productiviteit: productiviteit(vraag),
    begeleidingsnood: begeleidingsnood(vraag),
    competenties: competenties(vraag),
    doorstroomkansen: doorstroomkansen(vraag),
  };
}

function productiviteit({ worker, on, zin }: Vraag): string[] {
  const job = worker.tewerkstellingen.findLast((each) => runs(each, on));
  const contract = worker.contracten.findLast((each) => runs(each, on));
  return [
    ...(job ? [zin('dienst', { datum: dayText(job.van) })] : []),
    ...(job?.omschrijving ? [zin('werk', { werk: job.omschrijving })] : []),
    ...(contract?.q && contract.s ? [zin('contract', { q: decimalComma(contract.q), s: decimalComma(contract.s) })] : []),
  ];
}

function begeleidingsnood({ worker, evaluatieId, on, zin, code }: Vraag): string[] {
  const pack = worker.wops.findLast((each) => runs(each, on));
  const guides = worker.begeleidingen.filter((each) => runs(each, on)).flatMap((each) => each.begeleiderNaam ?? each.tekst ?? []);
  const done = praktijk(worker, evaluatieId, on);
  const reviews = worker.popNazichten.flatMap(({ datum }) => (happened(datum, on) ? [datum] : [])).toSorted();
  return [
    ...(pack && pack.loonpremie !== null && pack.graad !== null
      ? [zin('pakket', { loonpremie: pack.loonpremie, graad: code('graad', pack.graad), datum: dayText(pack.van) })]
      : []),
    ...(guides.length > 0 ? [zin('begeleider', { namen: guides.join(', ') })] : []),
    ...(reviews.length > 0 ? [zin('nazicht', { count: reviews.length, datum: dayText(reviews.at(-1)) })] : []),
    ...(done && done.contacten > 0 ? [zin('contacten', { datum: dayText(done.sinds), count: done.contacten })] : []),
    ...(done && done.uren > 0 ? [zin('uren', { datum: dayText(done.sinds), uren: hoursText(done.uren) })] : []),
  ];
}

function competenties(vraag: Vraag): string[] {
  const { worker, on, zin } = vraag;
  const versies = worker.popVersies.filter(({ datum }) => happened(datum, on));
  const newest = versies.at(-1);
  const { reeksen, dagen } = scoreReeksen(versies);
  return [
    ...(newest ? [zin('versie', { datum: dayText(newest.datum), count: newest.competenties.length })] : []),
    ...reeksen.map(({ naam, nu, gewenst }) => {
      const known = nu.flatMap((score, index) => (score === null ? [] : [{ score, datum: dayText(dagen[index]) }]));
      const [first, last] = [known[0], known.at(-1)];
      const wanted = laatsteScore(gewenst);
      const parts = [
        first && first !== last && zin('scoreEerst', first),
        last && zin('scoreNu', last),
        wanted !== null && zin('scoreGewenst', { score: wanted }),
      ].filter((part) => typeof part === 'string');
      return zin('score', { naam, delen: parts.join(', ') });
    }),
    ...acties(vraag),
  ];
}

/** What was agreed on and done since the last decision, else since the hire. */
function acties({ worker, evaluatieId, on, zin }: Vraag): string[] {
  const since = sindsBeslissing(worker, evaluatieId, on);
  if (since === null) return [];
  const agreed = worker.popActies.filter(({ op }) => happened(op, on) && op >= since);
  if (agreed.length === 0) return [];
  const done = agreed.filter(({ klaarOp }) => happened(klaarOp, on));
  return [
    zin('acties', { datum: dayText(since), count: agreed.length, klaar: done.length }),
    ...done.flatMap(({ tekst, klaarOp }) => (tekst ? [zin('actie', { datum: dayText(klaarOp), tekst })] : [])),
  ];
}

function doorstroomkansen(vraag: Vraag): string[] {
  const { worker, on, zin, code, gastheer } = vraag;
  const talks = worker.doorstroomgesprekken.flatMap(({ datum }) => (happened(datum, on) ? [datum] : [])).toSorted();
  const begun = <T extends Tijdvak>(list: readonly T[]): T[] => list.filter(({ van }) => happened(van, on));
  const steps = begun(worker.proefstappen).map(({ soort, gastheerId, van, tot }) =>
    plek(vraag, soort === null ? zin('proefstap') : code('proefstap', soort), gastheer(gastheerId), { van, tot }),
  );
  const trajecten = worker.trajecten.filter(({ start }) => happened(start, on));
  const stages = trajecten.flatMap((each) =>
    begun(each.stages).map(({ gastheer: host, van, tot }) => plek(vraag, zin('stage'), host, { van, tot })),
  );
  return [
    ...(talks.length > 0 ? [zin('gesprekken', { count: talks.length, datum: dayText(talks.at(-1)) })] : []),
    ...steps,
    ...trajecten.map(({ start, partner }) =>
      partner === null ? zin('traject', { datum: dayText(start) }) : zin('trajectPartner', { datum: dayText(start), partner }),
    ),
    ...stages,
  ];
}

/** `Stage bij Groenwerk bv van 02/03/2026 tot en met 30/04/2026.` */
function plek({ zin }: Vraag, wat: string, host: string | null, { van, tot }: Tijdvak): string {
  const where = host === null ? wat : zin('bij', { wat, gastheer: host });
  const days = { wat: where, van: dayText(van), tot: dayText(tot) };
  return tot === null ? zin('plekVanaf', days) : van === tot ? zin('plekOp', days) : zin('plekVanTot', days);
}
