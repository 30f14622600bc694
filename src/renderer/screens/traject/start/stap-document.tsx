/** A document that a step makes, made where the step stands. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../../app/session.tsx';
import { useCall } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { MakeReport } from '../../rapporten/make-report.tsx';
import type { Stap } from './stap.ts';

interface Props {
  readonly document: Stap['documenten'][number];
  readonly persoonId: string;
}

export function StapDocument({ document, persoonId }: Props): ReactElement {
  const may = useCan('rapport.maken');
  const [open, setOpen] = useState(false);
  return (
    <li>
      <div className="records__line">
        <p>{document.naam}</p>
        <div className="records__acts">
          {may && (
            <Button small icon="file-text" about={document.naam} aria-expanded={open} onPress={() => setOpen(!open)}>
              {open ? t('actie.sluiten') : t('startwijzer.maken')}
            </Button>
          )}
          <LinkButton small kind="quiet" to={`/rapporten/${document.id}?persoon=${persoonId}`} about={document.naam}>
            {t('startwijzer.inRapporten')}
          </LinkButton>
        </div>
      </div>
      {open && <Making document={document} persoonId={persoonId} />}
    </li>
  );
}

function Making({ document, persoonId }: Props): ReactElement {
  const scope = { persoonId };
  const reports = useCall('report.lijst', {});
  const preparation = useCall('report.voorbereiding', { id: document.id, scope });
  return (
    <div className="records__form">
      <Loaded query={reports} lines={3}>
        {(list) => {
          const report = list.find(({ id }) => id === document.id);
          return report ? (
            <Loaded query={preparation} lines={3}>
              {(value) => <MakeReport report={report} scope={scope} preparation={value} />}
            </Loaded>
          ) : null;
        }}
      </Loaded>
    </div>
  );
}
