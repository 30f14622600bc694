/** Ctrl K: persons first, then places. Enter opens; the last words typed are forgotten when the window closes. */
import { useId, useState, type KeyboardEvent, type ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { Modal, ModalOverlay, Dialog as AriaDialog } from 'react-aria-components';
import { useCall, type Output } from '../client.ts';
import { showDate } from '../format/show.ts';
import { t } from '../i18n.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icon-names.ts';
import { Kbd } from '../ui/marks.tsx';
import { markMatch } from './match.tsx';
import { usePlaces } from './places.ts';

interface Hit {
  readonly key: string;
  readonly to: string;
  readonly icon: IconName;
  readonly label: string;
  readonly detail: string;
}

const MIN_TYPED = 2;

function personHit(found: Output<'persoon.zoek'>[number]): Hit {
  const { persoonId, trajectId, naam, voornaam, start, einde, geboortedatum, gevondenIn, overleden } = found;
  const born = geboortedatum === null ? '' : t('zoek.geboren', { datum: showDate(geboortedatum) });
  const traject =
    start === null
      ? t('zoek.zonderTraject')
      : t(einde === null ? 'zoek.traject' : 'zoek.trajectVoorbij', { datum: showDate(start) });
  const where = gevondenIn === 'naam' ? '' : t(`zoek.in.${gevondenIn}`);
  return {
    key: `${persoonId}-${trajectId ?? ''}`,
    to: trajectId === null ? `/persoon/${persoonId}` : `/ama/${trajectId}`,
    icon: 'user-circle',
    label: [naam, voornaam].filter(Boolean).join(', '),
    detail: [overleden ? t('verloop.overleden.kort') : '', born, traject, where].filter(Boolean).join(' · '),
  };
}

export function Palette({ onClose }: { readonly onClose: () => void }): ReactElement {
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const navigate = useNavigate();
  const id = useId();
  const text = typed.trim();
  const found = useCall('persoon.zoek', { tekst: text, limiet: 12 }, { enabled: text.length >= MIN_TYPED, keepPrevious: true });
  const places = usePlaces().filter(({ label }) => label.toLocaleLowerCase('nl-BE').includes(text.toLocaleLowerCase('nl-BE')));
  const persons = text.length >= MIN_TYPED && found.data ? found.data.map(personHit) : [];
  const hits: Hit[] = [...persons, ...places.map((place) => ({ ...place, key: place.to, detail: '' }))];
  const chosen = Math.min(active, hits.length - 1);
  const open = (hit: Hit | undefined) => {
    if (!hit) return;
    onClose();
    void navigate(hit.to);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown') setActive(Math.min(chosen + 1, hits.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(chosen - 1, 0));
    else if (event.key === 'Enter') open(hits[chosen]);
    else return;
    event.preventDefault();
  };
  const list = (part: readonly Hit[], offset: number) =>
    part.map((hit, index) => (
      <PaletteRow
        key={hit.key}
        hit={hit}
        id={`${id}-${offset + index}`}
        selected={offset + index === chosen}
        typed={text}
        onOpen={() => open(hit)}
      />
    ));
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
              aria-activedescendant={hits[chosen] ? `${id}-${chosen}` : undefined}
              aria-autocomplete="list"
              autoComplete="off"
              placeholder={t('zoek.knop')}
              value={typed}
              onChange={(event) => {
                setTyped(event.target.value);
                setActive(0);
              }}
              onKeyDown={onKey}
            />
            <Kbd>Esc</Kbd>
          </div>
          <div role="listbox" id={`${id}-list`} aria-label={t('zoek.resultaten')} className="palette__list">
            {persons.length > 0 && (
              <div role="group" aria-labelledby={`${id}-p`}>
                <p className="palette__group" id={`${id}-p`} role="presentation">
                  {t('zoek.personen')}
                </p>
                {list(persons, 0)}
              </div>
            )}
            {places.length > 0 && (
              <div role="group" aria-labelledby={`${id}-s`}>
                <p className="palette__group" id={`${id}-s`} role="presentation">
                  {t('zoek.schermen')}
                </p>
                {list(hits.slice(persons.length), persons.length)}
              </div>
            )}
          </div>
          <p className="palette__none" role="status">
            {hits.length === 0 && found.isFetched ? t('zoek.niets', { tekst: text }) : ''}
          </p>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
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
