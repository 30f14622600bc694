/** Filling of the contingent per quarter, the direction it gives, and the guidance norm, each with how it was made (DS-30, DS-31, DS-48). */
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { BEGELEIDINGSGRADEN } from '../../../shared/domain/codes-maatwerk.ts';
import { useCall, type Output } from '../../client.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { Split } from '../../ui/split.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import {
  FiguurAfleiding,
  Getal,
  GrondslagMark,
  Ontbreekt,
  cijferTekst,
  dagOf,
  kwartaalNaam,
  metTeken,
  precies,
  procentOf,
  vteOf,
  type Figuur,
  type FiguurContext,
} from './financiering-figuur.tsx';
import { Contingenten } from './financiering-contingent.tsx';
import { codeOf } from './velden.ts';

type Invulling = Output<'maatwerk.invulling'>;
type Regel = Invulling['kwartalen'][number]['regels'][number];

interface DeelProps {
  readonly hoofd: ReactNode;
  readonly invulling: Invulling;
}

export function StandDeel({ hoofd, invulling }: DeelProps): ReactElement {
  const [open, setOpen] = useState<Figuur | null>(null);
  const context = { open, onOpen: setOpen };
  const { kwartalen, richting, norm } = invulling;
  return (
    <Split
      label={tm('geld.titel', { jaar: invulling.jaar })}
      marginLabel={tm('geld.kantlijn')}
      margin={
        <>
          <FiguurAfleiding {...context} />
          <Ontbreekt van={[...kwartalen, richting, norm]} />
          <section className="block">
            <h2>{tm('geld.grondslagTitel')}</h2>
            <p className="small">{tm('geld.grondslagUitleg')}</p>
          </section>
        </>
      }
    >
      {hoofd}
      <Kwartalen invulling={invulling} {...context} />
      <Richting invulling={invulling} {...context} />
      <Verschillen invulling={invulling} />
      <Norm norm={norm} {...context} />
      <PerWerknemer kwartalen={kwartalen} />
      <Contingenten jaar={invulling.jaar} />
    </Split>
  );
}

type FigurenProps = { readonly invulling: Invulling } & FiguurContext;

