/** Shipped values that are newer than an own one: offered, never put in its place silently. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { SourceLink } from './source-link.tsx';

type Parameter = Output<'law.lijst'>[number];
type Offer = Parameter['nieuw'][number];

export function NewValues(): ReactElement {
  const law = useCall('law.lijst', {});
  return (
    <Loaded query={law}>
      {(parameters) => {
        const offers = parameters.flatMap((parameter) => parameter.nieuw.map((offer) => ({ parameter, offer })));
        if (offers.length === 0)
          return <EmptyState title={t('regelboek.geenNieuwe')}>{t('regelboek.geenNieuweUitleg')}</EmptyState>;
        return (
          <ul className="reports">
            {offers.map(({ parameter, offer }) => (
              <OfferLine key={`${parameter.id}-${offer.from}-${offer.eigen.recordId}`} parameter={parameter} offer={offer} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function OfferLine({ parameter, offer }: { readonly parameter: Parameter; readonly offer: Offer }): ReactElement {
  const take = useCommand('law.neemOver');
  const say = useSaved();
  const editable = useCan('regelboek.schrijven');
  const { text, from, until, confidence, source, gekendSinds, eigen } = offer;
  const sure = `regelboek.zekerheid.${confidence}`;
  return (
    <li className="report report--law">
      <div>
        <p>
          <b>{parameter.label}</b>
        </p>
        <p className="sub">
          {period(from, until)}, {hasMessage(`ui:${sure}`) ? textOf(sure) : confidence}
        </p>
        <p className="sub">
          <SourceLink source={source} />
        </p>
        <p className="small">{t('regelboek.nieuwTegen', { eigen: eigen.text, van: showDate(eigen.from) })}</p>
        {take.error && <FailureBanner error={take.error} />}
      </div>
      <div className="num">
        <b>{text ?? t('bedrag.vulZelfIn')}</b>
      </div>
      <p className="sub">{t('regelboek.gekendSinds', { datum: showDate(gekendSinds) })}</p>
      {editable ? (
        <Button
          small
          about={parameter.label}
          isPending={take.isPending}
          onPress={() =>
            take.mutate(
              { recordId: eigen.recordId, van: from },
              { onSuccess: ({ operation }) => say(t('regelboek.overgenomen'), operation) },
            )
          }
        >
          {t('regelboek.neemOver')}
        </Button>
      ) : (
        <span />
      )}
    </li>
  );
}
