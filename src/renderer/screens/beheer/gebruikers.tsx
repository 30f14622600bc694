/** Who may open this file, with which role; the own passphrase; a new recovery code. */
import { useState, type ReactElement } from 'react';
import { ROLLEN } from '../../../shared/domain/codes.ts';
import { setFreshCode } from '../../app/fresh-code.ts';
import { showProblem } from '../../app/problem.ts';
import { useCan, useSession } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, useJob, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { codeLabel, codeOptions } from '../../records/codes.ts';
import { useNames, useRefs } from '../../records/refs.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import { Busy, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { NewPassphrase, passphraseReason } from '../start/passphrase.tsx';
import { NewUserForm } from '../stappen/second-user.tsx';

type Gebruiker = Output<'gebruiker.lijst'>[number];

export function GebruikersPart(): ReactElement {
  const users = useCall('gebruiker.lijst', {});
  const mayManage = useCan('beheer');
  const [adding, setAdding] = useState(false);
  return (
    <>
      <h2 className="vh">{t('beheer.tab.gebruikers')}</h2>
      <div className="columns">
        <section className="records" aria-label={t('gebruiker.lijst')}>
          <div className="h2row">
            <h3>{t('gebruiker.lijst')}</h3>
            {mayManage && !adding && (
              <span className="end">
                <Button small icon="user-plus" onPress={() => setAdding(true)}>
                  {t('gebruiker.nieuw')}
                </Button>
              </span>
            )}
          </div>
          {adding && (
            <div className="records__form">
              <NewUserForm onDone={() => setAdding(false)} onCancel={() => setAdding(false)} />
            </div>
          )}
          <Loaded query={users} lines={3}>
            {(list) => (
              <ul className="records__list">
                {list.map((user) => (
                  <UserRow key={user.id} user={user} editable={mayManage} />
                ))}
              </ul>
            )}
          </Loaded>
          {mayManage && <p className="sub">{t('gebruiker.begeleiderUitleg')}</p>}
        </section>
        <div>
          <OwnPassphrase />
          {mayManage && <NewRecoveryCode />}
        </div>
      </div>
    </>
  );
}

function UserRow({ user, editable }: { readonly user: Gebruiker; readonly editable: boolean }): ReactElement {
  const { gebruiker } = useSession();
  const change = useCommand('gebruiker.wijzig');
  const say = useSaved();
  const saved = ({ operation }: { operation: string | null }) => say(t('gebruiker.gewijzigd', { naam: user.naam }), operation);
  const own = gebruiker?.id === user.id;
  return (
    <li className="records__row">
      <div className="records__line">
        <div>
          <p>
            <b>{user.naam}</b> {own && <Tag>{t('gebruiker.jij')}</Tag>} {!user.actief && <Tag>{t('gebruiker.nietActief')}</Tag>}
          </p>
          {!editable && <p className="sub">{codeLabel('rol', user.rol)}</p>}
          {editable ? <BegeleiderLink user={user} onSaved={saved} /> : <BegeleiderName id={user.begeleiderId} />}
        </div>
        {editable && (
          <div className="records__acts">
            <Select
              label={<span className="vh">{t('gebruiker.rolVan', { naam: user.naam })}</span>}
              width="line"
              options={codeOptions('rol')}
              value={user.rol}
              onChange={(next) => {
                const rol = ROLLEN.find((each) => each === next);
                if (rol && rol !== user.rol) change.mutate({ id: user.id, rol }, { onSuccess: saved, onError: showProblem });
              }}
            />
            {!own && (
              <Button
                small
                onPress={() => change.mutate({ id: user.id, actief: !user.actief }, { onSuccess: saved, onError: showProblem })}
              >
                {user.actief ? t('gebruiker.stopzetten') : t('gebruiker.weerToelaten')}
              </Button>
            )}
          </div>
        )}
      </div>
    </li>
  );
}

