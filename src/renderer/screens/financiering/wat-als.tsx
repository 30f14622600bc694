/** What one participant more or fewer means: the forecast without and with it, under every reading. */
import { useState, type ReactElement } from 'react';
import { Wijziging } from '../../../shared/contract/funding.ts';
import { useToday } from '../../app/today.ts';
import { useCall, type Input, type Output } from '../../client.ts';
import { capital, showDate, showEuro } from '../../format/show.ts';
import { t, textOf } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, type NumberValue } from '../../ui/number-field.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select, type Option } from '../../ui/select.tsx';
import { Split } from '../../ui/split.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { OccupancyChart } from './charts.tsx';
import { FigureValue, whyMissing, type FigureContext } from './figure.tsx';
import { FundingHead } from './head.tsx';
import { RamingDerivation, type Figure } from './raming-afleiding.tsx';
import { READINGS, lineName, wordsOf, type DayReading } from './raming-tabellen.tsx';
import { Assumptions, MissingValues } from './raming.tsx';
import { showPlaces, signedDecimal, signedEuro } from './signed.ts';

type Change = Input<'funding.watAls'>['wijziging'];
type Answer = Output<'funding.watAls'>;

interface Typed {
  readonly soort: 'erbij' | 'eraf';
  readonly van: string | null;
  readonly tot: string | null;
  readonly aantal: NumberValue;
  readonly heleDagen: NumberValue;
  readonly halveDagen: NumberValue;
  readonly trajectId: string | null;
}

/** A code of the contract's own, for which the catalogue has a sentence. */
const own = (message: string): boolean => /^[A-Z_]+$/.test(message) && message !== 'DATUM_ONGELDIG';

/** The change as the contract has it, or what is wrong with it, by field. */
function read({ soort, van, tot, aantal, heleDagen, halveDagen, trajectId }: Typed): {
  readonly change: Change | null;
  readonly errors: Readonly<Record<string, string>>;
} {
  const input =
    soort === 'eraf' ? { soort, trajectId, van } : { soort, van, tot, aantal, heleDagen, halveDagen: halveDagen ?? 0 };
  const parsed = Wijziging.safeParse(input);
  if (parsed.success) return { change: parsed.data, errors: {} };
  const errors = parsed.error.issues.flatMap(({ path, message }) =>
    own(message) ? [[String(path[0]), textOf(`veldfout.${message}`)] as const] : [],
  );
  return { change: null, errors: Object.fromEntries(errors) };
}

export function WatAlsPart({ year }: { readonly year: number }): ReactElement {
  const today = useToday();
  const start = `${String(year)}-01-01`;
  const [typed, setTyped] = useState<Typed>({
    soort: 'erbij',
    van: today.startsWith(String(year)) ? today : start,
    tot: null,
    aantal: 1,
    heleDagen: 5,
    halveDagen: 0,
    trajectId: null,
  });
  const [open, setOpen] = useState<Figure | null>(null);
  const { change, errors } = read(typed);
  const raming = useCall('funding.raming', { jaar: year }, { keepPrevious: true });
  const answer = useCall(
    'funding.watAls',
    { jaar: year, wijziging: change ?? { soort: 'erbij', van: start, heleDagen: 1 } },
    { enabled: change !== null, keepPrevious: true },
  );
  const set = (part: Partial<Typed>): void => {
    setOpen(null);
    setTyped({ ...typed, ...part });
  };
  return (
    <Split
      label={t('menu.financiering')}
      marginLabel={t('financiering.kantlijn')}
      margin={
        <>
          <RamingDerivation figure={open} onClose={() => setOpen(null)} />
          {answer.data && <Assumptions raming={answer.data.with} />}
        </>
      }
    >
      <FundingHead />
      <Loaded query={raming} lines={4}>
        {(value) => <MissingValues raming={value} />}
      </Loaded>
      <section className="watals" aria-labelledby="h-watals">
        <div className="h2row">
          <h2 id="h-watals">
            <Term>{t('watals.titel')}</Term>
          </h2>
          <span className="sub">{t('watals.uitleg')}</span>
        </div>
        <ChangeForm typed={typed} errors={errors} onChange={set} />
        {answer.isError && <FailureBanner error={answer.error} />}
        <div role="status">
          {change === null ? (
            <p className="sub">{t('watals.vulIn')}</p>
          ) : (
            answer.data && <Meaning year={year} change={change} answer={answer.data} open={open} onOpen={setOpen} />
          )}
        </div>
      </section>
      {change !== null && answer.data && (
        <>
          <OccupancyChart raming={answer.data.with} lines={answer.data.with.months} />
          <Places answer={answer.data} />
        </>
      )}
    </Split>
  );
}

interface FormProps {
  readonly typed: Typed;
  readonly errors: Readonly<Record<string, string>>;
  readonly onChange: (part: Partial<Typed>) => void;
}

function ChangeForm({ typed, errors, onChange }: FormProps): ReactElement {
  const names = useNames();
  return (
    <div className="form" role="group" aria-label={t('watals.titel')}>
      <div>
        <Seg
          label={t('watals.welke')}
          options={[
            { key: 'erbij', label: t('watals.erbij') },
            { key: 'eraf', label: t('watals.eraf') },
          ]}
          value={typed.soort}
          onChange={(soort) => onChange({ soort })}
        />
      </div>
      <div className="form__row">
        {typed.soort === 'eraf' && (
          <Select
            label={t('watals.wie')}
            width="line"
            options={names}
            value={typed.trajectId}
            onChange={(trajectId) => onChange({ trajectId })}
          />
        )}
        <DateField
          label={t(typed.soort === 'erbij' ? 'watals.vanaf' : 'watals.weg')}
          value={typed.van}
          onChange={(van) => onChange({ van })}
        />
        {typed.soort === 'erbij' && (
          <>
            <DateField
              label={t('watals.tot')}
              optional
              value={typed.tot}
              error={errors['tot']}
              onChange={(tot) => onChange({ tot })}
            />
            <NumberField
              label={t('watals.aantal')}
              kind="whole"
              value={typed.aantal}
              onChange={(aantal) => onChange({ aantal })}
            />
            <NumberField
              label={t('watals.hele')}
              kind="whole"
              value={typed.heleDagen}
              error={errors['heleDagen']}
              onChange={(heleDagen) => onChange({ heleDagen })}
            />
            <NumberField
              label={t('watals.halve')}
              kind="whole"
              value={typed.halveDagen}
              error={errors['halveDagen']}
              onChange={(halveDagen) => onChange({ halveDagen })}
            />
          </>
        )}
      </div>
    </div>
  );
}

