/** Stays that run across 31 March 2021: cut into arbeidszorg and AMA, one or all of them, with one undo (AMA-46). */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

type Overgang = Output<'ama.overgangen'>[number];

/** @param trajectId one traject; without it every stay that was not cut yet */
export function SplitsOvergang({ trajectId }: { readonly trajectId?: string }): ReactElement | null {
  const list = useCall('ama.overgangen', {});
  const editable = useCan('dossier.schrijven');
  const stays = (list.data ?? []).filter((stay) => trajectId === undefined || stay.trajectId === trajectId);
  const [first] = stays;
  if (!first || !editable) return null;
  return (
    <Banner
      kind="open"
      title={
        trajectId === undefined
          ? t('overgang.velen', { count: stays.length })
          : t('overgang.een', { start: showDate(first.start) })
      }
      actions={<Split stays={stays} />}
    >
      {t('overgang.uitleg', { grens: showDate(first.grens) })}
      {trajectId === undefined && ` ${stays.map(({ voornaam, naam }) => `${voornaam} ${naam}`.trim()).join(', ')}.`}
    </Banner>
  );
}

function Split({ stays }: { readonly stays: readonly Overgang[] }): ReactElement {
  const split = useCommand('ama.splitsOvergang');
  const say = useSaved();
  return (
    <>
      <Button
        small
        isPending={split.isPending}
        onPress={() =>
          split.mutate(
            { trajectIds: stays.map(({ trajectId }) => trajectId) },
            { onSuccess: ({ operation, aantal }) => say(t('overgang.gesplitst', { count: aantal }), operation) },
          )
        }
      >
        {t('overgang.splitsen')}
      </Button>
      {split.error && <FailureBanner error={split.error} />}
    </>
  );
}
