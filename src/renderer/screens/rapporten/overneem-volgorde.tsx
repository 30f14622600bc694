/** What was typed over of a copy sheet, and its order, put by hand in the order of the screen before the user; said to be unconfirmed until then. */
import { useState, type ReactElement } from 'react';
import type { Overneemblad } from '../../../shared/domain/codes.ts';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { showProblem } from '../../app/problem.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Overgenomen } from './overgenomen.tsx';
import type { Scope } from './scope.ts';

interface Props {
  readonly rapport: Overneemblad;
  readonly scope: Scope;
}

export function OverneemVolgorde({ rapport, scope }: Props): ReactElement {
  const sheet = useCall('overneemblad.lees', { rapport, scope }, { keepPrevious: true });
  return (
    <>
      <Overgenomen rapport={rapport} />
      <section className="block" aria-labelledby="k-volgorde">
        <h2 id="k-volgorde">{t('volgorde.titel')}</h2>
        <Loaded query={sheet} lines={4}>
          {(value) =>
            value.delen.length === 0 ? (
              <p className="sub">{t('volgorde.niemand')}</p>
            ) : (
              <Order key={JSON.stringify(value)} rapport={rapport} sheet={value} />
            )
          }
        </Loaded>
      </section>
    </>
  );
}

function Order({
  rapport,
  sheet,
}: {
  readonly rapport: Overneemblad;
  readonly sheet: Output<'overneemblad.lees'>;
}): ReactElement {
  const { delen, nagekeken } = sheet;
  const [parts, setParts] = useState(() => delen.map(({ velden }) => velden));
  const editable = useCan('dossier.schrijven');
  const keep = useCommand('overneemblad.zet');
  const back = useCommand('overneemblad.wis');
  const say = useSaved();
  const save = (next: string[][]) => {
    setParts(next);
    keep.mutate(
      { rapport, delen: next },
      { onSuccess: ({ operation }) => say(t('volgorde.bewaard'), operation), onError: showProblem },
    );
  };
  return (
    <>
      {nagekeken === null ? (
        <Banner kind="open" title={t('volgorde.nietBevestigd')}>
          {editable && t('volgorde.uitleg')}
        </Banner>
      ) : (
        <p className="sub">{t('volgorde.nagekeken', { op: showDate(nagekeken.op), door: nagekeken.door })}</p>
      )}
      {delen.map(({ titel }, index) => (
        <div key={titel ?? ''}>
          {titel !== null && <h3>{titel}</h3>}
          {editable ? (
            <OrderList
              label={titel ?? t('volgorde.titel')}
              items={parts[index]!}
              onOrder={(items) => save(parts.with(index, items))}
            />
          ) : (
            <ol className="orderlist">
              {parts[index]!.map((word) => (
                <li key={word} className="orderlist__item">
                  {word}
                </li>
              ))}
            </ol>
          )}
        </div>
      ))}
      {editable && (
        <p className="actions">
          {nagekeken === null ? (
            <Button icon="check" isPending={keep.isPending} onPress={() => save(parts)}>
              {t('volgorde.klopt')}
            </Button>
          ) : (
            <Button
              kind="quiet"
              isPending={back.isPending}
              onPress={() =>
                back.mutate(
                  { rapport },
                  { onSuccess: ({ operation }) => say(t('volgorde.terugGezet'), operation), onError: showProblem },
                )
              }
            >
              {t('volgorde.terug')}
            </Button>
          )}
        </p>
      )}
    </>
  );
}