const euro = (cents: number | null): string => (cents === null ? '' : showEuro(cents));
const show = (text: string | null | undefined): string => (typeof text === 'string' ? showPlaces(text) : '');

/** Who is in a traject, by name. */
function useNames(): Option[] {
  const list = useCall('ama.lijst', {});
  return (list.data ?? []).map(({ trajectId, naam, voornaam, start }) => ({
    key: trajectId,
    label: [naam, voornaam].filter(Boolean).join(', '),
    detail: start === null ? undefined : t('watals.sinds', { datum: showDate(start) }),
  }));
}

interface MeaningProps extends Pick<FigureContext, 'open' | 'onOpen'> {
  readonly year: number;
  readonly change: Change;
  readonly answer: Answer;
}

function Meaning({ year, change, answer, ...rest }: MeaningProps): ReactElement {
  const { with: after, difference } = answer;
  const caption = t('watals.tabel');
  const context = { ...rest, confirmed: after.unconfirmed.length === 0 };
  const first = difference.A.subsidyCents;
  return (
    <>
      <p>
        {t('watals.zin', {
          dagen: difference.A.days === null ? '' : signedDecimal(difference.A.days),
          bedrag: first === null ? t('raming.geenBedrag') : signedEuro(first),
        })}{' '}
        {after.readings.A.capped && <MeaningMark meaning="letop">{t('watals.begrensd')}</MeaningMark>}
      </p>
      <ScrollTable caption={caption} look="sub2">
        <thead>
          <tr>
            <th scope="col">{t('financiering.dagtelling')}</th>
            <th scope="col" className="num">
              {t('watals.dagenVerschil')}
            </th>
            <th scope="col" className="num">
              {t('watals.zonder')}
            </th>
            <th scope="col" className="num">
              {t('watals.met')}
            </th>
            <th scope="col" className="num">
              {t('watals.verschil')}
            </th>
            <th scope="col" className="num">
              <Term>{t('watals.saldoMet')}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {READINGS.map((key) => (
            <MeaningRow key={key} reading={key} year={year} change={change} answer={answer} {...context} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  );
}

function MeaningRow({
  reading: key,
  year,
  change,
  answer,
  ...context
}: MeaningProps & FigureContext & { readonly reading: DayReading }): ReactElement {
  const { without, with: after, difference } = answer;
  const { title, note } = wordsOf(key);
  const { days, subsidyCents } = difference[key];
  return (
    <>
      <tr>
        <th scope="row">
          {title} <span className="sub">{note}</span>
        </th>
        <td className="num">{days === null ? t('raming.nietTeRamen') : signedDecimal(days)}</td>
        <td className="num">{euro(without.readings[key].subsidyCents)}</td>
        <td className="num">{euro(after.readings[key].subsidyCents)}</td>
        <td className="num">
          <FigureValue
            {...context}
            figure={{
              label: `${t('watals.verschil')}, ${title}`,
              value: subsidyCents === null ? null : signedEuro(subsidyCents),
              asked: { jaar: year, lezing: key, wijziging: change },
            }}
            missing={whyMissing(after.readings[key])}
          />
        </td>
        <td className="num">{euro(after.readings[key].balanceCents)}</td>
      </tr>
      {[...difference[key].unitReadings, ...difference[key].contingentReadings].map(({ code, label, cents }) => (
        <tr key={`${key}-${code}`} className="proj">
          <th scope="row" colSpan={4}>
            <span className="sub">{t('raming.lezing', { lezing: label })}</span>
          </th>
          <td className="num">{cents === null ? '' : signedEuro(cents)}</td>
          <td />
        </tr>
      ))}
    </>
  );
}

/** Free places without and with the change, month by month. */
function Places({ answer: { without, with: after } }: { readonly answer: Answer }): ReactElement {
  const caption = t('watals.plaatsen');
  return (
    <section>
      <h2>{caption}</h2>
      <ScrollTable caption={caption}>
        <thead>
          <tr>
            <th scope="col">{t('raming.periode')}</th>
            <th scope="col" className="num">
              <Term>{capital(t('raming.contingent'))}</Term>
            </th>
            <th scope="col" className="num">
              <Term>{t('watals.trajectenZonder')}</Term>
            </th>
            <th scope="col" className="num">
              <Term>{t('watals.trajectenMet')}</Term>
            </th>
            <th scope="col" className="num">
              {t('watals.vrijZonder')}
            </th>
            <th scope="col" className="num">
              {t('watals.vrijMet')}
            </th>
          </tr>
        </thead>
        <tbody>
          {after.months.map((line, index) => (
            <tr key={line.key}>
              <th scope="row">{lineName(line.key)}</th>
              <td className="num">{show(line.places)}</td>
              <td className="num">{show(without.months[index]?.average)}</td>
              <td className="num">{show(line.average)}</td>
              <td className="num">{show(without.months[index]?.free)}</td>
              <td className="num">{show(line.free)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}
