/** Above every page: Trajectmap stopped while something was typed, here it is. And: the core was started again. */
import { useEffect, useState, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { bridge } from '../client.ts';
import { instantMs, showInstantDay, showClock } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { dropDraft, followDrafts, useDrafts, wantDraft, type Draft } from './drafts.ts';

export function DraftBanner(): ReactElement {
  useEffect(followDrafts, []);
  const { found, problem } = useDrafts();
  return (
    <>
      <Restarted />
      {problem !== null && (
        <Banner kind="open" title={t('concept.nietBijgehouden')}>
          {t('concept.nietBijgehoudenUitleg')}
        </Banner>
      )}
      {found.length > 0 && <Found drafts={found} />}
    </>
  );
}

/** The core came back with the same file: said once, until it is closed. */
function Restarted(): ReactElement | null {
  const [restarted, setRestarted] = useState(false);
  useEffect(() => bridge().onEvent(({ kind }) => kind === 'core-restarted' && setRestarted(true)), []);
  if (!restarted) return null;
  return (
    <Banner
      kind="weet"
      urgent
      title={t('concept.herstart')}
      actions={
        <Button small onPress={() => setRestarted(false)}>
          {t('actie.sluiten')}
        </Button>
      }
    >
      {t('concept.herstartUitleg')}
    </Banner>
  );
}

function Found({ drafts }: { readonly drafts: readonly Draft[] }): ReactElement {
  const navigate = useNavigate();
  const { wanted } = useDrafts();
  const go = (draft: Draft) => {
    wantDraft(draft);
    void navigate(draft.plaats);
  };
  return (
    <section className="drafts" aria-label={t('concept.titel')}>
      <Banner kind="open" icon="clock-counter-clockwise" title={t('concept.gevonden', { count: drafts.length })}>
        {t('concept.gevondenUitleg')}
        {/* Asked for, and its file, line or choice is not on the screen yet. */}
        <p role="status">{wanted === null ? '' : t('concept.eerstOpenen', { wat: wanted.titel })}</p>
        <ul className="drafts__list">
          {drafts.map((draft) => (
            <li key={draft.sleutel}>
              <span>
                <b>{draft.titel}</b> <span className="sub">{whenOf(draft)}</span>
                <span className="sub drafts__text">{previewOf(draft)}</span>
              </span>
              <span className="acts">
                <Button small kind="primary" about={draft.titel} onPress={() => go(draft)}>
                  {t('concept.verder')}
                </Button>
                <Button small about={draft.titel} onPress={() => dropDraft(draft.sleutel)}>
                  {t('concept.weggooien')}
                </Button>
              </span>
            </li>
          ))}
        </ul>
      </Banner>
    </section>
  );
}

const whenOf = ({ op }: Draft): string =>
  t('concept.getypt', { dag: showInstantDay(instantMs(op)), tijd: showClock(instantMs(op)) });

const MOST_SHOWN = 90;

/** The beginning of what was typed, so that somebody knows what it is about. */
function previewOf({ waarden }: Draft): string {
  const text = textsIn(JSON.parse(waarden)).join(' · ');
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}

const ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/;

/** The texts of a form, a sheet or a list; what only names a record says nothing to a reader. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || ID.test(value) ? [] : [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
