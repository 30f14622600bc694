/** Ctrl K: a person, a traject, a werkpost, a report, a rule, a screen, or something to do; Enter opens. */
import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactElement, type RefObject } from 'react';
import { useNavigate } from 'react-router';
import { Modal, ModalOverlay, Dialog as AriaDialog } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/marks.tsx';
import { canGlance } from './glance.tsx';
import { markMatch } from './match.tsx';
import { actionHits, type FrameActions } from './palette-actions.ts';
import { foundHits, useFound, useLists, useRecent } from './palette-found.ts';
import { sections, type Hit, type Section } from './palette-order.ts';
import { keepRecent } from './recent.ts';
import { useSession } from './session.tsx';

interface PaletteProps {
  readonly onClose: () => void;
  /** Ctrl Enter: looked at over the margin, without leaving the page. */
  readonly onGlance: (hit: Hit) => void;
  readonly does: FrameActions;
}

/** What there is to choose from, apart from what the core finds. */
function useFixed(does: FrameActions) {
  const { gebruiker } = useSession();
  const lists = useLists();
  const fixed = useMemo(() => [...actionHits(gebruiker?.rechten ?? [], does), ...lists], [gebruiker, does, lists]);
  return { fixed, recent: useRecent(fixed) };
}

/** Key that looks at what was found beside the page. */
const BESIDE = 'Ctrl Enter';

