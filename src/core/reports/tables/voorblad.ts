/** The cover list of a batch as a table: the key of the file numbers. */
import { longDate } from '../format.ts';
import type { EvaluatieVoorblad } from '../models/index.ts';
import type { Translate } from '../translate.ts';
import { dateColumn, type TableSpec, textColumn } from './spec.ts';

export function voorbladTables(model: EvaluatieVoorblad, t: Translate): TableSpec[] {
  const voor = model.bemiddelaar === null ? model.ontvanger : `${model.ontvanger}, ${model.bemiddelaar}`;
  return [
    {
      id: 'voorblad',
      sheet: t('blad.voorblad'),
      title: t('titel.voorblad'),
      intro: [t('tekst.voorOpgemaakt', { voor, op: longDate(model.opgemaaktOp, t) })],
      columns: [
        textColumn(t('kolom.dossier'), 12),
        textColumn(t('kolom.familienaam'), 28),
        textColumn(t('kolom.voornaam'), 18),
        textColumn(t('kolom.vdabNummer'), 16),
        textColumn(t('kolom.begeleider'), 26),
        textColumn(t('kolom.telefoon'), 18),
        dateColumn(t('kolom.uiterlijk')),
      ],
      rows: model.dossiers.map((item) => [
        item.dossiernummer,
        item.deelnemer.familienaam,
        item.deelnemer.voornaam,
        item.vdabNummer,
        item.begeleider?.naam ?? null,
        item.begeleider?.telefoon ?? null,
        item.uiterlijk,
      ]),
      total: null,
      notes: [t('tekst.bezorgen')],
    },
  ];
}
