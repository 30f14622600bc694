/** The timetable of a traject: what holds, what held, and a new one from a day on. */
import type { ReactElement } from 'react';
import { useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall, type Output } from '../../client.ts';
import { showHundredths } from '../../format/show.ts';
import { t, textOf } from '../../i18n.ts';
import { useNames } from '../../records/refs.ts';
import { joined, period } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { TIMETABLE_PART, TimetableForm } from './timetable-form.tsx';
import { PARTS, WEEKDAYS, linesAt } from './timetable-grid.ts';
import { WeekHead } from './week-head.tsx';

type Timetable = Output<'uurrooster.lees'>;
type Version = Timetable['versies'][number];

interface TimetableProps {
  readonly trajectId: string;
  readonly start: string | null;
  /** A finding asks for it: the form opens. */
  readonly asked?: boolean;
}

export function TimetableSection({ trajectId, start, asked = false }: TimetableProps): ReactElement {
  const query = useCall('uurrooster.lees', { trajectId });
  return (
    <section className="records" aria-label={t('rooster.titel')} id="r-uurrooster">
      <Loaded query={query} lines={3}>
        {(value) => <Versions key={trajectId} timetable={value} start={start} asked={asked} />}
      </Loaded>
    </section>
  );
}

function Versions({
  timetable,
  start,
  asked,
}: {
  readonly timetable: Timetable;
  readonly start: string | null;
  readonly asked: boolean;
}): ReactElement {
  const editable = useCan('dossier.schrijven');
  const { versies, trajectId, afgesproken } = timetable;
  const [open, setOpen] = useOpenPart(TIMETABLE_PART, asked && editable);
  const holds = versies.find(({ nu }) => nu);
  return (
    <>
      <div className="h2row">
        <h3>
          <Term>{t('rooster.titel')}</Term>
        </h3>
        {editable && !open && (
          <span className="end">
            <Button small icon={versies.length === 0 ? 'plus' : 'pencil-simple'} onPress={() => setOpen(true)}>
              {versies.length === 0 ? t('rooster.invullen') : t('rooster.wijzigen')}
            </Button>
          </span>
        )}
      </div>
      {open && (
        <div className="records__form">
          <TimetableForm
            trajectId={trajectId}
            from={holds?.inhoud ?? versies[0]?.inhoud ?? null}
            start={versies.length === 0 ? start : null}
            onDone={() => setOpen(false)}
          />
        </div>
      )}
      {versies.length === 0 && !open && <p className="sub">{t('rooster.leeg')}</p>}
      {versies.map((version) => (
        <VersionView key={`${version.van} ${version.tot ?? ''}`} version={version} agreed={afgesproken} />
      ))}
    </>
  );
}

function VersionView({ version, agreed }: { readonly version: Version; readonly agreed: number | null }): ReactElement {
  const { van, tot, inhoud, urenPerWeek, nu } = version;
  const hours = urenPerWeek === null ? t('rooster.urenOnbekend') : t('rooster.perWeek', { uren: showHundredths(urenPerWeek) });
  const differs = nu && agreed !== null && urenPerWeek !== null && agreed !== urenPerWeek;
  return (
    <div className="records__row">
      <p>
        {joined(period(van, tot), inhoud.soort === 'flexibel' ? t('rooster.flexibel') : '', hours)}{' '}
        {nu && <Tag>{t('rooster.nu')}</Tag>}
      </p>
      {differs && <p className="sub">{t('rooster.anders', { uren: showHundredths(agreed) })}</p>}
      {inhoud.soort === 'dagen' && inhoud.regels.length > 0 && <WeekTable lines={inhoud.regels} label={period(van, tot)} />}
    </div>
  );
}

type Lines = Extract<Version['inhoud'], { soort: 'dagen' }>['regels'];

/** Monday to Sunday, a row for each part of the day that is used. */
function WeekTable({ lines, label }: { readonly lines: Lines; readonly label: string }): ReactElement {
  const names = useNames();
  const caption = t('rooster.week', { periode: label });
  const parts = PARTS.filter((part) => lines.some(({ dagdeel }) => dagdeel === part));
  return (
    <ScrollTable caption={caption}>
      <WeekHead />
      <tbody>
        {parts.map((part) => (
          <tr key={part}>
            <th scope="row">{textOf(`rooster.deel.${part}`)}</th>
            {WEEKDAYS.map((day) => (
              <td key={day}>
                {linesAt(lines, day, part).map((line, index) => (
                  <span key={line.werkpostId ?? index} className="block-line">
                    {line.uren === null ? t('rooster.zonderUren') : t('rooster.uren', { uren: showHundredths(line.uren) })}
                    {line.werkpostId !== null && <span className="sub"> {names.werkpost(line.werkpostId)}</span>}
                  </span>
                ))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
