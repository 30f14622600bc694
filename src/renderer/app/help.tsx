/** `?`: the keys of this place and of the whole window, and the terms that stand on the screen. */
import { useState, type ReactElement } from 'react';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Kbd } from '../ui/marks.tsx';
import { TermMeaning, termsWithin } from '../ui/term.tsx';
import { termInfo } from '../ui/terms.ts';
import { useKeyHints, type KeyHint } from './keys.tsx';

export function HelpDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const here = useKeyHints();
  const [terms] = useState(() => termsWithin(document));
  const everywhere: KeyHint[] = [
    { keys: 'Ctrl K', does: t('toets.zoeken') },
    { keys: 'Ctrl Enter', does: t('toets.ernaast') },
    { keys: 'Ctrl F', does: t('toets.filterLijst') },
    { keys: 'Ctrl S', does: t('toets.bewaren') },
    { keys: 'Alt 1 … 9', does: t('toets.tab') },
    { keys: 'Ctrl B', does: t('toets.menu') },
    { keys: 'F6', does: t('toets.regio') },
    { keys: 'Ctrl Z', does: t('toets.ongedaan') },
    { keys: 'Ctrl P', does: t('toets.afdrukken') },
    { keys: 'Esc', does: t('toets.terug') },
    { keys: 'F1', does: t('toets.begrip') },
    { keys: '?', does: t('toets.uitleg') },
  ];
  return (
    <Dialog
      open
      wide
      title={t('uitleg.titel')}
      onClose={onClose}
      actions={
        <Button kind="primary" autoFocus onPress={onClose}>
          {t('actie.sluiten')}
        </Button>
      }
    >
      <div className="two">
        {here.length > 0 && <KeyList title={t('uitleg.hier')} hints={here} />}
        <KeyList title={t('uitleg.overal')} hints={everywhere} />
      </div>
      {terms.length > 0 && (
        <section>
          <h3>{t('begrip.opScherm')}</h3>
          <dl className="begrippen">
            {terms.map((term) => (
              <div key={term}>
                <dt>{termInfo(term).naam}</dt>
                <dd>
                  <TermMeaning term={term} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      <p className="sub">{t('uitleg.datum')}</p>
      <p className="sub">{t('uitleg.vdab')}</p>
    </Dialog>
  );
}

function KeyList({ title, hints }: { readonly title: string; readonly hints: readonly KeyHint[] }): ReactElement {
  return (
    <section>
      <h3>{title}</h3>
      <dl className="keylist">
        {hints.map((hint) => (
          <div key={hint.keys}>
            <dt>
              <Kbd>{hint.keys}</Kbd>
            </dt>
            <dd>{hint.does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
