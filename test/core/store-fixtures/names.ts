/** Fictional persons, always the same ones: names as they are written in Flanders today, with the letters that people leave out. */

const FAMILY = [
  'Peeters',
  'Janssens',
  'Maes',
  'De Smet-Yıldız',
  'Van den Bossche',
  "D'Hondt",
  'Crèvecœur',
  'Strøm',
  'Łódź',
  'Đorđević',
  'Weiß',
  'Œuvre',
  'Åström',
  'Özdemir',
  'Şahin',
  'Benhaddou',
  'Nguyễn',
  'Kováč',
  'Þórsdóttir',
  'Ferrão',
  'Ibrahimović',
  'Wójcik',
  'El Khayati',
  'Vandenbroucke',
  "O'Neill",
];
const GIVEN = ['An', 'Çağla', 'José', 'Zoë', 'Błażej', 'Đorđe', 'Mohamed', 'Fatıma', 'Søren', 'Noëlle', 'Jürgen', 'Lies', 'Ömer'];
const TOWNS = ['Genk', 'Kortrijk', 'Sint-Niklaas', 'Aalst', 'Geel'];

export interface FictionalPerson {
  readonly naam: string;
  readonly voornaam: string;
  readonly notities: string;
  readonly insz: string;
  readonly vdabNummer: string;
}

/** Person `n`, from 0: the number makes the family name different for each. */
export function fictionalPerson(n: number): FictionalPerson {
  const family = FAMILY[n % FAMILY.length]!;
  const given = GIVEN[Math.floor(n / FAMILY.length) % GIVEN.length]!;
  const town = TOWNS[n % TOWNS.length]!;
  return {
    naam: `${family}${n < FAMILY.length ? '' : ` ${syllables(n)}`}`,
    voornaam: given,
    notities: `Komt met de fiets uit ${town}; werkt graag in de keuken.`,
    insz: String(70_000_000_000 + n * 7919).padStart(11, '0'),
    vdabNummer: String(1_000_000 + n * 13),
  };
}

const SYLLABLES = ['ba', 'do', 'ki', 'lu', 'me', 'no', 'pi', 'ro', 'su', 'ta'];

/** A number as a word: two letters for each digit. */
function syllables(n: number): string {
  const word = String(n).replaceAll(/\d/g, (digit) => SYLLABLES[Number(digit)]!);
  return `${word[0]!.toUpperCase()}${word.slice(1)}`;
}
