/** The frame around every screen: bar, menu, blad with kantlijn, status bar; its keys work everywhere. */
import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useCommand } from '../client.ts';
import { showDate } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { FailureBanner } from '../ui/banner.tsx';
import { openNearestTerm } from '../ui/term.tsx';
import { TitleAnnouncer } from '../ui/title.tsx';
import { ToastRegion } from '../ui/toast.tsx';
import { Bar } from './bar.tsx';
import { DraftBanner } from './draft-banner.tsx';
import { FileBanner } from './file-banner.tsx';
import { useFocusKept } from './focus-kept.ts';
import { Glance } from './glance.tsx';
import { HelpDialog } from './help.tsx';
import { KeyProvider, isTyping } from './keys.tsx';
import { CloseGuard, LeaveGuard, askBeforeClosing } from './leave-guard.tsx';
import { MainMenu } from './menu.tsx';
import type { Hit } from './palette-order.ts';
import { Palette } from './palette.tsx';
import { showProblem, useProblem } from './problem.ts';
import { focusNextRegion } from './regions.ts';
import { SentReason } from './sent-reason.tsx';
import { useSession } from './session.tsx';
import { changeSettings, useSettings } from './settings.ts';
import { StatusBar } from './status-bar.tsx';
import { useToday } from './today.ts';
import { inTurn } from './under-way.ts';
import { useUndo } from './undo.ts';

type Layer = 'none' | 'search' | 'help' | { readonly glance: Hit };

export function Frame(): ReactElement {
  const [layer, setLayer] = useState<Layer>('none');
  const folded = useFolded();
  const close = useCallback(() => setLayer('none'), []);
  const lock = useCommand('dossier.sluit');
  useFrameKeys(setLayer);
  useFocusKept();
  useScreenStart();
  const { mutate } = lock;
  const undo = useUndo();
  const does = useMemo(
    () => ({
      ongedaan: () => void undo(null),
      // What was typed just before is still on its way: it is written first.
      sluiten: () => askBeforeClosing(() => void inTurn(async () => mutate({}, { onError: showProblem }))),
    }),
    [undo, mutate],
  );
  return (
    <KeyProvider>
      <a className="skip" href="#inhoud" onClick={skipToContent}>
        {t('frame.naarInhoud')}
      </a>
      <div className={folded ? 'app app--folded' : 'app'}>
        <Bar onSearch={() => setLayer('search')} onHelp={() => setLayer('help')} onLock={does.sluiten} />
        <MainMenu />
        <main className="main" id="inhoud" tabIndex={-1} data-region="blad">
          <Problem />
          <FileBanner />
          <DraftBanner />
          <PrintHead />
          <Outlet />
        </main>
        <StatusBar />
      </div>
      <TitleAnnouncer />
      <ToastRegion />
      <LeaveGuard />
      <CloseGuard />
      <SentReason />
      {layer === 'search' && <Palette onClose={close} onGlance={(glance) => setLayer({ glance })} does={does} />}
      {typeof layer === 'object' && <Glance hit={layer.glance} onClose={close} />}
      {layer === 'help' && <HelpDialog onClose={close} />}
    </KeyProvider>
  );
}

/** Below this width a screen that asks for room gets the place of the menu (design.md section 2). */
const NARROW = '(max-width: 85.99rem)';
const ROOMY: ReadonlySet<string> = new Set(['/aanwezigheden']);

/** Folded by the user, or by a screen whose columns would not fit beside the menu. */
function useFolded(): boolean {
  const { folded } = useSettings();
  const { pathname } = useLocation();
  const narrow = useSyncExternalStore(listenToWidth, () => window.matchMedia(NARROW).matches);
  return folded || (narrow && ROOMY.has(pathname));
}

function listenToWidth(listener: () => void): () => void {
  const query = window.matchMedia(NARROW);
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
}

/** The address is the hash of the router: the skip link moves the focus itself. */
function skipToContent(event: { preventDefault(): void }): void {
  event.preventDefault();
  document.getElementById('inhoud')?.focus();
}

/** On paper only, at the head of every page: whose list it is, and of when (`--afdruk` in print.css). */
function PrintHead(): null {
  const { naam } = useSession();
  const today = useToday();
  const words = [naam, t('frame.afgedruktOp', { datum: showDate(today) })].filter(Boolean).join(' · ');
  useEffect(() => document.documentElement.style.setProperty('--afdruk', JSON.stringify(words)), [words]);
  return null;
}

/** Above the page until it is closed. */
function Problem(): ReactElement | null {
  const problem = useProblem();
  if (!problem) return null;
  const close = (
    <Button small onPress={() => showProblem(null)}>
      {t('actie.sluiten')}
    </Button>
  );
  return (
    <div className="problem">
      <FailureBanner error={problem} actions={close} />
    </div>
  );
}

/** A failure belongs to the screen where it happened. */
function useScreenStart(): void {
  const { pathname } = useLocation();
  const before = useRef(pathname);
  useEffect(() => {
    if (before.current !== pathname) showProblem(null);
    before.current = pathname;
  }, [pathname]);
}

function useFrameKeys(setLayer: (layer: Layer) => void): void {
  const undo = useUndo();
  const { folded, letters } = useSettings();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const ctrl = (event.ctrlKey || event.metaKey) && !event.altKey;
      if (ctrl && event.key === 'k') setLayer('search');
      else if (ctrl && event.key === 'b') changeSettings({ folded: !folded });
      else if (event.key === 'F1') {
        if (!openNearestTerm(document.activeElement)) setLayer('help');
      } else if (event.key === 'F6') focusNextRegion(document, event.shiftKey);
      else if (ctrl && event.key === 'p') window.print();
      else if (ctrl && event.key === 'f' && focusFilter()) event.stopPropagation();
      else if (ctrl && event.key === 's' && saveForm()) event.stopPropagation();
      else if (event.altKey && !ctrl && /^[1-9]$/.test(event.key) && openTab(Number(event.key))) event.stopPropagation();
      else if (ctrl && event.key === 'z' && !isTyping(event.target)) void undo(null);
      else if (event.key === '?' && letters && !isTyping(event.target)) setLayer('help');
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [setLayer, undo, folded, letters]);
}

/** The field that filters the list of this page; false where there is none, and the browser's own search opens. */
function focusFilter(): boolean {
  const field = document.querySelector<HTMLElement>('main input[type="search"]');
  field?.focus();
  return field !== null;
}

/** Presses the button that saves the form with the focus, so that what blocks the button blocks the key. */
function saveForm(): boolean {
  const button = document.activeElement?.closest('form')?.querySelector<HTMLElement>('button[type="submit"]') ?? null;
  button?.click();
  return button !== null;
}

/** The n-th part of this page. */
function openTab(number: number): boolean {
  const tab = document.querySelectorAll<HTMLElement>('main .tabs a')[number - 1];
  tab?.click();
  return tab !== undefined;
}
