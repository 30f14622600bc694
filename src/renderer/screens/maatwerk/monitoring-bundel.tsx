/** Monitoring for board and director: pooled over years and categories, without the confidential part, with a line that says so. */
import type { ReactElement } from 'react';
import { useCall, type Output } from '../../client.ts';
import { showDecimal, showHundredths, showNumber } from '../../format/show.ts';
import { tm, tmo } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { Stroomdiagram } from './monitoring-stromen.tsx';
import { Vlaanderen } from './monitoring-vlaanderen.tsx';
import { WerkTabel } from './monitoring-werk.tsx';
import { codeOf } from './velden.ts';

type Gebundeld = Output<'maatwerk.monitoringBundel'>;
type Partner = Gebundeld['partners'][number]['groepen'][number];

/** A line of a table: its words, and a count or that there is none to tell. */
interface Regel {
  readonly key: string;
  readonly van: number;
  readonly tot: number;
  readonly woorden: readonly string[];
  readonly personen: number | null;
}

type Rest = Pick<Gebundeld['stromen'][number], 'van' | 'tot' | 'samen' | 'verborgen'>;

const jaren = ({ van, tot }: Pick<Rest, 'van' | 'tot'>): string => (van === tot ? String(van) : `${String(van)}-${String(tot)}`);

/** What stands alone, the others together, and that persons are left out. @param before words of the table that each line begins with */
function regels(
  period: Rest,
  own: readonly { words: readonly string[]; personen: number }[],
  before: readonly string[],
): Regel[] {
  const { van, tot, samen, verborgen } = period;
  const line = (woorden: readonly string[], personen: number | null): Regel => ({
    key: [jaren(period), ...before, ...woorden].join(' '),
    van,
    tot,
    woorden: [...before, ...woorden],
    personen,
  });
  return [
    ...own.map(({ words, personen }) => line(words, personen)),
    ...(samen === null ? [] : [line([tmo('bundel.anderen')], samen)]),
    ...(verborgen ? [line([tmo('bundel.verborgen')], null)] : []),
  ];
}

const JAREN = { key: 'jaren', label: tmo('bundel.jaren'), sort: ({ van }: Pick<Rest, 'van' | 'tot'>) => van, cell: jaren };

const kolommen = (koppen: readonly string[]): Column<Regel>[] => [
  JAREN,
  ...koppen.map((label, index): Column<Regel> => ({
    key: `woord${String(index)}`,
    label,
    sort: ({ woorden }) => woorden[index] ?? '',
    cell: ({ woorden }) => woorden[index] ?? '',
  })),
  {
    key: 'personen',
    label: tmo('stromen.personen'),
    numeric: true,
    sort: ({ personen }) => personen,
    cell: ({ personen }) => (personen === null ? '' : showNumber(personen)),
  },
];
const STROOM = kolommen([tmo('stromen.van'), tmo('stromen.naar')]);
const UITKOMST = kolommen([tmo('uitkomsten.maand'), tmo('bundel.stand')]);
const TIJDIG = kolommen([tmo('tijdig.wat'), tmo('bundel.stand')]);

interface TabelProps {
  readonly titel: string;
  readonly columns: readonly Column<Regel>[];
  readonly rijen: readonly Regel[];
}

function Tabel({ titel, columns, rijen }: TabelProps): ReactElement {
  return (
    <section>
      <h2>{titel}</h2>
      {rijen.length === 0 ? (
        <EmptyState title={tmo('bundel.leeg')} />
      ) : (
        <SortableTable caption={titel} columns={columns} rows={rijen} rowKey={({ key }) => key} />
      )}
    </section>
  );
}

export function Bestuur({ jaar }: { readonly jaar: number }): ReactElement {
  const found = useCall('maatwerk.monitoringBundel', { jaar }, { keepPrevious: true });
  return (
    <Loaded query={found}>
      {(cijfers) => (
        <>
          <Banner title={tmo('bundel.wat', { tot: cijfers.tot })}>
            {tmo('bundel.waarom', { kleinste: cijfers.kleinsteGroep, jaren: cijfers.samenJaren })}
          </Banner>
          <Tabel
            titel={tmo('stromen.titel')}
            columns={STROOM}
            rijen={cijfers.stromen.flatMap((period) =>
              regels(
                period,
                period.regels.map(({ vanwaar, naar, personen }) => ({
                  words: [codeOf('bewegingPlaats', vanwaar), codeOf('bewegingPlaats', naar)],
                  personen,
                })),
                [],
              ),
            )}
          />
          {cijfers.stromen.map((period) => (
            <Diagram key={period.van} period={period} />
          ))}
          <Aandeel stromen={cijfers.stromen} />
          <Vlaanderen cijfers={cijfers} />
          <Tabel
            titel={tmo('uitkomsten.titel')}
            columns={UITKOMST}
            rijen={cijfers.uitkomsten.flatMap((period) =>
              regels(
                period,
                period.regels.map(({ uitkomst, personen }) => ({ words: [tmo(`uitkomsten.${uitkomst}`)], personen })),
                [tmo('uitkomsten.maanden', { count: period.maand })],
              ),
            )}
          />
          <Tabel
            titel={tmo('tijdig.titel')}
            columns={TIJDIG}
            rijen={cijfers.tijdigheid.flatMap((period) =>
              regels(
                period,
                period.regels.map(({ stand, personen }) => ({ words: [tmo(`bundel.tijdig.${stand}`)], personen })),
                [tmo(`tijdig.soort.${period.soort}`)],
              ),
            )}
          />
          <Partners partners={cijfers.partners} />
          <WerkTabel
            rijen={cijfers.partners.flatMap(({ van, tot, groepen }) =>
              groepen.flatMap((groep) =>
                groep.opvolging.map((each) => ({ ...each, partner: partnerNaam(groep), jaren: jaren({ van, tot }) })),
              ),
            )}
          />
        </>
      )}
    </Loaded>
  );
}

