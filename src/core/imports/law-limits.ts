/** The numbers of the law that signals repeat, as the lawbook has them on a day. What it does not have gives no signal. */
import type { Law } from '../../rules/index.ts';
import { lookup } from '../../rules/index.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { SignalLimits } from './plan.ts';

/** AMA-04, AMA-03, AMA-08, DS-33, DS-33. */
const PARAMETERS: Readonly<Record<Exclude<keyof SignalLimits, 'doelgroep'>, string>> = {
  urenMinimum: 'ama.minimumUren',
  evaluatieMaanden: 'ama.beoordeling.termijn',
  ziekenfondsDagenVoorStart: 'ama.ziekenfonds.vooraf',
  opleidingMaanden: 'cmw.begeleider.opleiding',
  coachingMaanden: 'cmw.begeleider.coaching',
};

export function signalLimits(law: Law, on: IsoDate): SignalLimits {
  const numberOf = (name: keyof typeof PARAMETERS): number | null => numberAt(law, PARAMETERS[name], on);
  return {
    urenMinimum: numberOf('urenMinimum'),
    evaluatieMaanden: numberOf('evaluatieMaanden'),
    ziekenfondsDagenVoorStart: numberOf('ziekenfondsDagenVoorStart'),
    opleidingMaanden: numberOf('opleidingMaanden'),
    coachingMaanden: numberOf('coachingMaanden'),
    doelgroep: {
      klassen: codesAt(law, 'cmw.loonpremie.klassen', on),
      wopJaren: (hired) => numberAt(law, 'cmw.wop.termijn', hired),
      vroegsteMaanden: (hired) => numberAt(law, 'cmw.evaluatie.vroegst.maanden', hired),
      vroegsteDagen: (hired) => numberAt(law, 'cmw.evaluatie.vroegst.dagen', hired),
      popMaanden: numberAt(law, 'cmw.pop.termijn', on),
      nazichten: numberAt(law, 'cmw.pop.nazicht', on),
    },
  };
}

function numberAt(law: Law, id: string, on: IsoDate): number | null {
  const value = law.lawbook.parameters.has(id) ? lookup(law, id, on).value : null;
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^\d+(?:\.\d+)?$/.test(value) ? Number(value) : null;
}

function codesAt(law: Law, id: string, on: IsoDate): readonly string[] {
  const value = law.lawbook.parameters.has(id) ? lookup(law, id, on).value : null;
  return Array.isArray(value) ? value.map(String) : [];
}