type Saved = (answer: { operation: string | null }) => void;

const NOBODY = 'geen';

/** Which begeleider this user is: whose people stand under "Voor mij" on Vandaag. */
function BegeleiderLink({ user, onSaved }: { readonly user: Gebruiker; readonly onSaved: Saved }): ReactElement {
  const { begeleider: begeleiders } = useRefs();
  const change = useCommand('gebruiker.wijzig');
  const options = [
    { key: NOBODY, label: t('gebruiker.geenBegeleider') },
    ...begeleiders.map(({ id, name }) => ({ key: id, label: name })),
  ];
  return (
    <Select
      label={<span className="vh">{t('gebruiker.begeleiderVan', { naam: user.naam })}</span>}
      width="line"
      options={options}
      value={user.begeleiderId ?? NOBODY}
      onChange={(next) => {
        const begeleiderId = next === NOBODY ? null : next;
        if (begeleiderId !== user.begeleiderId)
          change.mutate({ id: user.id, begeleiderId }, { onSuccess: onSaved, onError: showProblem });
      }}
    />
  );
}

function BegeleiderName({ id }: { readonly id: string | null }): ReactElement | null {
  const naam = useNames().begeleider(id);
  return naam === null ? null : <p className="sub">{t('gebruiker.isBegeleider', { naam })}</p>;
}

function OwnPassphrase(): ReactElement {
  const [now, setNow] = useState('');
  const [phrase, setPhrase] = useState({ value: '', again: '' });
  const change = useCommand('gebruiker.wachtzin');
  const reason = now === '' ? t('wachtzin.vulNu') : passphraseReason(phrase.value, phrase.again);
  const run = () =>
    change.mutate(
      { nu: now, nieuw: phrase.value },
      {
        onSuccess: () => {
          toast(t('wachtzin.gewijzigd'));
          setNow('');
          setPhrase({ value: '', again: '' });
        },
      },
    );
  return (
    <section className="records" aria-label={t('wachtzin.wijzigen')}>
      <h3>{t('wachtzin.wijzigen')}</h3>
      <form
        className="form form--narrow"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason === undefined) run();
        }}
      >
        <TextField label={t('wachtzin.nu')} type="password" autoComplete="current-password" value={now} onChange={setNow} />
        <NewPassphrase value={phrase.value} again={phrase.again} onChange={(value, again) => setPhrase({ value, again })} />
        {change.error && <FailureBanner error={change.error} />}
        <div className="form__acts">
          <Button type="submit" isPending={change.isPending} reason={reason}>
            {t('wachtzin.wijzigen')}
          </Button>
        </div>
      </form>
    </section>
  );
}

/** A new code writes everything again with a new key, and the old code stops working. */
function NewRecoveryCode(): ReactElement {
  const [passphrase, setPassphrase] = useState('');
  const renew = useJob('herstelcode.nieuw');
  const run = async () => {
    const made = await renew.start({ wachtzin: passphrase });
    setPassphrase('');
    if (made) setFreshCode(made.herstelcode);
  };
  return (
    <section className="records" aria-label={t('herstelcode.nieuw')}>
      <h3>{t('herstelcode.nieuw')}</h3>
      <p className="sub">{t('herstelcode.nieuwUitleg')}</p>
      <div className="form form--narrow">
        <TextField
          label={t('wachtzin.nu')}
          type="password"
          autoComplete="current-password"
          value={passphrase}
          onChange={setPassphrase}
        />
        {renew.state.kind === 'failed' && <FailureBanner error={renew.state.error} />}
        {renew.state.kind === 'running' ? (
          <Busy label={t('herstelcode.bezig')} progress={renew.state.progress} onStop={renew.cancel} />
        ) : (
          <div className="form__acts">
            <Button reason={passphrase === '' ? t('wachtzin.vulNu') : undefined} onPress={() => void run()}>
              {t('herstelcode.maken')}
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
