/** Simulator of a departure (F-18): what it costs, what fills the contingent again and from when, and who waits for a place. */
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isIsoDate, quarterOf, quarterPeriod, yearOf } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Input, type Output } from '../../client.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { joined } from '../../records/words.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField, type NumberValue } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { Split } from '../../ui/split.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import {
  FiguurAfleiding,
  Getal,
  Ontbreekt,
  dagOf,
  kwartaalNaam,
  procentOf,
  vteOf,
  type Figuur,
  type FiguurContext,
} from './financiering-figuur.tsx';
import { wordOf } from './velden.ts';

type Antwoord = Output<'maatwerk.vertrek'>;
type Vervanging = NonNullable<Input<'maatwerk.vertrek'>['vervanging']>;

interface Typed {
  readonly persoonId: string | null;
  readonly laatsteDag: string | null;
  readonly van: string | null;
  readonly q: NumberValue;
  readonly s: NumberValue;
}

const DECIMAL = /^\d{1,9}(\.\d{1,6})?$/;
const above0 = (value: NumberValue): value is string => typeof value === 'string' && DECIMAL.test(value) && /[1-9]/.test(value);
const dayIn = (value: string | null): string | null => (value !== null && isIsoDate(value) ? value : null);

/** The replacement that is asked about; null while a part of it is not filled in. */
function vervangingOf({ van, q, s }: Typed): Vervanging | null {
  const first = dayIn(van);
  return first !== null && above0(q) && above0(s) ? { van: first, q, s } : null;
}

export function VertrekDeel({ hoofd }: { readonly hoofd: ReactNode }): ReactElement {
  const today = useToday();
  const [search] = useSearchParams();
  const [open, setOpen] = useState<Figuur | null>(null);
  const [typed, setTyped] = useState<Typed>({
    persoonId: search.get('wie'),
    laatsteDag: quarterPeriod(yearOf(today), quarterOf(today)).to,
    van: null,
    q: null,
    s: null,
  });
  const last = dayIn(typed.laatsteDag);
  const { persoonId } = typed;
  const vervanging = vervangingOf(typed);
  const answer = useCall(
    'maatwerk.vertrek',
    { persoonId: persoonId ?? '', laatsteDag: last ?? today, ...(vervanging === null ? {} : { vervanging }) },
    { enabled: persoonId !== null && last !== null, keepPrevious: true },
  );
  const change = (part: Partial<Typed>): void => {
    setOpen(null);
    setTyped({ ...typed, ...part });
  };
  const context = { open, onOpen: setOpen };
  const known = persoonId === null || last === null ? undefined : answer.data;
  return (
    <Split
      label={tm('vertrek.uitleg')}
      marginLabel={tm('geld.kantlijn')}
      margin={
        <>
          <FiguurAfleiding {...context} />
          {known && <Ontbreekt van={[known]} />}
          <section className="block">
            <h2>{tm('vertrek.waarom')}</h2>
            <p className="small">{tm('vertrek.waaromUitleg')}</p>
          </section>
        </>
      }
    >
      {hoofd}
      <section className="watals" aria-labelledby="h-vertrek">
        <div className="h2row">
          <h2 id="h-vertrek">{tm('vertrek.titel')}</h2>
          <span className="sub">{tm('vertrek.uitleg')}</span>
        </div>
        <Vraag typed={typed} onChange={change} />
        {answer.isError && persoonId !== null && <FailureBanner error={answer.error} />}
        <div role="status">{known === undefined ? <p className="sub">{tm('vertrek.vulIn')}</p> : <Zin antwoord={known} />}</div>
      </section>
      {known && (
        <>
          <Gevolg antwoord={known} {...context} />
          <Opvolgers antwoord={known} />
        </>
      )}
    </Split>
  );
}

function Vraag({ typed, onChange }: { readonly typed: Typed; readonly onChange: (part: Partial<Typed>) => void }): ReactElement {
  const list = useCall('doelgroepwerknemer.lijst', { stand: 'in_dienst' });
  const options = (list.data ?? []).map((rij) => ({
    key: rij.persoonId,
    label: readName(rij),
    detail: rij.breuk === null ? undefined : tm('vertrek.breuk', { breuk: vteOf(rij.breuk) }),
  }));
  return (
    <div className="form" role="group" aria-label={tm('vertrek.titel')}>
      <div className="form__row">
        <Select
          label={tm('vertrek.wie')}
          width="line"
          options={options}
          value={typed.persoonId}
          onChange={(persoonId) => onChange({ persoonId })}
        />
        <DateField
          label={tm('vertrek.laatsteDag')}
          value={typed.laatsteDag}
          onChange={(laatsteDag) => onChange({ laatsteDag })}
        />
      </div>
      <div className="form__row" role="group" aria-label={tm('vertrek.vervanging')}>
        <DateField label={tm('vertrek.vervangingVan')} optional value={typed.van} onChange={(van) => onChange({ van })} />
        <NumberField label={tm('vertrek.q')} optional kind="decimal" value={typed.q} onChange={(q) => onChange({ q })} />
        <NumberField label={tm('vertrek.s')} optional kind="decimal" value={typed.s} onChange={(s) => onChange({ s })} />
      </div>
    </div>
  );
}

const word = (richting: Antwoord['herverdeling']['na']): string =>
  richting === null ? tm('nietGekend') : tm(`geld.richtingen.${richting}`);

