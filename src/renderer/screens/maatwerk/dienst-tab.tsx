/** Service and package: employment, contracts, packages, category, evaluations by VDAB, movements. */
import type { ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useAskedPart } from '../../app/asked-part.ts';
import { useSaved } from '../../app/undo.ts';
import { FoldedProofs } from '../../attachments/folded-proofs.tsx';
import { useCommand } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { begeleiding, ticket } from '../../records/specs.ts';
import { period } from '../../records/words.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Term } from '../../ui/term.tsx';
import { Feiten, Verborgen, VertrouwelijkeFeiten } from './feiten.tsx';
import * as specs from './specs-werk.ts';
import { UitDienst } from './uit-dienst.tsx';
import { VoorstelTeksten } from './voorstel-teksten.tsx';
import { dienstNu, useWerknemer, type Werknemer } from './werknemer.tsx';

export function DienstTab(): ReactElement {
  const werknemer = useWerknemer();
  const editable = useCan('dossier.schrijven');
  const job = dienstNu(werknemer);
  const persoonId = werknemer.persoon.id;
  const ofJob = { persoonId, tewerkstellingId: job?.id ?? null };
  return (
    <div className="page">
      <h2 className="vh">{tm('tab.dienst')}</h2>
      <div className="columns">
        <div>
          <RecordSection
            spec={specs.tewerkstelling}
            title={tm('dienst.tewerkstelling')}
            records={werknemer.tewerkstellingen}
            fixed={{ persoonId, doelgroepwerknemer: true }}
            editable={editable}
          />
          <UitDienst werknemer={werknemer} />
          <RecordSection
            spec={specs.arbeidscontract}
            title={tm('dienst.contracten')}
            records={werknemer.contracten}
            fixed={ofJob}
            start={{ van: job?.van ?? null, soort: 'maatwerkbedrijf' }}
            editable={editable && job !== null}
          />
          {werknemer.contracten.map((contract) => (
            <RecordSection
              key={contract.id}
              spec={specs.prestatieperiode}
              title={tm('dienst.prestaties', { contract: period(contract.van, contract.tot) })}
              about={period(contract.van, contract.tot)}
              records={werknemer.prestatieperiodes.filter(({ contractId }) => contractId === contract.id)}
              fixed={{ persoonId, contractId: contract.id }}
              editable={editable}
            />
          ))}
          <RecordSection
            spec={specs.wop}
            title={tm('dienst.wops')}
            records={werknemer.wops}
            fixed={ofJob}
            start={{ van: job?.van ?? null }}
            editable={editable}
          />
          <Categorie werknemer={werknemer} />
        </div>
        <div>
          <Evaluaties werknemer={werknemer} />
          <RecordSection
            spec={begeleiding}
            title={tm('dienst.begeleiding')}
            records={werknemer.begeleidingen}
            fixed={{ ...ofJob, trajectId: null }}
            start={{ van: job?.van ?? null, rol: 'begeleider' }}
            editable={editable && job !== null}
          />
          <RecordSection
            spec={specs.beweging}
            title={tm('dienst.bewegingen')}
            records={werknemer.bewegingen}
            fixed={ofJob}
            editable={editable}
          />
          <RecordSection
            spec={ticket}
            title={tm('dienst.tickets')}
            records={werknemer.tickets}
            fixed={{ persoonId }}
            editable={editable}
          />
        </div>
      </div>
    </div>
  );
}

function Categorie({ werknemer }: { readonly werknemer: Werknemer }): ReactElement {
  const editable = useCan('dossier.schrijven');
  if (werknemer.categorieen === null) return <Verborgen title={tm('dienst.categorie')} />;
  return (
    <RecordSection
      spec={specs.doelgroepcategorie}
      title={tm('dienst.categorie')}
      records={werknemer.categorieen}
      fixed={{ persoonId: werknemer.persoon.id }}
      editable={editable}
    />
  );
}

/** Each evaluation in the order in which it goes: request, talk, decision, appeal. */
function Evaluaties({ werknemer }: { readonly werknemer: Werknemer }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const make = useCommand('evaluatie.maak');
  const say = useSaved();
  const job = dienstNu(werknemer);
  return (
    <section className="records" aria-label={tm('dienst.evaluaties')}>
      <div className="h2row">
        <h3>
          <Term>{tm('dienst.evaluaties')}</Term>
        </h3>
        {editable && (
          <span className="end">
            <Button
              small
              icon="plus"
              isPending={make.isPending}
              onPress={() =>
                make.mutate(
                  { persoonId: werknemer.persoon.id, tewerkstellingId: job?.id ?? null },
                  { onSuccess: ({ operation }) => say(tm('dienst.evaluatieToegevoegd'), operation) },
                )
              }
            >
              {tm('dienst.evaluatieToevoegen')}
            </Button>
          </span>
        )}
      </div>
      {make.error && <FailureBanner error={make.error} />}
      {werknemer.evaluaties.length === 0 && <p className="sub">{tm('dienst.geenEvaluatie')}</p>}
      {werknemer.evaluaties.map((evaluatie, index) => (
        <Evaluatie key={evaluatie.id} evaluatie={evaluatie} last={index === werknemer.evaluaties.length - 1} />
      ))}
    </section>
  );
}

function Evaluatie({
  evaluatie,
  last,
}: {
  readonly evaluatie: Werknemer['evaluaties'][number];
  readonly last: boolean;
}): ReactElement {
  const editable = useCan('dossier.schrijven');
  const asked = useAskedPart();
  // The decision that a finding waits for is that of an evaluation that runs, never an old one.
  const of = { name: 'evaluatie', record: evaluatie, last: last && evaluatie.beslissingOp === null } as const;
  const on = evaluatie.beslissingOp ?? evaluatie.gesprekOp ?? evaluatie.geplandOp ?? evaluatie.aanvraagOp;
  return (
    <details open={last || asked?.record === evaluatie.id}>
      <summary>{on === null ? tm('dienst.evaluatieZonder') : tm('dienst.evaluatie', { datum: showDate(on) })}</summary>
      <Feiten {...of} title={tm('dienst.aanvraag')} fields={specs.EVALUATIE.aanvraag} />
      <VertrouwelijkeFeiten {...of} title={tm('dienst.vertrouwelijk')} fields={specs.EVALUATIE.vertrouwelijk} />
      <Feiten {...of} title={tm('dienst.inbreng')} fields={specs.EVALUATIE.inbreng} />
      {editable && evaluatie.beslissingOp === null && <VoorstelTeksten evaluatie={evaluatie} />}
      <Feiten {...of} title={tm('dienst.afwezig')} fields={specs.EVALUATIE.afwezig} />
      <Feiten {...of} title={tm('dienst.beslissing')} fields={specs.EVALUATIE.beslissing} />
      <Feiten {...of} title={tm('dienst.beroep')} fields={specs.EVALUATIE.beroep} />
      <FoldedProofs
        persoonId={evaluatie.persoonId}
        record={{ soort: 'evaluatie', id: evaluatie.id }}
        about={on === null ? tm('dienst.attestZonder') : tm('dienst.attest', { datum: showDate(on) })}
      />
    </details>
  );
}
