/** Werkpostbladen: a spreadsheet per werkpost of the month on screen, to fill in elsewhere and to read in again. */
import { useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { monthKey } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { bridge, useCall, useJob, type Output } from '../../client.ts';
import { showMonth } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Busy, Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';

export function Werkpostbladen(): ReactElement | null {
  const [open, setOpen] = useState(false);
  const may = useCan('rapport.maken');
  if (!may) return null;
  return (
    <>
      <Button icon="file-xls" onPress={() => setOpen(true)}>
        {t('werkpostbladen.knop')}
      </Button>
      {open && <SheetsDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function SheetsDialog({ onClose }: { readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const [search] = useSearchParams();
  const asked = search.get('maand') ?? '';
  const month = /^\d{4}-\d{2}$/.test(asked) ? asked : monthKey(today);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const werkposten = useCall('record.lijst', { soort: 'werkpost' });
  const make = useJob('werkpostblad.maak');
  const all = (werkposten.data?.records ?? []).map((row) => ({
    id: String(row.id),
    naam: 'naam' in row ? String(row.naam ?? '') : '',
  }));
  const chosen = all.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const run = async () => {
    const place = await bridge().pickSave('rapport-map', t('werkpostbladen.knop'));
    if (place === null) return;
    const every = chosen.length === all.length;
    await make.start({ maand: month, werkpostIds: every ? null : chosen, map: { ref: place.ref } });
  };
  const toggle = (id: string, on: boolean) => setLeft(new Set(on ? [...left].filter((each) => each !== id) : [...left, id]));
  return (
    <Dialog
      title={t('werkpostbladen.titel', { maand: showMonth(month) })}
      open
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('actie.sluiten')}</Button>
          <Button
            kind="primary"
            icon="floppy-disk"
            reason={chosen.length === 0 ? t('werkpostbladen.kies') : undefined}
            onPress={() => void run()}
          >
            {t('werkpostbladen.maak')}
          </Button>
        </>
      }
    >
      <p>{t('werkpostbladen.uitleg')}</p>
      <Loaded query={werkposten} lines={3}>
        {() => (
          <fieldset className="choices">
            <legend className="label">
              <Term>{t('werkpostbladen.werkposten')}</Term>
            </legend>
            {all.map(({ id, naam }) => (
              <Checkbox key={id} value={!left.has(id)} onChange={(on) => toggle(id, on)}>
                {naam}
              </Checkbox>
            ))}
          </fieldset>
        )}
      </Loaded>
      {make.state.kind === 'failed' && <FailureBanner error={make.state.error} />}
      {make.state.kind === 'running' && (
        <Busy label={t('werkpostbladen.bezig')} progress={make.state.progress} onStop={make.cancel} />
      )}
      {make.state.kind === 'done' && <MadeSheets {...make.state.value} />}
    </Dialog>
  );
}

function MadeSheets({ bestanden, leeg }: Output<'werkpostblad.maak'>): ReactElement {
  return (
    <Banner kind="ok" title={t('werkpostbladen.gemaakt', { count: bestanden.length })}>
      <ul className="files">
        {bestanden.map(({ werkpostId, bestand, personen }) => (
          <li key={werkpostId}>
            {bestand} <span className="muted">{t('werkpostbladen.personen', { count: personen })}</span>
          </li>
        ))}
      </ul>
      {leeg.length > 0 && t('werkpostbladen.leeg', { werkposten: leeg.join(', ') })}
    </Banner>
  );
}
