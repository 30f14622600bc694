/** The doorstroomtrajecten of one worker: signatures, phases with their terms, hours, stages, job, follow-up and the way back. */
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { FoldedProofs } from '../../attachments/folded-proofs.tsx';
import { useCommand } from '../../client.ts';
import { showDate, showDecimal, showHundredths } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import type { RecordName, RecordRead, Spec } from '../../records/types.ts';
import { joined, period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningMark, RuleLink } from '../../ui/marks.tsx';
import { EmptyState } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { TrajectDocumenten } from './documenten.tsx';
import { Feiten, VertrouwelijkeFeiten } from './feiten.tsx';
import { ImwTabel } from './imw-tabel.tsx';
import { StageContacten } from './stage-contacten.tsx';
import { StageKosten } from './stage-kosten.tsx';
import * as specs from './specs-doorstroom.ts';
import { Verloop } from './traject-verloop.tsx';
import { Zegt } from './traject-zegt.tsx';
import { dienstNu, useWerknemer, type Werknemer } from './werknemer.tsx';
import { codeOf } from './velden.ts';

type Traject = Werknemer['trajecten'][number];

export function MaatwerkDoorstroomTab(): ReactElement {
  const werknemer = useWerknemer();
  const newest = werknemer.trajecten.toReversed();
  const asked = useSearchParams()[0].get('traject') ?? newest[0]?.id;
  return (
    <div className="page">
      <div className="h2row">
        <h2>{tm('tab.doorstroom')}</h2>
        <Toevoegen werknemer={werknemer} />
      </div>
      {newest.length === 0 && <EmptyState title={tm('traject.geen')}>{tm('traject.geenUitleg')}</EmptyState>}
      {newest.map((traject) => (
        <details key={traject.id} open={traject.id === asked}>
          <summary>
            {traject.start === null ? tm('traject.titelZonder') : tm('traject.titel', { datum: showDate(traject.start) })}
          </summary>
          <TrajectPart traject={traject} />
        </details>
      ))}
    </div>
  );
}

function Toevoegen({ werknemer }: { readonly werknemer: Werknemer }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const make = useCommand('doorstroomtraject.maak');
  const say = useSaved();
  if (!editable) return null;
  return (
    <span className="end">
      <Button
        small
        icon="plus"
        isPending={make.isPending}
        onPress={() =>
          make.mutate(
            { persoonId: werknemer.persoon.id, tewerkstellingId: dienstNu(werknemer)?.id ?? null },
            { onSuccess: ({ operation }) => say(tm('traject.toegevoegd'), operation) },
          )
        }
      >
        {tm('traject.toevoegen')}
      </Button>
      {make.error && <FailureBanner error={make.error} />}
    </span>
  );
}

