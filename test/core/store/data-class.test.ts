/** The data class of every field, against the table of domain/ama.md section 8, item 8. */
import { describe, expect, test } from 'vitest';
import type { DataClass } from '../../../src/shared/contract/define.ts';
import { entities } from '../../../src/core/store/fields/index.ts';

/**
 * The rows of that table, in its words, with the fields that they speak of: `entity.field`, `entity.*` for all fields of an entity that
 * no other row names. What the table does not know stands at the end, with the reason for its class.
 */
const ROWS: readonly (readonly [row: string, dataClass: DataClass, fields: readonly string[]])[] = [
  [
    'organisation, KBO, vestiging, partner and its share of the contingent, contingent, advances, parameters, calendar, insurance policies, werkpost as a place, outside bodies',
    'gewoon',
    [
      'organisatie.*',
      'contingent.*',
      'voorschot.*',
      'wetwaarde.*',
      'kalenderdag.*',
      'polis.*',
      'werkpost.*',
      'ontvanger.*',
      'vestiging.*',
      'partner.*',
      'instantie.*',
    ],
  ],
  [
    'name, birth date, address, phone, language and reading help, VDAB number, bemiddelaar, file number',
    'persoonlijk',
    ['persoon.*', 'bemiddelaar.*'],
  ],
  [
    'contact persons: noodcontact, bewindvoerder (scope, dates), OCMW-assistent, trajectbegeleider',
    'persoonlijk',
    ['contactpersoon.*'],
  ],
  [
    'kandidaat: referrer, asked on, intake, outcome; ticket; klaar, wacht op plaats',
    'persoonlijk',
    ['kandidaat.*', 'ticket.*', 'wacht_op_plaats.*'],
  ],
  ['INSZ or BIS number, with its history', 'persoonlijk', ['insz_nummer.*']],
  ['statuut RIZIV or tegemoetkoming FOD; other statuses, expected end: hidden with the field', 'vertrouwelijk', ['statuut.*']],
  [
    'permission (OCMW, adviserend arts), attest, routing C, notice to the mutuality, and their scans',
    'vertrouwelijk',
    ['toestemming.*', 'bijlage.*'],
  ],
  ['VDAB advice, yearly assessment: dates, state, outcome', 'persoonlijk', ['beoordeling.*', 'ama_traject.adviesDatum']],
  [
    'traject, agreement and signature dates, capacity and agreed hours, uurrooster, werkpost, Dimona, begeleiders',
    'persoonlijk',
    [
      'ama_traject.*',
      'uren_afspraak.*',
      'overeenkomst.*',
      'werkpost_periode.*',
      'begeleiding.*',
      'gesprek.*',
      'onderbreking.*',
      'wvg_overeenkomst.*',
      'wvg_evaluatie.*',
      'tewerkstelling.*',
      'uurrooster.*',
    ],
  ],
  [
    'presence and absence as such',
    'persoonlijk',
    ['aanwezigheid.*', 'buiten_traject_besluit.*', 'bron_besluit.*', 'maand_afwezig.*', 'afwezigheidsperiode.*'],
  ],
  [
    'absence reason ziek, proof seen; other absence reasons: hidden with the field',
    'vertrouwelijk',
    ['aanwezigheid.reden', 'afwezigheidsperiode.reden', 'afwezigheidsperiode.bewijsGezien'],
  ],
  [
    'end reason gezondheid; other end reasons: hidden with the field',
    'vertrouwelijk',
    ['ama_traject.eindReden', 'ama_traject.eindRedenTekst'],
  ],
  ['destination: hidden with the end reason', 'vertrouwelijk', ['ama_traject.bestemming']],
  ['follow-up', 'persoonlijk', ['opvolging.*', 'doorstroom_maanden.*']],
  [
    'POP, observations, own evaluation, in de woorden van de deelnemer, contacts',
    'persoonlijk',
    ['pop_versie.*', 'pop_doel.*', 'pop_actie.*', 'observatie.*', 'eigen_evaluatie.*', 'contact.*'],
  ],
  ['aanpassing in work terms', 'persoonlijk', ['aanpassing.*']],
  ['functional limits', 'vertrouwelijk', ['beperking.*']],
  ['noodinstructie', 'vertrouwelijk', ['noodinstructie.*']],
  ['onkosten', 'persoonlijk', ['onkost.*']],
  ['maatregel VAPH or GBO; other maatregelen: hidden with the field', 'vertrouwelijk', ['maatregel.*']],
  [
    'begeleider: name, function, ground, proof',
    'persoonlijk',
    ['begeleider.*', 'begeleider_grond.*', 'begeleider_ervaring.*', 'begeleider_inzet.*'],
  ],
  [
    'doelgroepwerknemer: WOP, contract, POP',
    'persoonlijk',
    [
      'arbeidscontract.*',
      'prestatieperiode.*',
      'wop.*',
      'evaluatie.*',
      'pop_competentie.*',
      'pop_nazicht.*',
      'doorstroomgesprek.*',
      'doorstroomtraject.*',
      'doorstroom_fase.*',
      'doorstroom_schorsing.*',
      'vrijstelling.*',
      'doorstroom_uren.*',
      'stage.*',
      'stage_post.*',
      'proefstap.*',
      'doorstroom_rijpheid.*',
      'tevredenheid.*',
      'imw_fiche.*',
      'enclave_aanwezig.*',
      'kwartaalcijfer.*',
      'loonregel.*',
    ],
  ],
  [
    'doelgroepwerknemer: category a, b, c; flag of a medical reason (DS-04)',
    'vertrouwelijk',
    ['doelgroepcategorie.*', 'evaluatie.medischeReden', 'evaluatie.attest'],
  ],
  [
    'end reason gezondheid; other end reasons and the destination: hidden with the field',
    'vertrouwelijk',
    ['doorstroomtraject.contractEindreden', 'beweging.vanwaar', 'beweging.naar', 'beweging.reden', 'beweging.toelichting'],
  ],
  ['(design) that somebody came, went or came back, and when', 'persoonlijk', ['beweging.*']],
  [
    '(design) why a trajectory stopped or was suspended may say something of health',
    'vertrouwelijk',
    ['doorstroomtraject.stopReden', 'doorstroom_schorsing.reden'],
  ],
  [
    '(design) care for others and debts, on the readiness checklist',
    'vertrouwelijk',
    ['doorstroom_rijpheid.opvang', 'doorstroom_rijpheid.schulden'],
  ],
  [
    '(design) the house in maatwerk: competences it works with, enclaves, figures of a quarter, counts, fines',
    'gewoon',
    [
      'competentie.*',
      'enclave.*',
      'enclave_begeleider.*',
      'kwartaalcijfers.*',
      'cmw_betaling.*',
      'personeelstelling.*',
      'boete.*',
      'vaststelling.*',
      'vervanging.*',
    ],
  ],
  [
    '(design) who replaced a figure; evidence and requests of a person',
    'persoonlijk',
    ['vervanging.door', 'bewijsstuk.*', 'wisverzoek.*'],
  ],

  [
    '(design) recognitions, labels, overviews sent before, columns opened, empty official templates: no person behind them',
    'gewoon',
    ['erkenning.*', 'label.*', 'eerder_overzicht.*', 'kolom_opening.*', 'schermvolgorde.*', 'sjabloon.*'],
  ],
  [
    '(design) a label of a person, a promise, an opening position',
    'persoonlijk',
    ['persoon_label.*', 'belofte.*', 'beginstand.*'],
  ],
  ['(design) which finding was answered', 'gewoon', ['voorgeschiedenis.regel', 'voorgeschiedenis.sleutel']],
  ['(design) the answer about the time before', 'persoonlijk', ['voorgeschiedenis.*']],
  [
    '(design) which finding waits may tell a status, and so may why',
    'vertrouwelijk',
    ['uitstel.regel', 'uitstel.sleutel', 'uitstel.feit', 'uitstel.reden'],
  ],
  ['(design) until when, and by whom', 'persoonlijk', ['uitstel.*']],
  ['(design) two persons who are not one', 'persoonlijk', ['geen_dubbel.*']],
  ['(design) the differences that were decided on may hold any fact of a document', 'vertrouwelijk', ['correctie.verschil']],
  ['(design) why a difference was decided so', 'persoonlijk', ['correctie.reden']],
  ['(design) what was decided, without its ground', 'gewoon', ['correctie.*']],
  ['(design) users: their names are about persons, role and state are not', 'persoonlijk', ['gebruiker.naam']],
  ['(design) users: their names are about persons, role and state are not', 'gewoon', ['gebruiker.*']],
  ['(design) tasks say who, never what', 'persoonlijk', ['taak.*']],
  ['(design) an import as such, and a column mapping', 'gewoon', ['import_run.*', 'import_koppeling.*']],
  [
    '(design) what a list said of a person holds any of its columns',
    'vertrouwelijk',
    ['import_stand.cellen', 'import_rij.inhoud'],
  ],
  [
    '(design) keys, codes and answers of rows are about persons',
    'persoonlijk',
    ['import_stand.sleutel', 'import_rij.sleutel', 'import_rij.codes', 'import_rij.antwoord', 'import_rij.reden'],
  ],
  ['(design) where a row stood, and whether it is open', 'gewoon', ['import_stand.*', 'import_rij.*']],
  ['(design) the frozen model of a report holds all that it printed', 'vertrouwelijk', ['uitvoer.model']],
  [
    '(design) recipient (a bemiddelaar), purpose and reason are written by hand',
    'persoonlijk',
    ['uitvoer.ontvanger', 'uitvoer.terAttentie', 'uitvoer.doel', 'uitvoer.bevestiging'],
  ],
  ['(design) which report of which period, in a file without names', 'gewoon', ['uitvoer.*']],
  [
    '(design) to whom it went, by whom, and what was written beside it',
    'persoonlijk',
    ['verzending.aan', 'verzending.door', 'verzending.bewijs', 'verzending.opmerking'],
  ],
  ['(design) that a document was sent, when and how', 'gewoon', ['verzending.*']],
];

