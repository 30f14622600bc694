/** Tables of the monitoring: the years beside Flanders, follow-up, what was in time, partners, begeleiders and norm. */
import type { ReactElement, ReactNode } from 'react';
import type { Output } from '../../client.ts';
import { showDecimal, showHundredths, showNumber } from '../../format/show.ts';
import { tm, tmo } from '../../i18n.ts';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { Legend, Plot, type PlotLine } from '../financiering/plot.tsx';

type Cijfers = Output<'maatwerk.monitoring'>;
type Jaar = Cijfers['jaren'][number];
type Uitkomst = Cijfers['uitkomsten'][number];
type Partner = Cijfers['partners'][number];

/** A column of numbers, sorted by them. */
const count = <Row,>(key: string, label: string, of: (row: Row) => number | null, show = showNumber): Column<Row> => ({
  key,
  label,
  numeric: true,
  sort: of,
  cell: (row) => {
    const found = of(row);
    return found === null ? '' : show(found);
  },
});

const percentOf = (text: string | null): string => (text === null ? '' : tm('procent', { waarde: showDecimal(text, 1) }));

const value = (text: string | null): number | null => (text === null ? null : Number(text));

export function JaarLijn({ jaren }: Pick<Cijfers, 'jaren'>): ReactElement {
  const lines: PlotLine[] = [
    { key: 'hier', label: tmo('lijn.hier'), look: 'lvl', values: jaren.map(({ percentage }) => value(percentage)) },
    {
      key: 'vlaanderen',
      label: tmo('lijn.vlaanderen'),
      look: 'cont',
      values: jaren.map(({ vlaanderen }) => value(vlaanderen.percentage)),
    },
  ];
  const steps = jaren.map(({ jaar }) => ({ key: String(jaar), label: String(jaar), days: 1 }));
  return (
    <section>
      <figure className="chart">
        <div className="h2row">
          <h2>{tmo('lijn.titel')}</h2>
          <Legend lines={lines} />
        </div>
        <Plot label={tmo('lijn.zin')} lines={lines} steps={steps} scale={(each) => percentOf(String(each))} today={null} />
      </figure>
      <SortableTable
        caption={tmo('lijn.titel')}
        columns={JAAR}
        rows={jaren}
        rowKey={({ jaar }) => String(jaar)}
        initial={{ key: 'jaar', descending: true }}
      />
    </section>
  );
}

const JAAR: Column<Jaar>[] = [
  { key: 'jaar', label: tmo('jaar'), sort: ({ jaar }) => jaar, cell: ({ jaar }) => jaar },
  count('in', tmo('lijn.in'), (row) => row.in),
  count('uit', tmo('lijn.uit'), ({ uit }) => uit),
  count('terug', tmo('lijn.terug'), ({ terug }) => terug),
  count('doorstroom', tmo('lijn.doorstroom'), ({ doorstroom }) => doorstroom),
  count('werknemers', tmo('lijn.werknemers'), ({ werknemers }) => werknemers),
  {
    key: 'percentage',
    label: tmo('lijn.percentage'),
    numeric: true,
    sort: ({ percentage }) => value(percentage),
    cell: ({ percentage }) => percentOf(percentage),
  },
  {
    key: 'vlaanderenPct',
    label: tmo('lijn.vlaanderenPct'),
    numeric: true,
    sort: ({ vlaanderen }) => value(vlaanderen.percentage),
    cell: ({ vlaanderen }) => percentOf(vlaanderen.percentage),
  },
  {
    key: 'vlaanderenAantal',
    label: tmo('lijn.vlaanderenAantal'),
    numeric: true,
    sort: ({ vlaanderen }) => vlaanderen.doorstroom,
    cell: ({ vlaanderen }) => (
      <>
        {vlaanderen.doorstroom !== null && showNumber(vlaanderen.doorstroom)}
        {vlaanderen.opmerking !== null && <small className="muted"> {vlaanderen.opmerking}</small>}
      </>
    ),
  },
];

function Deel({
  titel,
  uitleg,
  children,
}: {
  readonly titel: string;
  readonly uitleg?: string;
  readonly children: ReactNode;
}): ReactElement {
  return (
    <section>
      <h2>{titel}</h2>
      {uitleg !== undefined && <p className="sub">{uitleg}</p>}
      {children}
    </section>
  );
}

const UITKOMST: Column<Uitkomst>[] = [
  {
    key: 'maand',
    label: tmo('uitkomsten.maand'),
    sort: ({ maand }) => maand,
    cell: ({ maand }) => tmo('uitkomsten.maanden', { count: maand }),
  },
  count('ja', tmo('uitkomsten.ja'), ({ ja }) => ja),
  count('nee', tmo('uitkomsten.nee'), ({ nee }) => nee),
  count('onbekend', tmo('uitkomsten.onbekend'), ({ onbekend }) => onbekend),
];

