/** Words that name a diagnosis or a medicine: found in what people type, and no false alarm on ordinary words. */
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWoordenlijst } from '../../../src/core/cases/gezondheid/woorden.ts';
import { maakWoordzoeker, woordRegels } from '../../../src/shared/domain/woorden.ts';

const lijst = readWoordenlijst(path.resolve('resources/woordenlijst'));
const zoek = maakWoordzoeker(lijst);
const woorden = (text: string): string[] => zoek(text).map(({ woord }) => woord);

describe('the list', () => {
  test('holds at least 150 terms, each once, without a capital where it is found in any case', () => {
    const terms = [...lijst.diagnoses, ...lijst.medicijnen].filter((line) => !line.startsWith('-'));
    expect(terms.length).toBeGreaterThan(300);
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
    expect(terms.filter((term) => !term.startsWith('=') && term !== term.toLowerCase())).toEqual([]);
  });

  test('every term is found by itself, in capitals too, and in the middle of a sentence', () => {
    for (const line of [...lijst.diagnoses, ...lijst.medicijnen].filter((each) => !each.startsWith('-'))) {
      const term = line.replace(/^=|\*$/g, '');
      expect(woorden(`Iemand zei dat ${term} meespeelt.`), term).toEqual([term]);
      if (!line.startsWith('=')) expect(woorden(term.toUpperCase()), term).toEqual([term.toUpperCase()]);
    }
  });

  test('remarks and empty lines are no terms', () => {
    expect(woordRegels('# kop\r\n\r\nhernia\n  jicht  \n')).toEqual(['hernia', 'jicht']);
  });
});

describe('what people type', () => {
  test.each([
    ['Wim heeft een depressie gehad', ['depressie']],
    ['was depressief in het voorjaar', ['depressief']],
    ["twee hernia's in de rug", ["hernia's"]],
    ['neemt elke ochtend Rilatine.', ['Rilatine']],
    ['autistische kenmerken', ['autistische']],
    ['BURN-OUT sinds 2024', ['BURN-OUT']],
    ['burn out', ['burn out']],
    ['syndroom van Down', ['syndroom van Down']],
    ['hoge bloeddruk en suikerziekte', ['hoge bloeddruk', 'suikerziekte']],
    ['verstandelijke beperking', ['verstandelijke beperking']],
    ['kreeg een CVA', ['CVA']],
    ['epilepsie: bij aanval bellen', ['epilepsie']],
    ['suïcidale gedachten', ['suïcidale']],
    ['suicidaal', ['suicidaal']],
    ['2x paracetamol', ['paracetamol']],
    ['twee tumoren', ['tumoren']],
    ['(astma)', ['astma']],
    ['slaappillen op de nachttafel', ['slaappillen']],
  ])('%s', (text, found) => {
    expect(woorden(text)).toEqual(found);
  });

  test.each([
    'hart voor de zaak',
    'iemand met hart en ziel',
    'werkt onder druk, maar blijft rustig',
    'hoge werkdruk in december',
    'een beperking van het contract tot 12 uur',
    'kan niet zwaar tillen, staat liever niet lang recht',
    'druk op de rode knop en bel 112',
    'is vaak ziek geweest',
    'Tia brengt de bus mee',
    'add een regel in Excel',
    'kan goed assisteren bij de assemblage',
    'kankeren over het weer',
    'fel concert van de fanfare',
    'lithium batterijen sorteren',
    'de lithium batterij vervangen',
    'manieren om de taak te verdelen',
    'spierkracht opbouwen, rustig tempo',
    'angst voor de bus, komt met de fiets',
    'moet wennen aan de hond van de werkpost',
    'de dokter zegt dat het mag',
    'werkt met reumatische... ',
  ])('%s', (text) => {
    // One of them is there to show that the list does look at inflections.
    expect(woorden(text)).toEqual(text.includes('reumatische') ? ['reumatische'] : []);
  });

  test('says which kind it is and where it stands', () => {
    expect(zoek('Rilatine tegen ADHD')).toEqual([
      { woord: 'Rilatine', soort: 'medicijn', begin: 0 },
      { woord: 'ADHD', soort: 'diagnose', begin: 15 },
    ]);
  });

  test('any text is read without an error, and what is found stands in it at that place', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(' hernia ', ' Xanax,', ' burn-out '),
        (text, term) => {
          const whole = `${text}${term}`;
          for (const { woord, begin } of zoek(whole)) expect(whole.slice(begin, begin + woord.length)).toBe(woord);
        },
      ),
    );
  });
});
