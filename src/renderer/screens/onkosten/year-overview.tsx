/** The year of everyone with costs, both readings of C2 side by side; a maximum only when it is the user's own or confirmed. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { showEuro } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MissingAmount } from '../../ui/amount.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { ManyTable, readName } from '../../many/many-table.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';

type Year = Output<'onkost.jaar'>;
type Row = Year['personen'][number];

export function YearOverview({ jaar, persoonId }: { readonly jaar: number; readonly persoonId?: string }): ReactElement {
  const year = useCall('onkost.jaar', { jaar, ...(persoonId === undefined ? {} : { persoonId }) });
  return (
    <section aria-labelledby="h-jaar">
      <div className="h2row">
        <h2 id="h-jaar">
          <Term>{t('onkosten.jaar', { jaar })}</Term>
        </h2>
        <MeaningMark meaning="strijdig">{t('onkosten.tweeLezingen')}</MeaningMark>
      </div>
      <Loaded query={year} lines={3}>
        {(value) => (
          <>
            <MaximumLine year={value} />
            {value.personen.length === 0 ? (
              <p className="sub">{t('onkosten.jaarLeeg', { jaar })}</p>
            ) : (
              <ManyTable
                caption={t('onkosten.jaar', { jaar })}
                columns={columnsOf(value, persoonId === undefined)}
                rows={value.personen}
                rowKey={keyOf}
                initial={{ key: 'naam', descending: false }}
                targetOf={({ persoonId: id }) => ({ persoonId: id, trajectId: null })}
                nameOf={readName}
              />
            )}
            <p className="sub">{t('onkosten.lezingen')}</p>
          </>
        )}
      </Loaded>
    </section>
  );
}

const keyOf = ({ persoonId }: Year['personen'][number]): string => persoonId;

/** What the lump sums are tested against; nothing that ships unconfirmed is used. */
function MaximumLine({ year }: { readonly year: Year }): ReactElement {
  const { cents, nietBevestigdCents, parameter } = year.maximumJaar;
  if (cents !== null) return <p>{t('onkosten.maximum', { jaar: year.jaar, bedrag: showEuro(cents) })}</p>;
  return (
    <p className="h2row">
      <span>
        {t('onkosten.maximumOntbreekt', { jaar: year.jaar })}{' '}
        {nietBevestigdCents !== null && t('onkosten.maximumNietBevestigd', { bedrag: showEuro(nietBevestigdCents) })}
      </span>
      <LinkButton small to={`/regelboek?waarde=${parameter}`}>
        {t('financiering.waardeInvullen')}
      </LinkButton>
    </p>
  );
}

const amount = (cents: number): string => (cents === 0 ? '' : showEuro(cents));

function columnsOf(year: Year, withNames: boolean): Column<Row>[] {
  const names: Column<Row> = {
    key: 'naam',
    label: t('onkosten.kolom.persoon'),
    sort: ({ naam, voornaam }) => `${naam} ${voornaam}`,
    cell: ({ persoonId, naam, voornaam }) => (
      <Link data-way="" to={`/persoon/${persoonId}`}>
        {[naam, voornaam].filter(Boolean).join(', ')}
      </Link>
    ),
  };
  const money = (key: string, label: string, value: (row: Row) => number): Column<Row> => ({
    key,
    label,
    numeric: true,
    sort: value,
    cell: (row) => amount(value(row)),
  });
  return [
    ...(withNames ? [names] : []),
    money('totaal', t('onkosten.totaal'), (row) => row.totaalCents),
    money('werkelijk', t('onkosten.werkelijk'), (row) => row.werkelijkCents),
    money('zonder', t('onkosten.zonderBewijs'), (row) => row.zonderBewijsCents),
    money('forfait', t('onkosten.forfait'), (row) => row.forfaitCents),
    money('prestatie', t('onkosten.naarPrestatie'), (row) => row.naarPrestatieCents),
    money('bonnen', t('onkosten.geschenkbonnen'), (row) => row.geschenkbonCents),
    {
      key: 'boven',
      label: t('onkosten.lezing1'),
      numeric: true,
      sort: (row) => row.bovenMaximumCents,
      cell: (row) =>
        year.maximumJaar.cents === null || row.bovenMaximumCents === null ? (
          row.forfaitCents === 0 ? (
            ''
          ) : (
            <MissingAmount>{t('onkosten.geenMaximum')}</MissingAmount>
          )
        ) : (
          amount(row.bovenMaximumCents)
        ),
    },
    money('rsz', t('onkosten.lezing2'), (row) => row.rszCents),
  ];
}