export function Uitkomsten({ uitkomsten }: Pick<Cijfers, 'uitkomsten'>): ReactElement {
  const rows = uitkomsten.filter(({ ja, nee, onbekend }) => ja + nee + onbekend > 0);
  return (
    <Deel titel={tmo('uitkomsten.titel')} uitleg={tmo('uitkomsten.uitleg')}>
      {rows.length === 0 ? (
        <EmptyState title={tmo('uitkomsten.leeg')} />
      ) : (
        <SortableTable
          caption={tmo('uitkomsten.titel')}
          columns={UITKOMST}
          rows={rows}
          rowKey={({ maand }) => String(maand)}
          initial={{ key: 'maand', descending: false }}
        />
      )}
    </Deel>
  );
}

const KLOKKEN = ['popBestaat', 'popGeregistreerd', 'evaluatie', 'acties', 'nazicht'] as const;
type Klok = Cijfers['tijdigheid']['acties'] & { readonly soort: (typeof KLOKKEN)[number] };

const KLOK: Column<Klok>[] = [
  { key: 'wat', label: tmo('tijdig.wat'), cell: ({ soort }) => tmo(`tijdig.soort.${soort}`) },
  count('opTijd', tmo('tijdig.opTijd'), ({ opTijd }) => opTijd),
  count('laat', tmo('tijdig.laat'), ({ laat }) => laat),
  count('ontbreekt', tmo('tijdig.ontbreekt'), ({ ontbreekt }) => ontbreekt),
  {
    key: 'deel',
    label: tmo('tijdig.deel'),
    numeric: true,
    cell: ({ opTijd, laat, ontbreekt }) => {
      const all = opTijd + laat + ontbreekt;
      return all === 0 ? '' : percentOf(((opTijd / all) * 100).toFixed(1));
    },
  },
];

export function Tijdigheid({ tijdigheid }: Pick<Cijfers, 'tijdigheid'>): ReactElement {
  return (
    <Deel titel={tmo('tijdig.titel')} uitleg={tmo('tijdig.uitleg')}>
      <SortableTable
        caption={tmo('tijdig.titel')}
        columns={KLOK}
        rows={KLOKKEN.map((soort) => ({ soort, ...tijdigheid[soort] }))}
        rowKey={({ soort }) => soort}
      />
    </Deel>
  );
}

const TENTHS = 10;
const PARTNER: Column<Partner>[] = [
  {
    key: 'partner',
    label: tmo('partners.partner'),
    sort: ({ naam }) => naam,
    cell: ({ naam }) => naam ?? tmo('partners.zonder'),
  },
  count('trajecten', tmo('partners.trajecten'), ({ trajecten }) => trajecten),
  count('wacht', tmo('partners.wacht'), ({ wachtdagen }) => wachtdagen),
  count('uren', tmo('partners.uren'), ({ uren }) => uren, showHundredths),
  count(
    'stages',
    tmo('partners.stages'),
    ({ stagesTiende }) => stagesTiende,
    (tenths) => showNumber(tenths / TENTHS),
  ),
  count('voorbereiding', tmo('partners.voorbereiding'), ({ stand }) => stand.voorbereiding),
  count('loopt', tmo('partners.loopt'), ({ stand }) => stand.loopt),
  count('doorgestroomd', tmo('partners.doorgestroomd'), ({ stand }) => stand.doorgestroomd),
  count('gestopt', tmo('partners.gestopt'), ({ stand }) => stand.gestopt),
];

export function Partners({ partners }: Pick<Cijfers, 'partners'>): ReactElement {
  return (
    <Deel titel={tmo('partners.titel')}>
      {partners.length === 0 ? (
        <EmptyState title={tmo('partners.leeg')} />
      ) : (
        <SortableTable
          caption={tmo('partners.titel')}
          columns={PARTNER}
          rows={partners}
          rowKey={({ partnerId }) => partnerId ?? ''}
          initial={{ key: 'partner', descending: false }}
        />
      )}
    </Deel>
  );
}

export function Huis({ begeleiders, norm }: Pick<Cijfers, 'begeleiders' | 'norm'>): ReactElement {
  return (
    <Deel titel={tmo('huis.titel')}>
      <dl className="facts4 facts4--four">
        <div>
          <dt>
            <Term>{tmo('huis.begeleiders')}</Term>
          </dt>
          <dd>
            {begeleiders.aantal} <small>{tmo('huis.grond', { count: begeleiders.metGrond })}</small>
          </dd>
        </div>
        <div>
          <dt>{tmo('huis.vloer')}</dt>
          <dd>{showDecimal(begeleiders.vloerVte)}</dd>
        </div>
        {norm !== null && (
          <>
            <div>
              <dt>{tmo('huis.norm')}</dt>
              <dd>
                {norm.nodig === null || norm.aanwezig === null
                  ? tmo('huis.nietTeRekenen')
                  : tmo('huis.van', { aanwezig: showDecimal(norm.aanwezig), nodig: showDecimal(norm.nodig) })}{' '}
                <small>{tmo(`huis.${norm.grondslag}`)}</small>
              </dd>
            </div>
            <div>
              <dt>
                <Term>{tmo('huis.invulling')}</Term>
              </dt>
              <dd>{norm.invulling === null ? tmo('huis.nietTeRekenen') : percentOf(norm.invulling)}</dd>
            </div>
          </>
        )}
      </dl>
    </Deel>
  );
}
