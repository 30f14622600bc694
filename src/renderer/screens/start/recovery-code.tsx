/** The recovery code, shown once. It goes to paper, and is typed back from it before going on: two groups, or the whole. */
import { useState, type FormEvent, type ReactElement } from 'react';
import { recoveryGroups } from '../../../shared/domain/recovery-code.ts';
import { setFreshCode } from '../../app/fresh-code.ts';
import { useToday } from '../../app/today.ts';
import { showLongDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { askedGroups, typedBack, type TypedBack } from './typed-back.ts';

export function RecoveryCode({ code }: { readonly code: string }): ReactElement {
  const today = useToday();
  const groups = recoveryGroups(code);
  return (
    <main className="plain recovery" id="inhoud" tabIndex={-1}>
      <Title windowTitle="">{t('herstelcode.titel')}</Title>
      <p>{t('herstelcode.wat')}</p>
      <ol className="recovery__code" aria-label={t('herstelcode.groepen')} translate="no">
        {groups.map((group, index) => (
          <li key={`${String(index)}-${group}`}>{group}</li>
        ))}
      </ol>
      <p className="sub">{t('herstelcode.gemaaktOp', { datum: showLongDate(today) })}</p>
      <Banner kind="open" icon="warning-fill" title={t('herstelcode.eenKeer')}>
        {t('herstelcode.waar')}
      </Banner>
      <div className="no-print recovery__acts">
        <Button icon="printer" onPress={() => window.print()}>
          {t('actie.afdrukken')}
        </Button>
        <TypeBack code={code} count={groups.length} />
      </div>
    </main>
  );
}

/** What the field says; an empty one is the button's to say. */
function problemOf(typed: TypedBack, [eerste = 0, tweede = 0]: readonly number[]): string | undefined {
  if (typed.kind === 'length') return t('herstelcode.nietVolledig', { eerste, tweede });
  return typed.kind === 'wrong'
    ? t('herstelcode.nietGelijk', { count: typed.groups.length, groepen: typed.groups.map(String) })
    : undefined;
}

function TypeBack({ code, count }: { readonly code: string; readonly count: number }): ReactElement {
  const [asked] = useState(() => askedGroups(count));
  const [text, setText] = useState('');
  const [pressed, setPressed] = useState(false);
  const typed = typedBack(text, code, asked);
  const [eerste = 0, tweede = 0] = asked;
  const problem = pressed ? problemOf(typed, asked) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (typed.kind === 'ok') setFreshCode(null);
    else setPressed(true);
  };
  return (
    <form className="form form--narrow" noValidate onSubmit={submit}>
      <TextField
        label={t('herstelcode.typOver', { eerste, tweede })}
        hint={t('herstelcode.typOverRaad')}
        value={text}
        onChange={(next) => {
          setText(next);
          setPressed(false);
        }}
        {...(problem === undefined ? {} : { error: problem })}
      />
      <div className="form__acts">
        <Button
          type="submit"
          kind="primary"
          reason={typed.kind === 'empty' ? t('herstelcode.eerstOvertypen', { eerste, tweede }) : undefined}
        >
          {t('herstelcode.verder')}
        </Button>
      </div>
    </form>
  );
}
