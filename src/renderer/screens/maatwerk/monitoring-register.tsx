/** F-08: the movement register of the chosen years; each line leads to the person. */
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { BEWEGING_RICHTINGEN } from '../../../shared/domain/codes-maatwerk.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { tmo } from '../../i18n.ts';
import { ManyTable, readName } from '../../many/many-table.tsx';
import { Select } from '../../ui/select.tsx';
import type { Column } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { codeOf, optionsOf } from './velden.ts';
import { NameLink } from './werknemers.tsx';

type Rij = Output<'beweging.register'>[number];
const ALLES = 'alles';

export function Register({ van, tot }: { readonly van: number; readonly tot: number }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const richting = BEWEGING_RICHTINGEN.find((each) => each === search.get('richting'));
  const list = useCall(
    'beweging.register',
    { van: `${String(van)}-01-01`, tot: `${String(tot)}-12-31`, ...(richting === undefined ? {} : { richting }) },
    { keepPrevious: true },
  );
  const columns = useMemo(() => columnsOf(), []);
  const choose = (value: string | null): void => {
    const next = new URLSearchParams(search);
    if (value === null || value === ALLES) next.delete('richting');
    else next.set('richting', value);
    setSearch(next, { replace: true });
  };
  return (
    <section>
      <h2>{tmo('register.titel')}</h2>
      <p className="sub">{tmo('register.uitleg')}</p>
      <div className="filters no-print">
        <Select
          label={tmo('register.richting')}
          width="date"
          options={[{ key: ALLES, label: tmo('register.alles') }, ...optionsOf('bewegingRichting', BEWEGING_RICHTINGEN)]}
          value={richting ?? ALLES}
          onChange={choose}
        />
      </div>
      <Loaded query={list}>
        {(rows) =>
          rows.length === 0 ? (
            <EmptyState title={tmo('register.leeg')} />
          ) : (
            <ManyTable
              caption={tmo('register.titel')}
              columns={columns}
              rows={rows}
              rowKey={keyOf}
              initial={{ key: 'datum', descending: true }}
              targetOf={targetOf}
              nameOf={nameOf}
            />
          )
        }
      </Loaded>
    </section>
  );
}

const keyOf = ({ id, persoon, datum, richting, naar }: Rij): string => id ?? `${persoon.id} ${datum} ${richting} ${naar ?? ''}`;

const targetOf = ({ persoon }: Rij) => ({ persoonId: persoon.id, trajectId: null });
const nameOf = ({ persoon }: Rij): string => readName(persoon);

const closed = (list: string, code: string | null): string => (code === null ? tmo('register.gesloten') : codeOf(list, code));

function columnsOf(): Column<Rij>[] {
  return [
    {
      key: 'naam',
      label: tmo('register.naam'),
      sort: ({ persoon }) => `${persoon.naam} ${persoon.voornaam}`,
      cell: ({ persoon, heeftDossier }) => (
        <NameLink persoon={persoon} to={`/${heeftDossier ? 'maatwerk' : 'persoon'}/${persoon.id}`} />
      ),
    },
    { key: 'datum', label: tmo('register.datum'), sort: ({ datum }) => datum, cell: ({ datum }) => showDate(datum) },
    {
      key: 'richting',
      label: tmo('register.richting'),
      sort: ({ richting }) => richting,
      cell: ({ richting }) => codeOf('bewegingRichting', richting),
    },
    {
      key: 'van',
      label: tmo('register.van'),
      sort: ({ vanwaar }) => vanwaar,
      cell: ({ vanwaar }) => closed('bewegingPlaats', vanwaar),
    },
    { key: 'naar', label: tmo('register.naar'), sort: ({ naar }) => naar, cell: ({ naar }) => closed('bewegingPlaats', naar) },
    {
      key: 'reden',
      label: tmo('register.reden'),
      sort: ({ reden }) => reden,
      cell: ({ reden }) => codeOf('bewegingReden', reden),
    },
    {
      key: 'herkomst',
      label: tmo('register.herkomst'),
      sort: ({ id }) => (id === null ? 1 : 0),
      cell: ({ id }) => tmo(id === null ? 'register.afgeleid' : 'register.genoteerd'),
    },
  ];
}
