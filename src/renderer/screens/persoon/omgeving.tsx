/** Who stands around a person, what they asked for, and where they wait. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { contactpersoon, kandidaat, persoonLabel, ticket, wachtOpPlaats } from '../../records/specs.ts';
import { dateOr } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { StartForm } from '../kandidaten/kandidaten.tsx';
import { OfPerson } from '../traject/editors.tsx';
import type { Persoon } from '../traject/types.ts';

interface PersonProps {
  readonly persoon: Persoon;
  /** Opens with an empty question for a place. */
  readonly asking?: boolean;
}

export function Omgeving({ persoon }: PersonProps): ReactElement {
  const { id } = persoon;
  return (
    <>
      <OfPerson spec={contactpersoon} records={persoon.contactpersonen} persoonId={id} />
      <OfPerson spec={ticket} records={persoon.tickets} persoonId={id} />
      <OfPerson spec={wachtOpPlaats} records={persoon.wachtOpPlaats} persoonId={id} />
      <Labels persoon={persoon} />
    </>
  );
}

/** The questions for a place; one that is open has a way to start. */
export function Kandidaat({ persoon, asking = false }: PersonProps): ReactElement {
  const today = useToday();
  const mayWrite = useCan('dossier.schrijven');
  const [starting, setStarting] = useState<string | null>(null);
  const open = persoon.kandidaten.filter(({ uitkomst }) => uitkomst === null);
  return (
    <OfPerson
      spec={kandidaat}
      records={persoon.kandidaten}
      persoonId={persoon.id}
      start={{ gevraagdOp: today }}
      asked={asking}
      intro={
        mayWrite && (
          <>
            {starting === null &&
              open.map(({ id, gevraagdOp }) => (
                <Button key={id} small onPress={() => setStarting(id)}>
                  {t('kandidaten.startVraag', { datum: dateOr(gevraagdOp) })}
                </Button>
              ))}
            {open.map(({ id, adviesOp }) =>
              id === starting ? (
                <StartForm
                  key={id}
                  rij={{ id, voornaam: persoon.voornaam ?? '', naam: persoon.naam ?? '', adviesOp }}
                  onClose={() => setStarting(null)}
                />
              ) : null,
            )}
          </>
        )
      }
    />
  );
}

/** Only where the office made labels. */
function Labels({ persoon }: PersonProps): ReactElement | null {
  const labels = useCall('organisatie.lees', {}).data?.labels ?? [];
  if (labels.length === 0) return null;
  return <OfPerson spec={persoonLabel} records={persoon.persoonLabels} persoonId={persoon.id} />;
}