export function Palette({ onClose, onGlance, does }: PaletteProps): ReactElement {
  const [typed, setTyped] = useState('');
  /** Null: the first, whatever that is. */
  const [chosen, setChosen] = useState<string | null>(null);
  /** Enter was pressed before the answer came. */
  const waiting = useRef<'open' | 'glance' | null>(null);
  const navigate = useNavigate();
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const text = typed.trim();
  const { fixed, recent } = useFixed(does);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    keepRecent(hit.key);
    onClose();
    if (hit.run) hit.run();
    else if (hit.to !== undefined) void navigate(hit.to);
  };
  const glance = (hit: Hit | undefined) => {
    if (!hit || !canGlance(hit)) return open(hit);
    keepRecent(hit.key);
    onGlance(hit);
  };
  const shownFor = (found: Parameters<typeof foundHits>[0]) => sections({ typed: text, recent, found: foundHits(found), fixed });
  const { found, pending, failed } = useFound(text, (answer) => {
    const asked = waiting.current;
    waiting.current = null;
    if (asked !== null) (asked === 'open' ? open : glance)(shownFor(answer)[0]?.hits[0]);
  });
  const shown = shownFor(found);
  const hits = shown.flatMap((section) => section.hits);
  const place = Math.max(
    0,
    hits.findIndex((hit) => rowKey(hit) === chosen),
  );
  useVisible(list, `${id}-${place}`, chosen !== null);
  const onKey = (event: KeyboardEvent) => {
    const beside = event.ctrlKey || event.metaKey;
    const move = (to: number) => setChosen(hits[to] ? rowKey(hits[to]) : null);
    if (event.key === 'ArrowDown') move(Math.min(place + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') move(Math.max(place - 1, 0));
    else if (event.key === 'PageDown') move(groupStart(shown, place, 1));
    else if (event.key === 'PageUp') move(groupStart(shown, place, -1));
    // What stands on the screen may be the answer to less than was typed: Enter waits for the answer to all of it.
    else if (event.key === 'Enter' && pending && chosen === null) waiting.current = beside ? 'glance' : 'open';
    else if (event.key === 'Enter') (beside ? glance : open)(hits[place]);
    else return;
    event.preventDefault();
  };
  const type = (next: string) => {
    setTyped(next);
    setChosen(null);
    waiting.current = null;
  };
  return (
    <ModalOverlay className="veil veil--top" isOpen onOpenChange={(next) => (next ? undefined : onClose())} isDismissable>
      <Modal className="pop palette">
        <AriaDialog aria-label={t('zoek.venster')}>
          <div className="palette__search">
            <Icon name="magnifying-glass" />
            <input
              autoFocus
              role="combobox"
              aria-label={t('zoek.knop')}
              aria-expanded={hits.length > 0}
              aria-controls={`${id}-list`}
              aria-activedescendant={hits[place] ? `${id}-${place}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              spellCheck={false}
              placeholder={t('zoek.knop')}
              value={typed}
              onChange={(event) => type(event.target.value)}
              onKeyDown={onKey}
            />
            <Kbd>Esc</Kbd>
          </div>
          <div ref={list} role="listbox" id={`${id}-list`} aria-label={t('zoek.resultaten')} className="palette__list">
            {shown.map((section, index) => (
              <PaletteSection
                key={section.group}
                id={id}
                section={section}
                offset={shown.slice(0, index).reduce((sum, before) => sum + before.hits.length, 0)}
                place={place}
                typed={text}
                onOpen={open}
              />
            ))}
          </div>
          <Told hits={hits.length} text={text} pending={pending} failed={failed} />
          {hits[place] && canGlance(hits[place]) && (
            <p className="palette__foot sub">
              <Kbd>{BESIDE}</Kbd> {t('zoek.inKantlijn')}
            </p>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** The same thing may stand under what was chosen before and in its own group. */
const rowKey = (hit: Hit): string => `${hit.group} ${hit.key}`;

/** First of the next group, or of this one and then of the one before. */
function groupStart(shown: readonly Section[], place: number, step: 1 | -1): number {
  let start = 0;
  const starts = shown.map(({ hits }) => {
    const own = start;
    start += hits.length;
    return own;
  });
  if (step === 1) return starts.find((each) => each > place) ?? start - 1;
  return starts.findLast((each) => each < place) ?? 0;
}

/** The row that the keys are at stays in sight; the mouse moves nothing. */
function useVisible(list: RefObject<HTMLElement | null>, id: string, moved: boolean): void {
  useEffect(() => {
    if (moved) list.current?.querySelector(`[id="${id}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [list, id, moved]);
}

interface ToldProps {
  readonly hits: number;
  readonly text: string;
  readonly pending: boolean;
  readonly failed: boolean;
}

/** For who listens: how many there are. For who looks: only that there is nothing, or that it went wrong. */
function Told({ hits, text, pending, failed }: ToldProps): ReactElement {
  const nothing = hits === 0 && text !== '' && !pending;
  const words = failed ? t('zoek.fout') : nothing ? t('zoek.niets', { tekst: text }) : '';
  return (
    <>
      <p className="palette__none" role="status">
        {words}
      </p>
      <p className="vh" role="status">
        {words === '' && text !== '' && (pending ? t('zoek.bezig') : t('zoek.aantal', { count: hits }))}
      </p>
    </>
  );
}

interface SectionProps {
  readonly id: string;
  readonly section: Section;
  /** Rows before it. */
  readonly offset: number;
  readonly place: number;
  readonly typed: string;
  readonly onOpen: (hit: Hit) => void;
}

function PaletteSection({ id, section, offset, place, typed, onOpen }: SectionProps): ReactElement {
  return (
    <div role="group" aria-labelledby={`${id}-${section.group}`}>
      <p className="palette__group" id={`${id}-${section.group}`} role="presentation">
        {t(`zoek.groep.${section.group}`)}
      </p>
      {section.hits.map((hit, index) => (
        <PaletteRow
          key={hit.key}
          hit={hit}
          id={`${id}-${offset + index}`}
          selected={offset + index === place}
          typed={typed}
          onOpen={() => onOpen(hit)}
        />
      ))}
    </div>
  );
}

interface RowProps {
  readonly hit: Hit;
  readonly id: string;
  readonly selected: boolean;
  readonly typed: string;
  readonly onOpen: () => void;
}

function PaletteRow({ hit, id, selected, typed, onOpen }: RowProps): ReactElement {
  return (
    // The keys are handled by the combobox that owns this list; the row itself never has the focus.
    <div role="option" id={id} aria-selected={selected} className="palette__row" onClick={onOpen}>
      <Icon name={hit.icon} />
      <span>
        {markMatch(hit.label, typed)} <span className="muted">{hit.detail}</span>
      </span>
      {selected && <Kbd>Enter</Kbd>}
    </div>
  );
}
