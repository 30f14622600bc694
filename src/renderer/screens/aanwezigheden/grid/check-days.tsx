/** Under the grid: presences on a day on which nobody expects one. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { showShortDay } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { readName } from '../../../many/many-table.tsx';
import { MeaningIcon } from '../../../ui/marks.tsx';
import type { Month, MonthRow } from './view.ts';

export function CheckDays({ month, rows }: { readonly month: Month; readonly rows: readonly MonthRow[] }): ReactElement | null {
  const holidays = new Map(month.feestdagen.map(({ datum, naam }) => [datum, naam]));
  const found = rows.flatMap((person) => person.nakijken.map((each) => ({ person, ...each })));
  if (found.length === 0) return null;
  return (
    <section className="mg__check" aria-labelledby="h-nakijken">
      <h3 id="h-nakijken">
        {t('aanwezig.nakijkenTitel')} <span className="sub">{t('aanwezig.nakijkenUitleg', { count: found.length })}</span>
      </h3>
      <ul>
        {found.map(({ person, datum, reden }) => (
          <li key={`${person.persoonId} ${datum}`}>
            <MeaningIcon meaning="letop" />
            <span>
              <Name person={person} />, {showShortDay(datum)}:{' '}
              {t(`aanwezig.nakijken.${reden}`, { dag: holidays.get(datum) ?? '' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Name({ person }: { readonly person: MonthRow }): ReactElement {
  const [traject] = person.periodes;
  return traject ? <Link to={`/ama/${traject.trajectId}`}>{readName(person)}</Link> : <>{readName(person)}</>;
}
