/** From what findings ask for to the field of "Samen invullen" that answers them. */
import type { VeelDatum } from '../../shared/contract/veel.ts';
import { isMaatwerk } from '../screens/traject/subjects.ts';
import type { Target } from './targets.ts';

interface Asking {
  readonly code: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * Codes of findings that wait for one date, or for a begeleider, of each person. A date that is there but looks wrong is not among
 * them: it is looked at, one by one.
 */
export const ASKED_BY_CODE: Readonly<Record<string, VeelDatum | 'begeleider'>> = {
  ADVIES_ONTBREEKT: 'traject.adviesDatum',
  DIMONA_IN_TE_DOEN: 'traject.dimonaInDatum',
  DIMONA_IN_ONTBREEKT: 'traject.dimonaInDatum',
  DIMONA_UIT_TE_DOEN: 'traject.dimonaUitDatum',
  DIMONA_UIT_ONTBREEKT: 'traject.dimonaUitDatum',
  NIET_VERZONDEN: 'overeenkomst.verzondenOp',
  TE_VERZENDEN: 'overeenkomst.verzondenOp',
  LAAT_VERZENDEN: 'overeenkomst.verzondenOp',
  COLLEGAS_NIET_GEBRIEFT: 'traject.collegasGebriefOp',
  BEOORDELING_TE_VRAGEN: 'beoordeling.gevraagdOp',
  BEOORDELING_NOG_NIET_GEVRAAGD: 'beoordeling.gevraagdOp',
  NIET_GEVRAAGD: 'beoordeling.gevraagdOp',
  BEOORDELING_GEVRAAGD: 'beoordeling.geplandOp',
  BEOORDELING_GEPLAND: 'beoordeling.besluitOp',
  LAAT_GEVRAAGD: 'beoordeling.besluitOp',
  WACHT_OP_VDAB: 'beoordeling.besluitOp',
  GEPLAND_DOOR_VDAB: 'beoordeling.besluitOp',
  REGISTRATIE_ONTBREEKT: 'popVersie.geregistreerdOp',
  REGISTRATIE_MET_TERMIJN: 'popVersie.geregistreerdOp',
  NIEUWE_VERSIE_NIET_GEREGISTREERD: 'popVersie.geregistreerdOp',
  BEGELEIDER_ONTBREEKT: 'begeleider',
};
const TALKS: Readonly<Record<string, VeelDatum>> = { intake: 'gesprek.intake', orientatie: 'gesprek.orientatie' };

/** What one finding asks for; null where it asks nothing that can be given for many. */
export function askedBy({ code, params }: Asking): string | null {
  if (code === 'GESPREK_ONTBREEKT') return TALKS[String(params['gesprek'])] ?? null;
  return ASKED_BY_CODE[code] ?? null;
}

/** What all of them ask for, null when they do not ask the same. */
export function askedByAll(findings: readonly Asking[]): string | null {
  const asked = new Set(findings.map(askedBy));
  const [first = null] = asked;
  return asked.size === 1 ? first : null;
}

interface About {
  readonly rule: string;
  readonly persoon: { readonly id: string } | null;
  readonly trajectId: string | null;
}

/**
 * Whom a finding is about; nobody when it is about the organisation. A finding about maatwerk names a doorstroomtraject, which takes
 * nothing that is filled in for many participants: it stands for the person.
 */
export const targetsOfFinding = ({ rule, persoon, trajectId }: About): Target[] =>
  persoon === null ? [] : [{ persoonId: persoon.id, trajectId: isMaatwerk({ rule }) ? null : trajectId }];
