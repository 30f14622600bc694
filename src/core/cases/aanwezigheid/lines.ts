/** Open questions about attendance as the control sheet prints them. */
import type { IsoDate } from '../../../shared/domain/date.ts';
import type { Translate } from '../../messages.ts';
import type { OpenRij } from '../../reports/index.ts';
import type { Dossier } from '../../store/index.ts';
import { loadFacts } from '../ama/facts.ts';
import { personNamesById } from '../rapporten/persons.ts';
import { attendanceQuestions } from './questions.ts';

export function questionLines(dossier: Dossier, on: IsoDate, translate: Translate): OpenRij[] {
  const nameOf = personNamesById(dossier.db);
  return attendanceQuestions(loadFacts(dossier, { on }).personen).map((question) => {
    const { naam, voornaam } = nameOf(question.persoonId);
    return {
      soort: question.soort === 'BUITEN_TRAJECT' ? 'buiten_traject' : 'twee_bronnen',
      bestand: null,
      blad: null,
      rij: null,
      over: [naam, voornaam].filter(Boolean).join(', '),
      tekst: translate(`aanwezigheidVraag.${question.soort}`),
      datum: question.datum,
    };
  });
}