const percent = (value: string | null): string => (value === null ? '' : tm('procent', { waarde: showDecimal(value, 1) }));
const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : showNumber(value));

type Periode = Gebundeld['stromen'][number];

/** The flows that are told, as ribbons; what stands together or is left out is only in the table above. */
function Diagram({ period }: { readonly period: Periode }): ReactElement | null {
  if (period.regels.length === 0) return null;
  return (
    <section>
      <h3>{tmo('bundel.diagram', { jaren: jaren(period) })}</h3>
      <Stroomdiagram stromen={period.regels} />
      {(period.samen !== null || period.verborgen) && <p className="sub">{tmo('bundel.diagramDeel')}</p>}
    </section>
  );
}

const AANDEEL: Column<Periode>[] = [
  JAREN,
  { key: 'werknemers', label: tmo('lijn.werknemers'), numeric: true, cell: ({ werknemers }) => number(werknemers) },
  { key: 'doorstroom', label: tmo('lijn.doorstroom'), numeric: true, cell: ({ doorstroom }) => number(doorstroom) },
  { key: 'percentage', label: tmo('lijn.percentage'), numeric: true, cell: ({ percentage }) => percent(percentage) },
];

/** How many of the workers went on to a job, where that can be told. */
function Aandeel({ stromen }: Pick<Gebundeld, 'stromen'>): ReactElement | null {
  if (stromen.length === 0) return null;
  return (
    <section>
      <h2>{tmo('bundel.aandeel')}</h2>
      <SortableTable caption={tmo('bundel.aandeel')} columns={AANDEEL} rows={stromen} rowKey={({ van }) => String(van)} />
    </section>
  );
}

const TENTHS = 10;
type Groep = Partner & { readonly key: string; readonly van: number; readonly tot: number };

const partnerNaam = ({ samen, naam }: Pick<Partner, 'samen' | 'naam'>): string =>
  samen ? tmo('bundel.anderen') : (naam ?? tmo('partners.zonder'));

const stand = (key: keyof NonNullable<Partner['stand']>): Column<Groep> => ({
  key,
  label: tmo(`partners.${key}`),
  numeric: true,
  cell: (row) => number(row.stand?.[key]),
});
const PARTNER: Column<Groep>[] = [
  JAREN,
  {
    key: 'partner',
    label: tmo('partners.partner'),
    cell: partnerNaam,
  },
  { key: 'trajecten', label: tmo('partners.trajecten'), numeric: true, cell: ({ trajecten }) => number(trajecten) },
  { key: 'wacht', label: tmo('partners.wacht'), numeric: true, cell: ({ wachtdagen }) => number(wachtdagen) },
  { key: 'uren', label: tmo('partners.uren'), numeric: true, cell: ({ uren }) => (uren === null ? '' : showHundredths(uren)) },
  {
    key: 'stages',
    label: tmo('partners.stages'),
    numeric: true,
    cell: ({ stagesTiende }) => (stagesTiende === null ? '' : showNumber(stagesTiende / TENTHS)),
  },
  stand('voorbereiding'),
  stand('loopt'),
  stand('doorgestroomd'),
  stand('gestopt'),
];

function Partners({ partners }: Pick<Gebundeld, 'partners'>): ReactElement {
  const rows = partners.flatMap(({ van, tot, groepen }) =>
    groepen.map((each, index): Groep => ({ ...each, van, tot, key: `${String(van)} ${String(index)}` })),
  );
  return (
    <section>
      <h2>
        <Term>{tmo('partners.titel')}</Term>
      </h2>
      {rows.length === 0 ? (
        <EmptyState title={tmo('bundel.leeg')} />
      ) : (
        <SortableTable caption={tmo('partners.titel')} columns={PARTNER} rows={rows} rowKey={({ key }) => key} />
      )}
    </section>
  );
}