/** In one sentence: how much, and what it asks for. */
function Zin({ antwoord }: { readonly antwoord: Antwoord }): ReactElement {
  const { kwartalen, herverdeling } = antwoord;
  const worst = kwartalen.toSorted((a, b) => Number(b.verlies) - Number(a.verlies))[0];
  return (
    <Banner kind="weet" title={tm('geld.ramingTitel')}>
      {worst !== undefined && tm('vertrek.zin', { naam: readName(antwoord.persoon), vte: vteOf(worst.verlies) })}{' '}
      {tm('vertrek.richting', { jaar: herverdeling.jaar, voor: word(herverdeling.voor), na: word(herverdeling.na) })}{' '}
      {antwoord.metVervanging !== null && tm('vertrek.richtingMet', { na: word(antwoord.metVervanging.herverdeling) })}
    </Banner>
  );
}

function Gevolg({ antwoord, ...context }: { readonly antwoord: Antwoord } & FiguurContext): ReactElement {
  const caption = tm('vertrek.tabel', { naam: readName(antwoord.persoon) });
  const { metVervanging } = antwoord;
  return (
    <section>
      <h2>{caption}</h2>
      <ScrollTable caption={caption} look="sub2">
        <thead>
          <tr>
            <th scope="col">{tm('geld.kolom.kwartaal')}</th>
            <th scope="col" className="num">
              {tm('vertrek.zonder')}
            </th>
            <th scope="col" className="num">
              {tm('vertrek.met')}
            </th>
            <th scope="col">{tm('vertrek.nodig')}</th>
            {metVervanging !== null && (
              <th scope="col" className="num">
                {tm('vertrek.metVervanging')}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {antwoord.kwartalen.map((line, index) => (
            <tr key={line.kwartaal}>
              <th scope="row" className="nw">
                {kwartaalNaam(line.kwartaal)}
              </th>
              <td className="num">
                {procentOf(line.procentVoor)} <span className="sub block-line">{vteOf(line.vteVoor)}</span>
              </td>
              <td className="num">
                <Getal
                  {...context}
                  label={tm('vertrek.invullingMet', { kwartaal: kwartaalNaam(line.kwartaal) })}
                  value={procentOf(line.procentNa)}
                  uitleg={antwoord}
                />{' '}
                <span className="sub block-line">{vteOf(line.vteNa)}</span>
              </td>
              <td>
                <Nodig line={line} />
              </td>
              {metVervanging !== null && (
                <td className="num">
                  {procentOf(metVervanging.kwartalen[index]?.procent ?? null)}{' '}
                  <span className="sub block-line">{vteOf(metVervanging.kwartalen[index]?.vte ?? '0')}</span>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

/** What fills the contingent of the quarter again: how much from when, or the same hours at the latest when. */
function Nodig({ line }: { readonly line: Antwoord['kwartalen'][number] }): ReactElement {
  const { tekort, procentNa, vervanging, vervangingVanaf, vervangingUiterlijk } = line;
  if (procentNa === null) return <span className="sub">{tm('vertrek.geenContingent')}</span>;
  if (tekort === null) return <span>{tm('vertrek.gevuld')}</span>;
  if (vervanging === null) return <span>{tm('vertrek.teLaat', { tekort: vteOf(tekort) })}</span>;
  return (
    <>
      {tm('vertrek.vanaf', { vte: vteOf(vervanging), datum: dagOf(vervangingVanaf) })}
      <span className="sub block-line">
        {vervangingUiterlijk === null
          ? tm('vertrek.zelfdeUrenTeLaat')
          : tm('vertrek.zelfdeUren', { datum: dagOf(vervangingUiterlijk) })}
      </span>
    </>
  );
}

/** Facts of who waits: the office and VDAB choose. */
function Opvolgers({ antwoord }: { readonly antwoord: Antwoord }): ReactElement {
  const canHire = useCan('dossier.schrijven');
  const { opvolgers } = antwoord;
  return (
    <section className="records" aria-labelledby="h-opvolgers">
      <h2 id="h-opvolgers">{tm('vertrek.opvolgers')}</h2>
      <p className="sub">{tm('vertrek.opvolgersUitleg')}</p>
      {opvolgers.length === 0 && <p className="sub">{tm('vertrek.opvolgersLeeg')}</p>}
      <ul className="records__list">
        {opvolgers.map(({ persoon, wachtSinds, waarvoor, ticket, ticketTot }) => (
          <li key={persoon.id} className="records__row">
            <div className="records__line">
              <div>
                <p>
                  <Link to={`/persoon/${persoon.id}`}>{readName(persoon)}</Link>
                </p>
                <p className="sub">
                  {joined(
                    wachtSinds !== null && tm('vertrek.wacht', { datum: dagOf(wachtSinds) }),
                    waarvoor,
                    ticket !== null && tm('vertrek.ticket', { soort: wordOf('ticket', ticket) }),
                    ticketTot !== null && t('periode.tot', { tot: dagOf(ticketTot) }),
                  )}
                </p>
              </div>
              {canHire && (
                <div className="records__acts">
                  <LinkButton small to={`/maatwerk/in-dienst?persoon=${persoon.id}`} about={readName(persoon)}>
                    {tm('neem.titel')}
                  </LinkButton>
                </div>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
