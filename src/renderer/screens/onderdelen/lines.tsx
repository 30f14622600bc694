/** The line lying down, the head of a file, tables. */
import { useState, type ReactElement } from 'react';
import { showDecimal } from '../../format/show.ts';
import { PersonHeader } from '../../ui/person-header.tsx';
import { Meter } from '../../ui/meter.tsx';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { Track } from '../../ui/track.tsx';
import { texts } from './texts.ts';

export function Lines(): ReactElement {
  const { lijn } = texts;
  return (
    <Track
      label={lijn.naam}
      stations={[
        { key: 'advies', label: lijn.advies, detail: lijn.adviesOp, state: 'done', vdab: true },
        { key: 'start', label: lijn.start, detail: lijn.startOp, state: 'done' },
        { key: 'loopt', label: lijn.loopt, detail: lijn.looptSinds, state: 'now' },
        { key: 'opvolging', label: lijn.opvolging, detail: lijn.opvolgingOp, state: 'plan', vdab: true },
        { key: 'einde', label: lijn.einde, detail: lijn.eindeOp, state: 'plan', clash: true },
      ]}
    />
  );
}

export function Head(): ReactElement {
  const { persoon, cijfer } = texts;
  return (
    <PersonHeader
      initials={persoon.initialen}
      name={persoon.naam}
      insz={persoon.insz}
      facts={[persoon.leeftijd, persoon.rol, persoon.werkpost]}
      meter={<Meter label={cijfer.dossier} blocks={(['ok', 'miss', 'open'] as const).map((state) => ({ key: state, state }))} />}
    />
  );
}

type Row = (typeof texts.tabel.rijen)[number];
const { tabel } = texts;
const COLUMNS: readonly Column<Row>[] = [
  { key: 'naam', label: tabel.persoon, sort: ({ naam }) => naam, cell: ({ naam }) => <b className="name">{naam}</b> },
  { key: 'werkpost', label: tabel.werkpost, sort: ({ werkpost }) => werkpost, cell: ({ werkpost }) => werkpost },
  { key: 'uren', label: tabel.uren, numeric: true, sort: ({ uren }) => uren, cell: ({ uren }) => showDecimal(String(uren), 1) },
];

export function Tables(): ReactElement {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set([tabel.rijen[0]!.naam]));
  return (
    <>
      <SortableTable
        caption={tabel.naam}
        columns={COLUMNS}
        rows={tabel.rijen}
        rowKey={({ naam }) => naam}
        initial={{ key: 'naam', descending: false }}
        choice={{ keys: chosen, set: setChosen, nameOf: ({ naam }) => naam }}
        foot={
          <tr>
            <td />
            <th scope="row">{tabel.samen}</th>
            <td />
            <td className="num">{showDecimal('48', 1)}</td>
          </tr>
        }
      />
      <SortableTable caption={tabel.leeg} columns={COLUMNS} rows={[]} rowKey={({ naam }) => naam} />
    </>
  );
}
