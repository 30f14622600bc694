/** Likely duplicates: all of the file, and those of one person where that person is looked at. A suggestion; a person decides. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate, showInsz } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { joined } from '../../records/words.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { onEscape } from '../../ui/on-escape.ts';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';

export type Dubbel = Output<'persoon.dubbels'>[number];
type Kort = Dubbel['ander'];

export const nameOf = ({ naam, voornaam }: Kort): string => [voornaam, naam].filter(Boolean).join(' ') || t('persoon.zonderNaam');

export const factsOf = ({ geboortedatum, insz, vdabNummer, trajecten }: Kort): string =>
  joined(
    geboortedatum === null ? t('dubbel.zonderDatum') : t('zoek.geboren', { datum: showDate(geboortedatum) }),
    insz === null ? t('persoon.zonderInsz') : showInsz(insz),
    vdabNummer === null ? '' : t('dubbel.vdab', { nummer: vdabNummer }),
    t('dubbel.trajecten', { count: trajecten }),
  );

export const reasonsOf = ({ redenen }: Dubbel): string => redenen.map((reden) => t(`dubbel.reden.${reden}`)).join(', ');

export function DubbelsScreen(): ReactElement {
  const found = useCall('persoon.dubbels', {});
  return (
    <div className="page page--list">
      <div className="page__head">
        <div>
          <Title>{t('dubbel.titel')}</Title>
          <p className="sub">{t('dubbel.uitleg')}</p>
        </div>
      </div>
      <Loaded query={found}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('dubbel.geen')} />
          ) : (
            <>
              <p role="status">{t('dubbel.aantal', { count: list.length })}</p>
              <ul className="reports">
                {list.map((pair) => (
                  <PairLine key={`${pair.een?.persoonId ?? ''} ${pair.ander.persoonId}`} pair={pair} />
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function PairLine({ pair }: { readonly pair: Dubbel }): ReactElement | null {
  const { een, ander } = pair;
  if (een === null) return null;
  return (
    <li className="report dubbel">
      <Someone who={een} />
      <Someone who={ander} />
      <p className="small">{reasonsOf(pair)}</p>
      <PairActs een={een} ander={ander} />
    </li>
  );
}

function Someone({ who }: { readonly who: Kort }): ReactElement {
  return (
    <div>
      <p>
        <Link to={`/persoon/${who.persoonId}`}>
          <b>{nameOf(who)}</b>
        </Link>
      </p>
      <p className="sub">{factsOf(who)}</p>
    </div>
  );
}

/** Part of the screen, as the drafts know it. */
const apartDeel = (een: Kort, ander: Kort): string => `apart:${een.persoonId} ${ander.persoonId}`;

function PairActs({ een, ander }: { readonly een: Kort; readonly ander: Kort }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const [asking, setAsking] = useOpenPart(apartDeel(een, ander));
  if (!editable) return null;
  return (
    <div className="chips">
      <LinkButton small to={`/persoon/${een.persoonId}/samenvoegen/${ander.persoonId}`} about={nameOf(ander)}>
        {t('dubbel.vergelijken')}
      </LinkButton>
      <Button small about={nameOf(ander)} aria-expanded={asking} onPress={() => setAsking(!asking)}>
        {t('dubbel.nietDezelfde')}
      </Button>
      {asking && <Apart een={een} ander={ander} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Apart({
  een,
  ander,
  onClose,
}: {
  readonly een: Kort;
  readonly ander: Kort;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: apartDeel(een, ander),
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const save = useCommand('persoon.geenDubbel');
  const say = useSaved();
  const press = () =>
    save.mutate(
      { persoonId: een.persoonId, andereId: ander.persoonId, reden: reason.trim() === '' ? null : reason.trim() },
      { onSuccess: ({ operation }) => say(t('dubbel.nietDezelfdeBewaard'), operation) },
    );
  return (
    <div className="records__form form" role="group" aria-label={t('dubbel.nietDezelfde')} onKeyDown={onEscape(onClose)}>
      {draft}
      <TextField label={t('dubbel.waarom')} optional value={reason} onChange={setReason} autoFocus />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" isPending={save.isPending} onPress={press}>
          {t('dubbel.nietDezelfde')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </div>
  );
}

/** Where a person is looked at: who may be the same. Nothing when there is nobody. */
export function DubbelNote({ persoonId }: { readonly persoonId: string }): ReactElement | null {
  const found = useCall('persoon.dubbels', { persoonId }).data ?? [];
  if (found.length === 0) return null;
  return (
    <Banner kind="open" icon="warning-fill" title={t('dubbel.misschien', { count: found.length })}>
      <ul>
        {found.map((pair) => (
          <li key={pair.ander.persoonId}>
            <Link to={`/persoon/${pair.ander.persoonId}`}>{nameOf(pair.ander)}</Link>, {factsOf(pair.ander)} · {reasonsOf(pair)}
            {pair.een && <PairActs een={pair.een} ander={pair.ander} />}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** After an import: how many pairs look like one, with the way there. */
export function DubbelsFound(): ReactElement | null {
  const count = useCall('persoon.dubbels', {}).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <Banner
      kind="open"
      icon="warning-fill"
      title={t('dubbel.naInlezen', { count })}
      actions={
        <LinkButton small to="/dubbels">
          {t('dubbel.bekijken')}
        </LinkButton>
      }
    />
  );
}