function TrajectPart({ traject }: { readonly traject: Traject }): ReactElement {
  const today = useToday();
  const maySee = useCan('maatwerk.vertrouwelijk');
  const of = { name: 'doorstroomtraject', record: traject } as const;
  return (
    <>
      <Verloop traject={traject} />
      <Handtekeningen traject={traject} />
      <TrajectDocumenten traject={traject} />
      <div className="columns">
        <div>
          <Feiten {...of} title={tm('traject.start')} fields={specs.TRAJECT.start} />
          <Zegt traject={traject} rule="DS-40" />
          <Feiten {...of} title={tm('traject.tekenen')} fields={specs.TRAJECT.overeenkomst} />
          <Feiten {...of} title={tm('traject.afspraken')} fields={specs.TRAJECT.afspraken} />
          <Van traject={traject} spec={specs.fase} records={traject.fasen} title={tm('traject.fasen')} />
          <Van traject={traject} spec={specs.schorsing(maySee)} records={traject.schorsingen} title={tm('traject.schorsingen')} />
          <Van
            traject={traject}
            spec={specs.vrijstelling}
            records={traject.vrijstellingen}
            title={tm('traject.vrijstellingen')}
          />
          <Van traject={traject} spec={specs.stage} records={traject.stages} title={tm('traject.stages')} />
          {traject.stages.map((stage) => (
            <FoldedProofs
              key={stage.id}
              persoonId={traject.persoonId}
              record={{ soort: 'stage', id: stage.id }}
              about={tm('traject.stagecontract', { stage: joined(stage.gastheer, period(stage.van, stage.tot)) })}
            />
          ))}
          <StageContacten traject={traject} />
          <StageKosten traject={traject} />
        </div>
        <div>
          <Urenmeter traject={traject} />
          <Van
            traject={traject}
            spec={specs.uren}
            records={traject.uren}
            title={tm('traject.uren')}
            start={{ datum: today, soort: 'een_op_een', bron: 'bedrijf' }}
          />
          <RecordSection
            spec={specs.contact}
            title={tm('traject.contacten')}
            records={traject.contacten.filter(({ stageId }) => stageId === null)}
            fixed={{ persoonId: traject.persoonId, doorstroomtrajectId: traject.id, werkpostPeriodeId: null, stageId: null }}
            start={{ datum: today }}
            editable={useCan('dossier.schrijven')}
          />
          <Feiten {...of} title={tm('traject.job')} fields={specs.TRAJECT.job} />
          <Zegt traject={traject} rule="DS-21" />
          <VertrouwelijkeFeiten {...of} title={tm('traject.jobVertrouwelijk')} fields={specs.TRAJECT.jobVertrouwelijk} />
          <Feiten {...of} title={tm('traject.opvolging')} fields={specs.TRAJECT.opvolging} />
          <Momenten traject={traject} />
          <RecordSection
            spec={specs.opvolging}
            title={tm('traject.opvolgingen')}
            records={traject.opvolgingen}
            fixed={{ persoonId: traject.persoonId, trajectId: null, doorstroomtrajectId: traject.id }}
            start={{ datum: today }}
            editable={useCan('dossier.schrijven')}
          />
          <Van
            traject={traject}
            spec={specs.tevredenheid(
              traject.werkgeverVragen || traject.tevredenheid.some(({ van }) => van === 'werkgever') ? 'allen' : 'werknemer',
            )}
            records={traject.tevredenheid}
            title={tm('traject.tevredenheid')}
            intro={<p className="sub">{tm(traject.werkgeverVragen ? 'traject.pulsWerkgever' : 'traject.pulsAlleenWerknemer')}</p>}
            start={{ datum: today, van: 'werknemer' }}
          />
          <Van traject={traject} spec={specs.imwFiche} records={traject.imwFiches} title={tm('traject.imw')} />
          <Feiten {...of} title={tm('traject.stop')} fields={specs.TRAJECT.stop} />
          <VertrouwelijkeFeiten {...of} title={tm('traject.stopVertrouwelijk')} fields={specs.TRAJECT.stopVertrouwelijk} />
          <Feiten {...of} title={tm('traject.terug')} fields={specs.TRAJECT.terug} />
          {traject.terugkeerTot !== null && (
            <p className="sub">
              {tm('traject.terugkeerTot', { datum: showDate(traject.terugkeerTot) })} <RuleLink rule="DS-22" />
            </p>
          )}
          <Feiten {...of} title={tm('traject.opmerkingen')} fields={specs.TRAJECT.opmerkingen} />
        </div>
      </div>
      <ImwTabel traject={traject} />
    </>
  );
}

interface VanProps<N extends RecordName> {
  readonly traject: Traject;
  readonly spec: Spec<N>;
  readonly records: readonly RecordRead<N>[];
  readonly title: string;
  readonly start?: Readonly<Record<string, unknown>>;
  readonly intro?: ReactElement;
}

function Van<N extends RecordName>({ traject, ...rest }: VanProps<N>): ReactElement {
  const editable = useCan('dossier.schrijven');
  return (
    <RecordSection {...rest} fixed={{ persoonId: traject.persoonId, doorstroomtrajectId: traject.id }} editable={editable} />
  );
}

