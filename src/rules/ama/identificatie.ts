/** Identification of the participant and of the organisation (AMA-39, AMA-40, AMA-30; decreet art. 32). */
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Finding } from '../finding.ts';
import { makeFinding } from '../finding.ts';
import type { Law } from '../lawbook/lookup.ts';
import { aboutPerson, personContext } from './context.ts';
import type { PersonContext } from './context.ts';
import type { AmaFacts, InszFeit, OrganisatieFacts } from './facts.ts';

/** AMA-39: a person may exist without INSZ; from the start of a traject Dimona and the quarter overview ask it. */
export function inszInOrde(context: PersonContext): Finding[] {
  const { insz } = context.persoon;
  if (insz === null) return missingInsz(context);
  if (!insz.geldig) return [aboutPerson(context, 'AMA-39', 'INSZ_ONGELDIG', 'conflict')];
  return oddDates(context, insz);
}

function missingInsz(context: PersonContext): Finding[] {
  const first = context.persoon.trajecten.find((item) => item.soort === 'SE' && item.start <= context.on);
  if (!first) return [];
  return [aboutPerson(context, 'AMA-39', 'INSZ_ONTBREEKT', 'missing', {}, { since: first.start })];
}

function oddDates(context: PersonContext, insz: InszFeit): Finding[] {
  if (insz.datumOnvolledig) return [aboutPerson(context, 'AMA-39', 'INSZ_DATUM_ONVOLLEDIG', 'info')];
  const entered = context.persoon.geboortedatum;
  if (entered === null || insz.geboortedatum === null || entered === insz.geboortedatum) return [];
  const params = { ingevuld: entered, insz: insz.geboortedatum };
  return [aboutPerson(context, 'AMA-39', 'GEBOORTE_VERSCHILT', 'conflict', params)];
}

/** AMA-30 and C6: the begeleider is identified by name and KBO of the organisation. AMA-40: the numbers themselves. */
export function organisatieGeidentificeerd(organisatie: OrganisatieFacts, law: Law): Finding[] {
  const missing: string[] = [];
  if (organisatie.naam === null) missing.push('naam');
  if (organisatie.kbo === null) missing.push('kbo');
  const found: Finding[] = [];
  if (missing.length > 0) {
    found.push(makeFinding(law, 'AMA-30', 'ORGANISATIE_ONTBREEKT', 'missing', { params: { ontbreekt: missing } }));
  }
  if (organisatie.kbo !== null && !organisatie.kbo.geldig) found.push(makeFinding(law, 'AMA-40', 'KBO_ONGELDIG', 'conflict'));
  for (const vestiging of organisatie.vestigingen ?? []) {
    if (vestiging.geldig) continue;
    const params = { nummer: vestiging.nummer };
    found.push(makeFinding(law, 'AMA-40', 'VESTIGING_ONGELDIG', 'conflict', { params, recordId: vestiging.nummer }));
  }
  return found;
}

/** What is missing for the art. 32 set of a person's guidances: participant and begeleider identified (AMA-30). */
export function identificatieVolledig(facts: AmaFacts, law: Law, on: IsoDate): Finding[] {
  const found = [...inszInOrde(personContext(facts, law, on)), ...organisatieGeidentificeerd(facts.organisatie, law)];
  return found.filter((item) => item.severity === 'B');
}
