/** The sheet of a quarter: a line per worker beside the estimate, saved as one operation. A settled value asks why it changes (DS-46). */
import { useId, useState, type ReactElement } from 'react';
import { BEGELEIDINGSGRADEN, CIJFER_BRONNEN, type Begeleidingsgraad } from '../../../shared/domain/codes-maatwerk.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useSaved } from '../../app/undo.ts';
import { useUnsaved } from '../../app/unsaved.ts';
import { useCommand, type Input, type Output } from '../../client.ts';
import { parseCents, parseDecimal } from '../../format/parse-number.ts';
import { showDecimal, showEuro } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, type NumberValue } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { precies } from './financiering-figuur.tsx';
import { codeOf, labelOf, optionsOf } from './velden.ts';

type Cijfers = Output<'maatwerk.cijfers'>['cijfers'][number];
type Regel = Output<'maatwerk.invulling'>['kwartalen'][number]['regels'][number];
type Bewaard = Input<'kwartaalcijfers.bewaar'>;

const BEDRAGEN = ['referteloonCents', 'loonpremieCents', 'begeleidingspremieCents', 'andereTussenkomstenCents'] as const;
type Bedrag = (typeof BEDRAGEN)[number];

/** A line as it is typed: text until it is read. */
interface Lijn {
  readonly id: string | null;
  readonly persoonId: string;
  readonly naam: string;
  readonly raming: string | null;
  readonly vte: string;
  readonly loonkost: boolean;
  readonly wopLoonpremie: string;
  readonly wopGraad: Begeleidingsgraad | null;
  readonly bedragen: Readonly<Record<Bedrag, string>>;
}

const LEEG: Readonly<Record<Bedrag, string>> = {
  referteloonCents: '',
  loonpremieCents: '',
  begeleidingspremieCents: '',
  andereTussenkomstenCents: '',
};

const eur = (cents: number | null): string => (cents === null ? '' : showEuro(cents));

/** Lines that were entered, then the workers of the quarter who have none. */
function lijnenVan(cijfers: Cijfers | null, regels: readonly Regel[]): Lijn[] {
  const estimates = new Map(regels.map(({ persoon, raming }) => [persoon.id, raming]));
  const entered = (cijfers?.regels ?? []).map((each): Lijn => ({
    id: each.id,
    persoonId: each.persoonId ?? '',
    naam: readName(each.persoon),
    raming: estimates.get(each.persoonId ?? '') ?? null,
    vte: each.vte === null ? '' : showDecimal(each.vte),
    loonkost: each.loonkost !== false,
    wopLoonpremie: each.wopLoonpremie === null ? '' : String(each.wopLoonpremie),
    wopGraad: each.wopGraad,
    bedragen: {
      referteloonCents: eur(each.referteloonCents),
      loonpremieCents: eur(each.loonpremieCents),
      begeleidingspremieCents: eur(each.begeleidingspremieCents),
      andereTussenkomstenCents: eur(each.andereTussenkomstenCents),
    },
  }));
  const known = new Set(entered.map(({ persoonId }) => persoonId));
  const rest = regels
    .filter(({ persoon }) => !known.has(persoon.id))
    .map(({ persoon, raming }): Lijn => ({
      id: null,
      persoonId: persoon.id,
      naam: readName(persoon),
      raming,
      vte: '',
      loonkost: true,
      wopLoonpremie: '',
      wopGraad: null,
      bedragen: LEEG,
    }));
  return [...entered, ...rest].toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl-BE'));
}

const isBlank = ({ vte, wopLoonpremie, bedragen }: Lijn): boolean =>
  [vte, wopLoonpremie, ...Object.values(bedragen)].every((text) => text.trim() === '');

type Gelezen = { readonly regel: Bewaard['regels'][number] } | { readonly fout: readonly string[] };

/** Undefined: it cannot be read. */
const decimalOf = (text: string): string | null | undefined => parseDecimal(text);
const wholeOf = (text: string): number | null | undefined => {
  const read = parseDecimal(text);
  if (read === null || read === undefined) return read;
  return /^\d{1,3}$/.test(read) && Number(read) <= 100 ? Number(read) : undefined;
};

function lees(lijn: Lijn): Gelezen {
  const vte = decimalOf(lijn.vte);
  const wopLoonpremie = wholeOf(lijn.wopLoonpremie);
  const amounts = BEDRAGEN.map((veld) => [veld, parseCents(lijn.bedragen[veld].replace('€', ''))] as const);
  const fout = [
    ...(vte === undefined || (vte !== null && !/^\d{1,9}(\.\d{1,6})?$/.test(vte)) ? ['vte'] : []),
    ...(wopLoonpremie === undefined ? ['wopLoonpremie'] : []),
    ...amounts.flatMap(([veld, cents]) => (cents === undefined ? [veld] : [])),
  ];
  if (fout.length > 0) return { fout };
  const cents = Object.fromEntries(amounts) as Record<Bedrag, number | null>;
  const { id, persoonId, loonkost, wopGraad } = lijn;
  return { regel: { id, persoonId, vte: vte ?? null, loonkost, wopLoonpremie: wopLoonpremie ?? null, wopGraad, ...cents } };
}

