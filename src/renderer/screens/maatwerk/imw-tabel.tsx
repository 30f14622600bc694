/** F-16: what individueel maatwerk would give the new employer, by quarter, with how it was calculated (DS-42). An indication. */
import { useState, type ReactElement } from 'react';
import { useCall, type Output } from '../../client.ts';
import { showDate, showEuro } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { Derivation } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { RuleLink } from '../../ui/marks.tsx';
import { SortableTable, type Column } from '../../ui/sortable-table.tsx';
import { stepsOf } from '../financiering/derivation.tsx';
import { kwartaalNaam } from './financiering-figuur.tsx';
import { codeOf } from './velden.ts';
import type { Werknemer } from './werknemer.tsx';

type Blad = Output<'imw.blad'>[number];
type Rij = Blad['kwartalen'][number];

const euro = (cents: number | null): string => (cents === null ? '–' : showEuro(cents));
const percent = (value: number | null): string => (value === null ? '–' : tm('procent', { waarde: value }));

const bedrag = (key: 'loonpremieMaandCents' | 'begeleidingVastCents' | 'begeleidingVariabelCents'): Column<Rij> => ({
  key,
  label: tm(`imw.${key}`),
  numeric: true,
  cell: (row) => euro(row[key]),
});
const COLUMNS: Column<Rij>[] = [
  { key: 'kwartaal', label: tm('imw.kwartaal'), cell: ({ kwartaal }) => kwartaalNaam(kwartaal) },
  { key: 'procent', label: tm('imw.percentage'), numeric: true, cell: ({ percentage }) => percent(percentage) },
  { key: 'andere', label: tm('imw.andereLezing'), numeric: true, cell: ({ andereLezing }) => percent(andereLezing) },
  bedrag('loonpremieMaandCents'),
  bedrag('begeleidingVastCents'),
  bedrag('begeleidingVariabelCents'),
];

/** The sheets of a trajectory; nothing where none was prepared. */
export function ImwTabel({ traject }: { readonly traject: Werknemer['trajecten'][number] }): ReactElement | null {
  const sheets = useCall('imw.blad', { persoonId: traject.persoonId ?? '' });
  const own = (sheets.data ?? []).filter(({ trajectId }) => trajectId === traject.id);
  return (
    <>
      {own.map((blad) => (
        <ImwBladDeel key={blad.id} blad={blad} />
      ))}
    </>
  );
}

function ImwBladDeel({ blad }: { readonly blad: Blad }): ReactElement {
  const [open, setOpen] = useState(false);
  const title = tm('imw.titel', { rij: codeOf('imwRij', blad.rij) });
  const id = `imw-${blad.id}`;
  const wage = euro(blad.begrensdLoonCents);
  return (
    <section className="records">
      <div className="h2row">
        <h3>{title}</h3>
        <RuleLink rule="DS-42" />
      </div>
      <p className="sub">{tm('imw.indicatie')}</p>
      <p className="sub">
        {tm(blad.startGeschat ? 'imw.startGeschat' : 'imw.start', { datum: showDate(blad.start) })}{' '}
        {tm('imw.loon', { loon: wage, plafond: euro(blad.plafondCents) })}
      </p>
      {blad.kwartalen.length > 0 && (
        <SortableTable caption={title} columns={COLUMNS} rows={blad.kwartalen} rowKey={({ kwartaal }) => kwartaal} />
      )}
      {blad.ontbreekt.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {blad.nietBevestigd.length > 0 && <p className="sub">{tm('geld.nietBevestigd', { wat: blad.nietBevestigd.join(', ') })}</p>}
      <p>
        <Button small aria-expanded={open} onPress={() => setOpen(!open)}>
          {tm('imw.hoe')}
        </Button>
      </p>
      {open && (
        <Derivation
          id={id}
          title={t('afleiding.titel', { bedrag: wage })}
          steps={stepsOf(blad.afleiding)}
          result={{ label: tm('imw.begrensd'), value: wage }}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
