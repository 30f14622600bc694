/** The public series of doorstroom.md 8.1, to compare with: the years, the places of a quarter, and where the figures come from. */
import type { ReactElement } from 'react';
import type { Output } from '../../client.ts';
import { showDecimal, showNumber } from '../../format/show.ts';
import { tm, tmo } from '../../i18n.ts';
import { type Column, SortableTable } from '../../ui/sortable-table.tsx';

type Cijfers = Pick<Output<'maatwerk.monitoring'>, 'reeks' | 'plaatsen' | 'bronnen'>;
type Jaar = Cijfers['reeks'][number];
type Plaatsen = Cijfers['plaatsen'][number];

const percent = (value: string | null): string => (value === null ? '' : tm('procent', { waarde: showDecimal(value, 1) }));
const decimal = (value: string | null): string => (value === null ? '' : showDecimal(value));
const number = (value: number | null): string => (value === null ? '' : showNumber(value));

/** A figure with what has to be said beside it. */
function Cijfer({ value, opmerking }: { readonly value: number | null; readonly opmerking: string | null }): ReactElement {
  return (
    <>
      {number(value)}
      {opmerking !== null && <small className="muted"> {opmerking}</small>}
    </>
  );
}

const REEKS: Column<Jaar>[] = [
  { key: 'jaar', label: tmo('jaar'), sort: ({ jaar }) => jaar, cell: ({ jaar }) => jaar },
  { key: 'werknemers', label: tmo('lijn.werknemers'), numeric: true, cell: ({ werknemers }) => number(werknemers) },
  {
    key: 'doorstroom',
    label: tmo('lijn.doorstroom'),
    numeric: true,
    cell: ({ doorstroom, opmerking }) => <Cijfer value={doorstroom} opmerking={opmerking} />,
  },
  { key: 'percentage', label: tmo('lijn.percentage'), numeric: true, cell: ({ percentage }) => percent(percentage) },
  {
    key: 'werkzoekenden',
    label: tmo('lijn.werkzoekenden'),
    numeric: true,
    cell: ({ werkzoekenden, werkzoekendenOpmerking }) => <Cijfer value={werkzoekenden} opmerking={werkzoekendenOpmerking} />,
  },
];

const PLAATSEN: Column<Plaatsen>[] = [
  {
    key: 'kwartaal',
    label: tmo('vlaanderen.kwartaal'),
    cell: ({ kwartaal }) => tmo('vlaanderen.kwartaalVan', { nummer: kwartaal.slice(5), jaar: kwartaal.slice(0, 4) }),
  },
  { key: 'toegekend', label: tmo('vlaanderen.toegekend'), numeric: true, cell: ({ toegekend }) => decimal(toegekend) },
  { key: 'ingevuld', label: tmo('vlaanderen.ingevuld'), numeric: true, cell: ({ ingevuld }) => decimal(ingevuld) },
  { key: 'procent', label: tmo('vlaanderen.procent'), numeric: true, cell: ({ procent }) => percent(procent) },
  { key: 'vestigingen', label: tmo('vlaanderen.vestigingen'), numeric: true, cell: ({ vestigingen }) => number(vestigingen) },
  { key: 'gemiddeld', label: tmo('vlaanderen.gemiddeld'), numeric: true, cell: ({ gemiddeld }) => number(gemiddeld) },
];

export function Vlaanderen({ cijfers: { reeks, plaatsen, bronnen } }: { readonly cijfers: Cijfers }): ReactElement | null {
  if (reeks.length === 0 && plaatsen.length === 0) return null;
  return (
    <section>
      <h2>{tmo('bundel.reeks')}</h2>
      <SortableTable caption={tmo('bundel.reeks')} columns={REEKS} rows={reeks} rowKey={({ jaar }) => String(jaar)} />
      {plaatsen.length > 0 && (
        <section>
          <h3>{tmo('vlaanderen.plaatsen')}</h3>
          <SortableTable
            caption={tmo('vlaanderen.plaatsen')}
            columns={PLAATSEN}
            rows={plaatsen}
            rowKey={({ kwartaal }) => kwartaal}
          />
          <p className="sub">{tmo('vlaanderen.berekend')}</p>
        </section>
      )}
      {[...new Set(bronnen.map(({ titel }) => titel))].map((titel) => (
        <p key={titel} className="sub">
          {tmo('lijn.bron', { titel })}
        </p>
      ))}
    </section>
  );
}
