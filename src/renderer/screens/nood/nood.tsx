/** Emergency instructions of who is here today. On paper only when somebody asks for it, and then it is logged for whom and why. */
import { useState, type ReactElement } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { useSaved } from '../../app/undo.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import { readName } from '../../many/many-table.tsx';
import type { Target } from '../../many/targets.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallForm, TextInput } from '../../ui/form.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';

type Rij = Output<'noodinstructie.vandaag'>[number];

export function NoodScreen(): ReactElement {
  const today = useToday();
  const list = useCall('noodinstructie.vandaag', {});
  const [asking, setAsking] = useState(false);
  const [printing, setPrinting] = useState(false);
  const say = useSaved();
  return (
    <div className="page page--text">
      <div className="page__head">
        <div>
          <Title>{t('nood.titel', { datum: showDate(today) })}</Title>
          <p className="sub">{t('nood.uitleg')}</p>
        </div>
        <div className="tools">
          {(list.data?.length ?? 0) > 0 && (
            <Button icon="printer" onPress={() => setAsking(true)}>
              {t('nood.opPapier')}
            </Button>
          )}
        </div>
      </div>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={t('nood.leeg')}>{t('nood.leegUitleg')}</EmptyState>
          ) : (
            <ManyList rows={rows} rowKey={keyOf} targetsOf={targetsOf}>
              {() => (
                <div className={printing ? '' : 'no-print'}>
                  <p className="choose-all">
                    <ChooseGroup keys={rows.map(keyOf)} name={t('veel.iedereen')} shown />
                  </p>
                  <ul className="records__list">
                    {rows.map((rij) => (
                      <NoodLine key={rij.persoonId} rij={rij} />
                    ))}
                  </ul>
                </div>
              )}
            </ManyList>
          )
        }
      </Loaded>
      <Dialog title={t('nood.papierTitel')} open={asking} onClose={() => setAsking(false)}>
        <p>{t('nood.papierUitleg')}</p>
        <CallForm
          call="noodinstructie.druk"
          values={{ ontvanger: null, doel: null }}
          submit={t('nood.afdrukken')}
          onCancel={() => setAsking(false)}
          onDone={({ operation }) => {
            say(t('nood.gelogd'), operation);
            // The lines can be printed only now, and only once.
            flushSync(() => {
              setAsking(false);
              setPrinting(true);
            });
            window.print();
            setPrinting(false);
          }}
        >
          <TextInput name="ontvanger" label={t('nood.voorWie')} autoFocus />
          <TextInput name="doel" label={t('nood.waarom')} />
        </CallForm>
      </Dialog>
    </div>
  );
}

const keyOf = ({ persoonId }: Rij): string => persoonId;
const targetsOf = ({ persoonId }: Rij): Target[] => [{ persoonId, trajectId: null }];

function NoodLine({ rij }: { readonly rij: Rij }): ReactElement {
  const { persoonId, waarom, werkposten, begeleiders, instructies, bellen, eigen } = rij;
  const name = readName(rij);
  return (
    <li className="records__row">
      <div className="chosen-head">
        <ChooseLine own={persoonId} name={name} />
        <h2>
          <Link to={`/persoon/${persoonId}`}>{name}</Link>
        </h2>
      </div>
      <p className="sub">
        {[t(`nood.waaromHier.${waarom}`), ...werkposten, ...begeleiders, ...(eigen ? [t('nood.eigen')] : [])].join(' · ')}
      </p>
      {instructies.map(({ id, omschrijving }) => (
        <p key={id}>{omschrijving}</p>
      ))}
      {bellen.map((each) => (
        <p key={`${each.naam ?? ''}${each.telefoon ?? ''}`}>
          {t('nood.bellen', { naam: each.naam ?? '', telefoon: each.telefoon ?? t('veld.nietIngevuld') })}
        </p>
      ))}
    </li>
  );
}
