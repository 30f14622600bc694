/** F-16: what the employer says that a stage costs and brings a month, with the totals. Nothing of it is asked. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { showEuro } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { joined, period } from '../../records/words.ts';
import { stagePost } from './specs-doorstroom.ts';
import type { Werknemer } from './werknemer.tsx';

type Traject = Werknemer['trajecten'][number];
type Saldo = NonNullable<Traject['stages'][number]['saldo']>;

/** One list per stage, the newest first. */
export function StageKosten({ traject }: { readonly traject: Traject }): ReactElement {
  const editable = useCan('dossier.schrijven');
  return (
    <>
      {traject.stages.toReversed().map((stage) => (
        <RecordSection
          key={stage.id}
          spec={stagePost}
          title={tm('stageKosten.titel')}
          about={joined(stage.gastheer, period(stage.van, stage.tot))}
          records={stage.posten}
          fixed={{ persoonId: traject.persoonId, stageId: stage.id }}
          empty={tm('stageKosten.leeg')}
          intro={
            <>
              <p className="sub">{joined(stage.gastheer, period(stage.van, stage.tot))}</p>
              <p className="sub">{tm('stageKosten.uitleg')}</p>
              {stage.saldo !== null && <Totalen saldo={stage.saldo} />}
            </>
          }
          editable={editable}
        />
      ))}
    </>
  );
}

const MINUS = '\u2212\u00A0';

function Totalen({ saldo }: { readonly saldo: Saldo }): ReactElement {
  const { batenCents, kostenCents, verschilCents } = saldo;
  const signed = verschilCents < 0 ? `${MINUS}${showEuro(-verschilCents)}` : showEuro(verschilCents);
  const lines = [
    [tm('stageKosten.baten'), showEuro(batenCents)],
    [tm('stageKosten.kosten'), showEuro(kostenCents)],
    [tm('stageKosten.verschil'), signed],
  ] as const;
  return (
    <>
      <dl className="dl">
        {lines.map(([label, amount]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{tm('stageKosten.perMaand', { bedrag: amount })}</dd>
          </div>
        ))}
      </dl>
      <p className="sub">{tm('stageKosten.wie')}</p>
    </>
  );
}
