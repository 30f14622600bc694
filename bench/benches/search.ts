/** Search as someone types it, against a LIKE scan that finds less: LIKE does not fold marks and knows no order. */
import { caseFile, openFixture } from '../fixtures/case-file.ts';
import { person } from '../fixtures/people.ts';
import { type Case, spread } from '../measure.ts';

/** What the contract lets a screen ask, four times over, as the search for persons does. */
const LIMIT = 80;

/** Names letter by letter, two words, numbers, a word of a note: 40 searches spread over the file. */
function queries(persons: number): string[] {
  return Array.from({ length: 8 }, (_, index) => person(Math.floor((persons / 8) * index))).flatMap(
    ({ naam, voornaam, insz }) => {
      const typed = naam.toLowerCase();
      return [typed.slice(0, 2), typed.slice(0, 4), `${voornaam} ${typed.slice(0, 5)}`, insz.slice(0, 8), 'fiets'];
    },
  );
}

export async function searchPersons(persons: number): Promise<Case> {
  const dossier = await openFixture(await caseFile(persons, false));
  const typed = queries(persons);
  const scan = dossier.reader.prepare<[{ text: string; limit: number }]>(
    `SELECT p.id FROM persoon p LEFT JOIN insz_nummer i ON i.persoon_id = p.id
     WHERE p.naam LIKE :text OR p.voornaam LIKE :text OR p.notities LIKE :text OR p.vdab_nummer LIKE :text OR i.insz LIKE :text
     ORDER BY p.naam LIMIT :limit`,
  );
  const fastest = typed.map(() => Number.POSITIVE_INFINITY);
  return {
    baseline() {
      for (const text of typed) scan.all({ text: `%${text}%`, limit: LIMIT });
    },
    subject() {
      for (const [index, text] of typed.entries()) {
        const start = performance.now();
        dossier.search(text, LIMIT);
        fastest[index] = Math.min(fastest[index]!, performance.now() - start);
      }
    },
    figures: () => {
      // The best of the runs for each text: what is left out is the machine's other work, not the search's.
      const { median, max } = spread(fastest);
      return { 'ms per search': median.toFixed(2), 'slowest text': `${max.toFixed(1)} ms` };
    },
    close: () => dossier.close(),
  };
}