interface BladProps {
  readonly kwartaal: string;
  readonly cijfers: Cijfers | null;
  readonly regels: readonly Regel[];
  readonly today: string;
  readonly onClose: () => void;
}

/** Part of the screen, as the drafts know it. */
export const bladDeel = (kwartaal: string, id: string | null): string => `cijfers:${kwartaal} ${id ?? 'nieuw'}`;

export function Blad({ kwartaal, cijfers, regels, today, onClose }: BladProps): ReactElement {
  const [lijnen, setLijnen] = useState<readonly Lijn[]>(() => lijnenVan(cijfers, regels));
  const [bron, setBron] = useState<(typeof CIJFER_BRONNEN)[number]>(cijfers?.bron ?? 'dmfa');
  const [datum, setDatum] = useState<string | null>(cijfers?.datum ?? today);
  const [totaal, setTotaal] = useState<NumberValue>(cijfers?.totaalVte ?? null);
  const [afgerekend, setAfgerekend] = useState(cijfers?.afgerekend === true);
  const [volledig, setVolledig] = useState(cijfers?.volledig === true);
  const [reden, setReden] = useState('');
  const [judged, setJudged] = useState(false);
  const [dirty, setDirty] = useState(false);
  useUnsaved(dirty);
  const draft = useDraft({
    part: bladDeel(kwartaal, cijfers?.id ?? null),
    values: { lijnen, bron, datum, totaal, afgerekend, volledig, reden },
    dirty,
    restore: (typed) => {
      setLijnen(typed.lijnen);
      setBron(typed.bron);
      setDatum(typed.datum);
      setTotaal(typed.totaal);
      setAfgerekend(typed.afgerekend);
      setVolledig(typed.volledig);
      setReden(typed.reden);
      setDirty(true);
    },
  });
  const save = useCommand('kwartaalcijfers.bewaar');
  const say = useSaved();
  const touched =
    <A extends readonly unknown[]>(set: (...args: A) => void) =>
    (...args: A): void => {
      setDirty(true);
      set(...args);
    };
  const change = (index: number, part: Partial<Lijn>): void => {
    setDirty(true);
    setLijnen((all) => all.map((each, at) => (at === index ? { ...each, ...part } : each)));
  };
  const asksReason = save.error?.code === 'REDEN_ONTBREEKT';
  const filled = lijnen.filter((lijn) => !isBlank(lijn));
  const run = (): void => {
    const read = filled.map(lees);
    if (datum === null || !isIsoDate(datum) || read.some((each) => 'fout' in each)) {
      setJudged(true);
      return;
    }
    save.mutate(
      {
        id: cijfers?.id ?? null,
        kwartaal,
        bron,
        datum,
        afgerekend,
        volledig,
        totaalVte: totaal === null ? null : String(totaal),
        omschrijving: cijfers?.omschrijving ?? null,
        regels: read.flatMap((each) => ('regel' in each ? [each.regel] : [])),
        ...(reden.trim() === '' ? {} : { reden: reden.trim() }),
      },
      {
        onSuccess: ({ operation }) => {
          setDirty(false);
          say(tm('cijfers.bewaard', { count: filled.length }), operation);
          onClose();
        },
      },
    );
  };
  return (
    <form
      className="records__form form"
      noValidate
      aria-label={tm('cijfers.blad')}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {draft}
      <div className="form__row">
        <Select
          label={labelOf('kwartaalcijfers', 'bron')}
          width="date"
          options={optionsOf('cijferBron', CIJFER_BRONNEN)}
          value={bron}
          onChange={touched((key) => setBron(CIJFER_BRONNEN.find((each) => each === key) ?? 'dmfa'))}
        />
        <DateField label={tm('cijfers.datum')} value={datum} onChange={touched(setDatum)} />
        <NumberField
          label={labelOf('kwartaalcijfers', 'totaalVte')}
          hint={tm('cijfers.totaalRaad')}
          optional
          kind="decimal"
          value={totaal}
          onChange={touched(setTotaal)}
        />
      </div>
      <div>
        <Checkbox value={volledig} onChange={touched(setVolledig)}>
          {tm('cijfers.volledig')}
        </Checkbox>
      </div>
      <div>
        <Checkbox value={afgerekend} onChange={touched(setAfgerekend)}>
          {tm('cijfers.afgerekend')}
        </Checkbox>
      </div>
      <Tabel lijnen={lijnen} bedragen={afgerekend} judged={judged} onChange={change} />
      {judged && filled.some((lijn) => 'fout' in lees(lijn)) && (
        <p className="msg" role="alert">
          {tm('cijfers.onleesbaar')}
        </p>
      )}
      {(asksReason || reden !== '') && (
        <TextField label={t('veld.reden')} value={reden} onChange={setReden} width="line" autoFocus />
      )}
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button type="submit" kind="primary" isPending={save.isPending}>
          {t('actie.bewaren')}
        </Button>
        <Button
          onPress={() => {
            setDirty(true);
            setLijnen((all) =>
              all.map((each) => (each.vte !== '' || each.raming === null ? each : { ...each, vte: precies(each.raming) })),
            );
          }}
        >
          {tm('cijfers.neemRaming')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </form>
  );
}

interface TabelProps {
  readonly lijnen: readonly Lijn[];
  /** Amounts too: figures that were settled. */
  readonly bedragen: boolean;
  readonly judged: boolean;
  readonly onChange: (index: number, part: Partial<Lijn>) => void;
}

function Tabel({ lijnen, bedragen, judged, onChange }: TabelProps): ReactElement {
  const caption = tm('cijfers.blad');
  return (
    <ScrollTable caption={caption} look="sheet-table">
      <thead>
        <tr>
          <th scope="col">{tm('geld.kolom.werknemer')}</th>
          <th scope="col" className="num">
            {tm('geld.kolom.raming')}
          </th>
          <th scope="col">{tm('geld.kolom.vte')}</th>
          <th scope="col">{labelOf('kwartaalcijfer', 'loonkost')}</th>
          {bedragen && (
            <>
              <th scope="col">
                <Term>{labelOf('kwartaalcijfer', 'wopLoonpremie')}</Term>
              </th>
              <th scope="col">
                <Term>{labelOf('kwartaalcijfer', 'wopGraad')}</Term>
              </th>
              {BEDRAGEN.map((veld) => (
                <th key={veld} scope="col">
                  {labelOf('kwartaalcijfer', veld)}
                </th>
              ))}
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {lijnen.map((lijn, index) => (
          <Rij
            key={lijn.id ?? lijn.persoonId}
            lijn={lijn}
            bedragen={bedragen}
            judged={judged}
            onChange={(part) => onChange(index, part)}
          />
        ))}
      </tbody>
    </ScrollTable>
  );
}

interface RijProps {
  readonly lijn: Lijn;
  readonly bedragen: boolean;
  readonly judged: boolean;
  readonly onChange: (part: Partial<Lijn>) => void;
}

function Rij({ lijn, bedragen, judged, onChange }: RijProps): ReactElement {
  const id = useId();
  const read = lees(lijn);
  const wrong = judged && 'fout' in read ? read.fout : [];
  const veld = (key: string, label: string, value: string, change: (text: string) => void): ReactElement => (
    <input
      className={wrong.includes(key) ? 'input input--error' : 'input'}
      aria-label={`${label}, ${lijn.naam}`}
      aria-invalid={wrong.includes(key) || undefined}
      inputMode="decimal"
      value={value}
      onChange={(event) => change(event.target.value)}
    />
  );
  return (
    <tr>
      <th scope="row" id={id}>
        {lijn.naam}
      </th>
      <td className="num">{lijn.raming === null ? '' : precies(lijn.raming)}</td>
      <td>{veld('vte', tm('geld.kolom.vte'), lijn.vte, (vte) => onChange({ vte }))}</td>
      <td>
        <input
          type="checkbox"
          aria-label={`${labelOf('kwartaalcijfer', 'loonkost')}, ${lijn.naam}`}
          checked={lijn.loonkost}
          onChange={(event) => onChange({ loonkost: event.target.checked })}
        />
      </td>
      {bedragen && (
        <>
          <td>
            {veld('wopLoonpremie', labelOf('kwartaalcijfer', 'wopLoonpremie'), lijn.wopLoonpremie, (wopLoonpremie) =>
              onChange({ wopLoonpremie }),
            )}
          </td>
          <td>
            <select
              className="input"
              aria-label={`${labelOf('kwartaalcijfer', 'wopGraad')}, ${lijn.naam}`}
              value={lijn.wopGraad ?? ''}
              onChange={(event) => onChange({ wopGraad: BEGELEIDINGSGRADEN.find((each) => each === event.target.value) ?? null })}
            >
              <option value="">{t('veld.nietIngevuld')}</option>
              {BEGELEIDINGSGRADEN.map((graad) => (
                <option key={graad} value={graad}>
                  {codeOf('graad', graad)}
                </option>
              ))}
            </select>
          </td>
          {BEDRAGEN.map((key) => (
            <td key={key}>
              {veld(key, labelOf('kwartaalcijfer', key), lijn.bedragen[key], (text) =>
                onChange({ bedragen: { ...lijn.bedragen, [key]: text } }),
              )}
            </td>
          ))}
        </>
      )}
    </tr>
  );
}
