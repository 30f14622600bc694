/** Where VDAB's yearly assessment stands, and whose delay it is once its day has passed (AMA-03). */
import type { ReactElement } from 'react';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { Output } from '../../client.ts';
import { MeaningMark } from '../../ui/marks.tsx';

type Stand = NonNullable<Output<'ama.lijst'>[number]['beoordeling']>;

export function Delay({ stand }: { readonly stand: Stand }): ReactElement {
  if (stand.vertraging === 'kantoor') return <MeaningMark meaning="letop">{words(stand)}</MeaningMark>;
  return stand.vertraging === 'vdab' ? <MeaningMark meaning="weet">{words(stand)}</MeaningMark> : <span>{words(stand)}</span>;
}

/** For a narrow column: who is late, else the day. The whole state is its tooltip and what is read aloud. */
export function DelayShort({ stand }: { readonly stand: Stand }): ReactElement {
  if (stand.vertraging === null) return <span title={words(stand)}>{showDate(stand.geplandOp ?? stand.uiterlijk)}</span>;
  const meaning = stand.vertraging === 'kantoor' ? 'letop' : 'weet';
  return (
    <span title={words(stand)}>
      <MeaningMark meaning={meaning}>
        <span aria-hidden="true">{t(`verloop.vdab.kort.${stand.vertraging}`)}</span>
        <span className="vh">{words(stand)}</span>
      </MeaningMark>
    </span>
  );
}

/** The state in a few words, with its day. */
export function words({ stand, vertraging, gevraagdOp, geplandOp, uiterlijk }: Stand): string {
  if (vertraging === 'kantoor') return gevraagdOp === null ? t('verloop.vdab.nietGevraagd') : t('verloop.vdab.laatGevraagd');
  if (vertraging === 'vdab' && gevraagdOp !== null) return t('verloop.vdab.wacht', { datum: showDate(gevraagdOp) });
  if (geplandOp !== null) return t('verloop.vdab.gepland', { datum: showDate(geplandOp) });
  if (stand !== 'niet_gevraagd' && gevraagdOp !== null) return t('verloop.vdab.gevraagd', { datum: showDate(gevraagdOp) });
  return t('verloop.vdab.tegen', { datum: showDate(uiterlijk) });
}
