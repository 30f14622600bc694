/** The door of the doorstroom rules: every implemented rule over one doelgroepwerknemer, and over the house. */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { begeleiderFindings } from './begeleiders.ts';
import { beroep } from './beroep.ts';
import { bewaringFindings, indiceringInlichtingen } from './bewaring.ts';
import { boeteFindings, boeteInlichtingen } from './boete.ts';
import { contactMetStage } from './contact.ts';
import type { PersoonRegel, TrajectRegel } from './context.ts';
import { doorstroomContext, isEr, opDatum, trajectContext } from './context.ts';
import { evaluatiedossier, uitkomst, vervroegdeAanvraag } from './evaluatie.ts';
import type { DoorstroomPersoon } from './facts.ts';
import { faseTermijn, nieuweTermijnen, popBijwerking, verschoven } from './fasen.ts';
import type { DoorstroomHuis } from './huis-facts.ts';
import { grondEnAanvraag, vierpartijenovereenkomst, vrijstelling } from './overeenkomst.ts';
import { popBestaat, popGeregistreerdBijIndienst, popInhoud, popJaarlijks } from './pop.ts';
import { popVoorEvaluatie } from './pop-registratie.ts';
import { opschorting } from './schorsing.ts';
import { stageMetJobaanbod } from './stage.ts';
import { wedertewerkstelling } from './terugkeer.ts';
import { nietDoorgestroomd, opDeLoonlijst, teltAlsDoorstroom, wopVoorlopig } from './uitkomst.ts';
import { vervangingFindings } from './vervangen.ts';
import { wopLooptAf } from './wop.ts';

const PERSOON_REGELS: readonly PersoonRegel[] = [
  wopLooptAf,
  vervroegdeAanvraag,
  uitkomst,
  evaluatiedossier,
  popBestaat,
  popGeregistreerdBijIndienst,
  popInhoud,
  popJaarlijks,
  popVoorEvaluatie,
  beroep,
];

/** In the order of the law and of the process. */
const TRAJECT_REGELS: readonly TrajectRegel[] = [
  grondEnAanvraag,
  vierpartijenovereenkomst,
  vrijstelling,
  wopVoorlopig,
  faseTermijn,
  nieuweTermijnen,
  stageMetJobaanbod,
  contactMetStage,
  popBijwerking,
  opDeLoonlijst,
  nietDoorgestroomd,
  opschorting,
  verschoven,
  teltAlsDoorstroom,
  wedertewerkstelling,
];

/**
 * Every finding about one doelgroepwerknemer on a day. Facts dated after `on` count as not there yet; the order of the facts plays no
 * part. Nothing of somebody who died: reminders, letters and follow-up stop at once.
 */
export function doorstroomFindings(persoon: DoorstroomPersoon, law: Law, on: IsoDate): Finding[] {
  if (isEr(persoon.overledenOp, on)) return [];
  const context = doorstroomContext(persoon, law, on);
  const found = PERSOON_REGELS.flatMap((regel) => regel(context));
  for (const traject of opDatum(persoon.trajecten, (item) => item.start)) {
    const narrowed = trajectContext(context, traject);
    found.push(...TRAJECT_REGELS.flatMap((regel) => regel(narrowed)));
  }
  return found;
}

/** Every finding about the house: begeleiders, fines, evidence, replaced figures. */
export function huisFindings(huis: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return [
    ...huis.begeleiders.flatMap((begeleider) => begeleiderFindings(begeleider, law, on)),
    ...huis.boetes.flatMap((boete) => boeteFindings(boete, law, on)),
    ...bewaringFindings(huis, law, on),
    ...vervangingFindings(huis, law),
  ];
}

/** Information beside the house: fines of a noted fact, and whose data the indication is. Never something to solve. */
export function huisInlichtingen(huis: DoorstroomHuis, law: Law, on: IsoDate): Finding[] {
  return [...boeteInlichtingen(huis, law, on), ...indiceringInlichtingen(huis, law, on)];
}
