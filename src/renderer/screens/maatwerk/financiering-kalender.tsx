/** When the department calculates and pays, and what was received (DS-41). */
import type { ReactElement, ReactNode } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { capital, showDate, showEuro, showMonth } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { MeaningMark, RuleLink } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { kwartaalNaam } from './financiering-figuur.tsx';
import { cmwBetaling } from './specs-huis.ts';

type Betaling = Output<'maatwerk.betaalkalender'>[number];

export const kwartalenVan = (...jaren: readonly number[]) =>
  jaren.flatMap((jaar) =>
    [1, 2, 3, 4].map((nummer) => {
      const key = `${String(jaar)}Q${String(nummer)}`;
      return { key, label: kwartaalNaam(key) };
    }),
  );

const watVan = ({ kwartaal, jaar }: Betaling): string =>
  kwartaal === null ? tm('kalendergeld.jaarafrekening', { jaar }) : kwartaalNaam(kwartaal);

export function KalenderDeel({ hoofd, jaar }: { readonly hoofd: ReactNode; readonly jaar: number }): ReactElement {
  const calendar = useCall('maatwerk.betaalkalender', { jaar }, { keepPrevious: true });
  const entered = useCall('maatwerk.cijfers', { jaar }, { keepPrevious: true });
  const editable = useCan('financiering.schrijven');
  const today = useToday();
  return (
    <div className="page">
      {hoofd}
      <section>
        <div className="h2row">
          <h2>{tm('kalendergeld.titel', { jaar })}</h2>
          <RuleLink rule="DS-41" />
        </div>
        <p className="sub">{tm('kalendergeld.uitleg')}</p>
        <Loaded query={calendar} lines={5}>
          {(rows) => <Kalender rows={rows} jaar={jaar} today={today} />}
        </Loaded>
      </section>
      <Loaded query={entered} lines={3}>
        {({ betalingen }) => (
          <RecordSection
            spec={cmwBetaling(kwartalenVan(jaar - 1, jaar), kwartaalNaam)}
            title={tm('kalendergeld.betalingen')}
            records={betalingen}
            start={{ datum: today }}
            editable={editable}
          />
        )}
      </Loaded>
    </div>
  );
}

interface KalenderProps {
  readonly rows: readonly Betaling[];
  readonly jaar: number;
  readonly today: string;
}

function Kalender({ rows, jaar, today }: KalenderProps): ReactElement {
  const caption = tm('kalendergeld.titel', { jaar });
  if (rows.length === 0) return <p className="sub">{tm('kalendergeld.leeg')}</p>;
  return (
    <ScrollTable caption={caption}>
      <thead>
        <tr>
          <th scope="col">
            <Term>{tm('kalendergeld.kolom.wat')}</Term>
          </th>
          <th scope="col">{tm('kalendergeld.kolom.berekend')}</th>
          <th scope="col">{tm('kalendergeld.kolom.betaald')}</th>
          <th scope="col">{tm('kalendergeld.kolom.genoteerd')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={watVan(row)}>
            <th scope="row">{watVan(row)}</th>
            <td>{capital(showMonth(row.berekendIn))}</td>
            <td className="nw">{showDate(row.betaaldOp)}</td>
            <td>
              <Genoteerd row={row} today={today} />
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}

function Genoteerd({ row, today }: { readonly row: Betaling; readonly today: string }): ReactElement | null {
  const { genoteerd, betaaldOp } = row;
  if (genoteerd.length > 0)
    return (
      <MeaningMark meaning="ok">
        {genoteerd
          .map(({ datum, cents }) => [cents === null ? null : showEuro(cents), datum === null ? null : showDate(datum)])
          .map((parts) => parts.filter((part) => part !== null).join(', '))
          .join('; ')}
      </MeaningMark>
    );
  return betaaldOp < today ? <MeaningMark meaning="letop">{tm('kalendergeld.nietGenoteerd')}</MeaningMark> : null;
}
