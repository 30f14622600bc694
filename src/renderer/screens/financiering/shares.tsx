/** The contingent of today beside the shares of partners in it; an office without partners does not see it. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import type { Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MeaningMark } from '../../ui/marks.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';

type Organisatie = Output<'organisatie.lees'>;

/** The last row of the AMA contingent that began on or before a day, for a partner or for the whole. */
function holding(rows: Organisatie['contingenten'], partnerId: string | null, on: string) {
  const began = (van: string | null): boolean => van !== null && van <= on;
  return rows.findLast((row) => row.soort === 'ama' && row.partnerId === partnerId && began(row.van)) ?? null;
}

export function Shares({ organisatie }: { readonly organisatie: Organisatie }): ReactElement | null {
  const today = useToday();
  const { partners, contingenten } = organisatie;
  const whole = holding(contingenten, null, today);
  const shares = partners
    .filter(({ tot }) => tot === null || tot >= today)
    .flatMap(({ id, naam }) => {
      const share = holding(contingenten, id, today);
      return share === null ? [] : [{ id, naam, plaatsen: share.plaatsen ?? 0, van: share.van }];
    });
  if (shares.length === 0) return null;
  const sum = shares.reduce((total, { plaatsen }) => total + plaatsen, 0);
  const places = whole?.plaatsen ?? null;
  return (
    <section aria-labelledby="h-aandelen">
      <div className="h2row">
        <h3 id="h-aandelen">
          <Term>{t('financiering.aandelen')}</Term>
        </h3>
        {places !== null && sum > places && <MeaningMark meaning="letop">{t('financiering.aandelenTeGroot')}</MeaningMark>}
      </div>
      <ScrollTable caption={t('financiering.aandelen')}>
        <thead>
          <tr>
            <th scope="col">{t('financiering.aandeelVan')}</th>
            <th scope="col">{t('financiering.aandeelVanaf')}</th>
            <th scope="col" className="num">
              {t('financiering.plaatsen')}
            </th>
          </tr>
        </thead>
        <tbody>
          <ShareRow name={t('financiering.geheel')} plaatsen={places} van={whole?.van ?? null} />
          {shares.map(({ id, naam, plaatsen, van }) => (
            <ShareRow key={id} name={naam ?? ''} plaatsen={plaatsen} van={van} />
          ))}
          <ShareRow name={t('financiering.eigenDeel')} plaatsen={places === null ? null : places - sum} van={null} />
        </tbody>
      </ScrollTable>
    </section>
  );
}

interface ShareProps {
  readonly name: string;
  readonly plaatsen: number | null;
  readonly van: string | null;
}

function ShareRow({ name, plaatsen, van }: ShareProps): ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{van === null ? '' : showDate(van)}</td>
      <td className="num">{plaatsen ?? t('veld.nietIngevuld')}</td>
    </tr>
  );
}
