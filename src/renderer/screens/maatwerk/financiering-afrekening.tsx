/** Own calculation of the loonpremie beside the settlement of the department, per worker (F-21, DS-27, DS-28). */
import { useState, type ReactElement, type ReactNode } from 'react';
import { Link } from 'react-router';
import { quarterOf, yearOf } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showEuro } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { RecordSection } from '../../records/record-section.tsx';
import { joined } from '../../records/words.ts';
import { Seg } from '../../ui/seg.tsx';
import { Split } from '../../ui/split.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { signedEuro } from '../financiering/signed.ts';
import { FiguurAfleiding, Getal, Ontbreekt, kwartaalNaam, type Figuur, type FiguurContext } from './financiering-figuur.tsx';
import { kwartalenVan } from './financiering-kalender.tsx';
import { loonregel } from './specs-huis.ts';
import { codeOf } from './velden.ts';
import { useWerknemers } from './wie.ts';

type Antwoord = Output<'maatwerk.afrekening'>;
type Regel = Antwoord['regels'][number];

interface DeelProps {
  readonly hoofd: ReactNode;
  readonly jaar: number;
}

/** The last quarter of the year that is over. */
function startKwartaal(jaar: number, today: ReturnType<typeof useToday>): string {
  const nummer = yearOf(today) > jaar ? 4 : Math.max(1, quarterOf(today) - 1);
  return `${String(jaar)}Q${String(nummer)}`;
}

export function AfrekeningDeel({ hoofd, jaar }: DeelProps): ReactElement {
  const today = useToday();
  const [kwartaal, setKwartaal] = useState(startKwartaal(jaar, today));
  const [open, setOpen] = useState<Figuur | null>(null);
  const answer = useCall('maatwerk.afrekening', { kwartaal }, { keepPrevious: true });
  const context = { open, onOpen: setOpen };
  return (
    <Split
      label={tm('geld.delen.afrekening')}
      marginLabel={tm('geld.kantlijn')}
      margin={
        <>
          <FiguurAfleiding {...context} />
          {answer.data && <Ontbreekt van={answer.data.regels} />}
          <section className="block">
            <h2>{tm('afrekening.waarom')}</h2>
            <p className="small">{tm('afrekening.waaromUitleg')}</p>
          </section>
        </>
      }
    >
      {hoofd}
      <section aria-labelledby="h-afrekening">
        <div className="h2row">
          <h2 id="h-afrekening">{tm('afrekening.titel')}</h2>
        </div>
        <Seg
          small
          label={tm('geld.kolom.kwartaal')}
          options={kwartalenVan(jaar)}
          value={kwartaal}
          onChange={(next) => {
            setOpen(null);
            setKwartaal(next);
          }}
        />
        <Loaded query={answer} lines={4}>
          {(value) => <Tabel antwoord={value} {...context} />}
        </Loaded>
      </section>
      <Loonregels kwartaal={kwartaal} jaar={jaar} />
    </Split>
  );
}

function Tabel({ antwoord, ...context }: { readonly antwoord: Antwoord } & FiguurContext): ReactElement {
  const caption = tm('afrekening.tabel', { kwartaal: kwartaalNaam(antwoord.kwartaal) });
  if (antwoord.regels.length === 0) return <p className="sub">{tm('afrekening.leeg')}</p>;
  return (
    <ScrollTable caption={caption} look="sub2">
      <thead>
        <tr>
          <th scope="col">{tm('geld.kolom.werknemer')}</th>
          <th scope="col" className="num">
            {tm('afrekening.kolom.berekend')}
          </th>
          <th scope="col" className="num">
            {tm('afrekening.kolom.afgerekend')}
          </th>
          <th scope="col" className="num">
            {tm('geld.kolom.verschil')}
          </th>
          <th scope="col" className="num">
            <Term>{tm('afrekening.kolom.begeleiding')}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {antwoord.regels.map((regel) => (
          <Rij key={regel.persoon.id} regel={regel} {...context} />
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            {tm('afrekening.totaal')}
          </th>
          <td className="num">{antwoord.verschil === null ? '' : signedEuro(antwoord.verschil)}</td>
          <td />
        </tr>
      </tfoot>
    </ScrollTable>
  );
}

const wopOf = (wop: Regel['wop']): string =>
  wop === null ? '' : joined(tm('procent', { waarde: wop.loonpremie }), codeOf('graad', wop.graad));

function Rij({ regel, ...context }: { readonly regel: Regel } & FiguurContext): ReactElement {
  const { persoon, berekend, afgerekend, verschil, wop, afgerekendeWop, begeleidingspremie } = regel;
  return (
    <tr>
      <th scope="row">
        <Link to={`/maatwerk/${persoon.id}/dienst`}>{readName(persoon)}</Link>
      </th>
      <td className="num">
        <Getal
          {...context}
          label={tm('afrekening.loonpremieVan', { naam: readName(persoon) })}
          value={berekend === null ? null : showEuro(berekend)}
          uitleg={regel}
        />
        <span className="sub block-line">{wopOf(wop)}</span>
      </td>
      <td className="num">
        {afgerekend === null ? '' : showEuro(afgerekend)}
        <span className="sub block-line">{wopOf(afgerekendeWop)}</span>
      </td>
      <td className="num">{verschil === null ? '' : signedEuro(verschil)}</td>
      <td className="num">{begeleidingspremie === null ? '' : showEuro(begeleidingspremie)}</td>
    </tr>
  );
}

function Loonregels({ kwartaal, jaar }: { readonly kwartaal: string; readonly jaar: number }): ReactElement {
  const entered = useCall('maatwerk.cijfers', { jaar });
  const editable = useCan('financiering.schrijven');
  const people = useWerknemers();
  return (
    <Loaded query={entered} lines={3}>
      {({ loonregels }) => (
        <RecordSection
          key={kwartaal}
          spec={loonregel(people, kwartalenVan(jaar))}
          title={tm('afrekening.loonregels', { kwartaal: kwartaalNaam(kwartaal) })}
          intro={<p className="sub">{tm('afrekening.loonregelsUitleg')}</p>}
          records={loonregels.filter((regel) => regel.kwartaal === kwartaal)}
          start={{ kwartaal }}
          editable={editable}
        />
      )}
    </Loaded>
  );
}