const fields = Object.values(entities).flatMap(({ entity }) =>
  [...entity.fields.values()]
    .filter(({ name }) => name !== 'verwijderd') // says that a record is gone; its class is that of nobody
    .map(({ name, dataClass, ref }) => ({ name: `${entity.name}.${name}`, all: `${entity.name}.*`, dataClass, ref })),
);
const rowOf = (name: string, all: string) =>
  ROWS.find(([, , named]) => named.includes(name)) ?? ROWS.find(([, , named]) => named.includes(all));

describe('the data class', () => {
  test('of every field is the one of the document', () => {
    const differing = fields
      // Whose record it is, and what it belongs to, is no secret to who sees that the record is there.
      .filter(({ ref }) => ref === undefined)
      .filter(({ name, all, dataClass }) => rowOf(name, all)?.[1] !== dataClass)
      .map(({ name, all, dataClass }) => `${name}: ${dataClass}, in the document ${rowOf(name, all)?.[1] ?? 'nothing'}`);
    expect(differing).toEqual([]);
  });

  test('of a reference to a person is at least persoonlijk', () => {
    const wrong = fields.filter(({ ref, dataClass }) => ref === 'persoon' && dataClass === 'gewoon').map(({ name }) => name);
    expect(wrong).toEqual([]);
  });

  test('is named for fields that exist only', () => {
    const known = new Set(fields.flatMap(({ name, all }) => [name, all]));
    expect(ROWS.flatMap(([, , named]) => named).filter((name) => !known.has(name))).toEqual([]);
  });

  test('of whatever the common search index holds is not vertrouwelijk', () => {
    const indexed = Object.values(entities).flatMap(({ entity }) =>
      [...entity.fields.values()].filter(({ search }) => search !== undefined).map((field) => field.dataClass),
    );
    expect(indexed.length).toBeGreaterThan(5);
    expect(indexed.filter((dataClass) => dataClass === 'vertrouwelijk')).toEqual([]);
  });
});