function Kwartalen({ invulling, ...context }: FigurenProps): ReactElement {
  const { jaar, kwartalen, procent, grondslag, richting } = invulling;
  const caption = tm('geld.invulling', { jaar });
  const replaced = useCall('cijfer.lijst', {}).data ?? [];
  const inUse = (key: string): ReactNode => {
    const found = replaced.findLast(({ cijfer }) => cijfer === `invulling.${key}`);
    if (found === undefined) return null;
    return <span className="sub block-line">{tm('geld.inGebruik', { waarde: cijferTekst(found.inGebruik) })}</span>;
  };
  return (
    <section>
      <h2>{caption}</h2>
      <ScrollTable caption={caption} look="sub2">
        <thead>
          <tr>
            <th scope="col">{tm('geld.kolom.kwartaal')}</th>
            <th scope="col">{tm('geld.kolom.grondslag')}</th>
            <th scope="col" className="num">
              {tm('geld.kolom.vte')}
            </th>
            <th scope="col" className="num">
              <Term>{tm('geld.kolom.contingent')}</Term>
            </th>
            <th scope="col" className="num">
              <Term>{tm('geld.kolom.invulling')}</Term>
            </th>
          </tr>
        </thead>
        <tbody>
          {kwartalen.map((each) => (
            <tr key={each.kwartaal}>
              <th scope="row" className="nw">
                {kwartaalNaam(each.kwartaal)}
              </th>
              <td>
                <GrondslagMark grondslag={each.grondslag} />
              </td>
              <td className="num">{precies(each.vte)}</td>
              <td className="num">{each.contingent === null ? '' : precies(each.contingent)}</td>
              <td className="num">
                <Getal
                  {...context}
                  label={tm('geld.invullingVan', { wat: kwartaalNaam(each.kwartaal) })}
                  value={procentOf(each.procent)}
                  uitleg={each}
                />
                {inUse(each.kwartaal)}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{tm('geld.heelJaar', { jaar })}</th>
            <td>
              <GrondslagMark grondslag={grondslag} />
            </td>
            <td />
            <td />
            <td className="num">
              <Getal
                {...context}
                label={tm('geld.invullingVan', { wat: String(jaar) })}
                value={procentOf(procent)}
                uitleg={richting}
              />
              {inUse(String(jaar))}
            </td>
          </tr>
        </tfoot>
      </ScrollTable>
    </section>
  );
}

/** Higher, the same or lower: never a number of places. */
function Richting({ invulling, ...context }: FigurenProps): ReactElement {
  const { richting, jaar } = invulling;
  return (
    <p>
      {richting.vanaf === null ? tm('geld.richtingNa', { jaar }) : tm('geld.richtingVanaf', { datum: dagOf(richting.vanaf) })}{' '}
      <Getal
        {...context}
        label={tm('geld.richting')}
        value={richting.richting === null ? null : tm(`geld.richtingen.${richting.richting}`)}
        uitleg={richting}
      />{' '}
      <span className="sub">{tm('geld.richtingUitleg')}</span>
    </p>
  );
}

/** Where the figures of DmfA or Tableau differ from the estimate (F-21). */
function Verschillen({ invulling }: { readonly invulling: Invulling }): ReactElement | null {
  const lines = invulling.kwartalen.flatMap(({ kwartaal, verschillen }) => verschillen.map((regel) => ({ kwartaal, regel })));
  if (lines.length === 0) return null;
  const caption = tm('geld.verschillen');
  return (
    <section>
      <div className="h2row">
        <h2>{caption}</h2>
        <span className="count">{lines.length}</span>
      </div>
      <ScrollTable caption={caption}>
        <RegelKop eerste={tm('geld.kolom.kwartaal')} />
        <tbody>
          {lines.map(({ kwartaal, regel }) => (
            <RegelRij key={`${kwartaal}-${regel.persoon.id}`} regel={regel} eerste={kwartaalNaam(kwartaal)} />
          ))}
        </tbody>
      </ScrollTable>
    </section>
  );
}

function RegelKop({ eerste }: { readonly eerste: string | null }): ReactElement {
  return (
    <thead>
      <tr>
        {eerste !== null && <th scope="col">{eerste}</th>}
        <th scope="col">{tm('geld.kolom.werknemer')}</th>
        <th scope="col" className="num">
          {tm('geld.kolom.raming')}
        </th>
        <th scope="col" className="num">
          {tm('geld.kolom.cijfer')}
        </th>
        <th scope="col" className="num">
          {tm('geld.kolom.telt')}
        </th>
        <th scope="col" className="num">
          {tm('geld.kolom.verschil')}
        </th>
      </tr>
    </thead>
  );
}

function RegelRij({ regel, eerste }: { readonly regel: Regel; readonly eerste: string | null }): ReactElement {
  const { persoon, raming, cijfer, telt, verschil } = regel;
  return (
    <tr>
      {eerste !== null && <td className="nw">{eerste}</td>}
      <th scope="row">
        <Link to={`/maatwerk/${persoon.id}/dienst`}>{readName(persoon)}</Link>
      </th>
      <td className="num">{precies(raming)}</td>
      <td className="num">{cijfer === null ? '' : precies(cijfer)}</td>
      <td className="num">{precies(telt)}</td>
      <td className="num">{verschil === null ? '' : metTeken(verschil)}</td>
    </tr>
  );
}

function PerWerknemer({ kwartalen }: { readonly kwartalen: Invulling['kwartalen'] }): ReactElement {
  return (
    <section className="records" aria-labelledby="h-perwerknemer">
      <h2 id="h-perwerknemer">{tm('geld.perWerknemer')}</h2>
      <ul className="records__list">
        {kwartalen.map(({ kwartaal, grondslag, regels }) => (
          <li key={kwartaal} className="records__row">
            <details>
              <summary>
                {kwartaalNaam(kwartaal)} · {tm('geld.aantal', { count: regels.length })}
              </summary>
              <p className="sub">
                <GrondslagMark grondslag={grondslag} />
              </p>
              <ScrollTable caption={kwartaalNaam(kwartaal)}>
                <RegelKop eerste={null} />
                <tbody>
                  {regels.map((regel) => (
                    <RegelRij key={regel.persoon.id} regel={regel} eerste={null} />
                  ))}
                </tbody>
              </ScrollTable>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

const vteOrNull = (text: string | null): string | null => (text === null ? null : vteOf(text));

type NormAntwoord = Invulling['norm'];

function Norm({ norm, ...context }: { readonly norm: NormAntwoord } & FiguurContext): ReactElement {
  const caption = tm('geld.norm', { kwartaal: kwartaalNaam(norm.kwartaal) });
  return (
    <section aria-labelledby="h-norm">
      <div className="h2row">
        <h2 id="h-norm">{caption}</h2>
        <GrondslagMark grondslag={norm.grondslag} />
        {norm.tekort !== null && (
          <MeaningMark meaning={norm.tekort ? 'blok' : 'ok'}>{tm(norm.tekort ? 'geld.tekort' : 'geld.gehaald')}</MeaningMark>
        )}
      </div>
      <div className="columns">
        <ScrollTable caption={caption} label={`${caption}, ${tm('geld.kolom.graad')}`}>
          <thead>
            <tr>
              <th scope="col">
                <Term>{tm('geld.kolom.graad')}</Term>
              </th>
              <th scope="col" className="num">
                {tm('geld.kolom.vte')}
              </th>
              <th scope="col" className="num">
                <Term>{tm('geld.kolom.begrensd')}</Term>
              </th>
            </tr>
          </thead>
          <tbody>
            {BEGELEIDINGSGRADEN.toReversed().map((graad) => (
              <tr key={graad}>
                <th scope="row">{codeOf('graad', graad)}</th>
                <td className="num">{precies(norm.vte[graad])}</td>
                <td className="num">{norm.begrensd === null ? '' : precies(norm.begrensd[graad])}</td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
        <dl className="dl">
          <div>
            <dt>{tm('geld.nodig')}</dt>
            <dd>
              <Getal {...context} label={tm('geld.nodig')} value={vteOrNull(norm.nodig)} uitleg={norm} />
            </dd>
          </div>
          <div>
            <dt>{tm('geld.aanwezig')}</dt>
            <dd>{vteOrNull(norm.aanwezig) ?? t('veld.nietIngevuld')}</dd>
          </div>
          <div>
            <dt>{tm('geld.kolom.verschil')}</dt>
            <dd>{norm.verschil === null ? t('veld.nietIngevuld') : tm('geld.vte', { vte: metTeken(norm.verschil) })}</dd>
          </div>
        </dl>
      </div>
      {norm.zonderGraad.length > 0 && (
        <p>
          {tm('geld.zonderGraad')}{' '}
          {norm.zonderGraad.map((persoon, index) => (
            <span key={persoon.id}>
              {index > 0 && ', '}
              <Link to={`/maatwerk/${persoon.id}/dienst`}>{readName(persoon)}</Link>
            </span>
          ))}
        </p>
      )}
    </section>
  );
}