/** Who signed the agreement of the four parties, and who did not yet. */
function Handtekeningen({ traject }: { readonly traject: Traject }): ReactElement {
  const signed = specs.PARTIJEN.filter((key) => traject[key] !== null).length;
  return (
    <section className="records" aria-label={tm('traject.handtekeningen')}>
      <div className="h2row">
        <h3>
          <Term>{tm('traject.handtekeningen')}</Term>
        </h3>
        <span className="count">{tm('traject.getekend', { aantal: signed })}</span> <RuleLink rule="DS-09" />
      </div>
      <dl className="dl">
        {specs.PARTIJEN.map((key) => {
          const on = traject[key];
          return (
            <div key={key}>
              <dt>
                <Term>{tm(`traject.partij.${key}`)}</Term>
              </dt>
              <dd>
                {on === null ? (
                  <MeaningMark meaning="blok">{tm('traject.ontbreekt')}</MeaningMark>
                ) : (
                  <MeaningMark meaning="ok">{showDate(on)}</MeaningMark>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      <FoldedProofs
        persoonId={traject.persoonId}
        record={{ soort: 'doorstroomtraject', id: traject.id }}
        about={tm('traject.overeenkomst')}
      />
    </section>
  );
}

/** Hours by kind and by whose register; the registers are never added up, one hour can stand in both. */
function UrenTabel({ perSoort, bedrijf, partner }: Traject['urenmeter']): ReactElement {
  const rows = [
    ...perSoort.map((each) => ({ ...each, label: codeOf('doorstroomUren', each.soort) })),
    { label: tm('traject.meter.totaal'), bedrijf, partner },
  ];
  return (
    <table className="table">
      <caption className="vh">{tm('traject.meter.tabel')}</caption>
      <thead>
        <tr>
          <th scope="col">{tm('traject.meter.soort')}</th>
          <th scope="col" className="num">
            {tm('traject.meter.bedrijf')}
          </th>
          <th scope="col" className="num">
            <Term>{tm('traject.meter.partner')}</Term>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ label, bedrijf: own, partner: theirs }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td className="num">{tm('traject.uur', { uren: showHundredths(own) })}</td>
            <td className="num">{tm('traject.uur', { uren: showHundredths(theirs) })}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Hours from both sides; an average of the rules is no minimum. */
function Urenmeter({ traject }: { readonly traject: Traject }): ReactElement {
  const { geteld, gemiddelde } = traject.urenmeter;
  const facts: [string, string][] = [
    [tm('traject.meter.geteld'), tm('traject.uur', { uren: showHundredths(geteld) })],
    ...(gemiddelde === null
      ? []
      : [[tm('traject.meter.gemiddelde'), tm('traject.uur', { uren: showDecimal(gemiddelde) })] satisfies [string, string]]),
  ];
  return (
    <section className="records" aria-label={tm('traject.urenmeter')}>
      <h3>{tm('traject.urenmeter')}</h3>
      <UrenTabel {...traject.urenmeter} />
      <dl className="dl">
        {facts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p className="sub">
        {tm('traject.meterUitleg')} <RuleLink rule="DS-14" />
      </p>
    </section>
  );
}

/** When to ask how it goes, as far as the person agreed. */
function Momenten({ traject }: { readonly traject: Traject }): ReactElement | null {
  if (traject.opvolgmomenten.length === 0) return null;
  return (
    <section className="records" aria-label={tm('traject.resultaat')}>
      <h3>{tm('traject.resultaat')}</h3>
      <dl className="dl">
        {traject.opvolgmomenten.map(({ maand, datum, vragen, werkgeverVragen, kanaal, aanHetWerk }) => (
          <div key={maand}>
            <dt>{tm('traject.maand', { maand })}</dt>
            <dd>
              {joined(
                showDate(datum),
                vragen ? (kanaal ?? tm('traject.vragen')) : tm('traject.nietVragen'),
                vragen && tm(werkgeverVragen ? 'traject.werkgeverVragen' : 'traject.werkgeverNiet'),
                tm(`traject.aanHetWerk.${aanHetWerk}`),
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
