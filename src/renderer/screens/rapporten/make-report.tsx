/** Formats, purpose, and making it; a document that relies on something missing asks why it goes out all the same (hard rule 12). */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useDraft } from '../../app/draft-form.tsx';
import { bridge, useJob } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Busy } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MadeFiles } from './made-files.tsx';
import type { Preparation, ReportInfo } from './rapport-info.ts';
import type { Scope } from './scope.ts';
import { TemplateChoice, useFilling } from './template-choice.tsx';

interface MakeReportProps {
  readonly report: ReportInfo;
  readonly scope: Scope;
  readonly preparation: Preparation;
}

type Format = ReportInfo['formats'][number];
type Target = 'bekijken' | 'bewaren';

const COUNTED = {
  deelnemers: 'rapport.bevat',
  werknemers: 'rapport.bevatWerknemers',
  documenten: 'rapport.bevatDocumenten',
} as const;

export function MakeReport({ report, scope, preparation }: MakeReportProps): ReactElement {
  const [formats, setFormats] = useState<readonly Format[]>(report.formats.slice(0, 1));
  const [purpose, setPurpose] = useState('');
  const [asking, setAsking] = useState<Target | null>(null);
  const [template, setTemplate] = useState<string | null>(null);
  const draft = useDraft({
    part: `doel:${report.id}`,
    values: { purpose },
    restore: (typed) => setPurpose(typed.purpose),
  });
  const inTemplate = formats.includes('sjabloon');
  const filling = useFilling(inTemplate ? scope.quarter : undefined, template);
  const refused = inTemplate ? (filling.data?.geweigerd.length ?? 0) : 0;
  const make = useJob('report.maak');
  const toggle = (format: Format, on: boolean) =>
    setFormats(report.formats.filter((each) => (each === format ? on : formats.includes(each))));
  const reason = preparation.count === 0 ? t('rapport.niemand') : formats.length === 0 ? t('rapport.kiesFormaat') : undefined;

  const run = async (target: Target, confirmation: string | null) => {
    setAsking(null);
    const place = target === 'bewaren' ? await bridge().pickSave('rapport-map', report.name) : null;
    if (target === 'bewaren' && place === null) return;
    await make.start({
      id: report.id,
      scope,
      formats: [...formats],
      ...(inTemplate && template !== null ? { sjabloon: template } : {}),
      map: place === null ? null : { ref: place.ref },
      purpose: purpose.trim() === '' ? null : purpose.trim(),
      confirmation,
    });
  };
  const start = (target: Target) => {
    if (preparation.needsConfirmation || refused > 0) setAsking(target);
    else void run(target, null);
  };
  return (
    <section className="step" aria-label={t('rapport.maken')}>
      <p>{preparation.count === 0 ? t('rapport.niemand') : t(COUNTED[preparation.counted], { count: preparation.count })}</p>
      <fieldset className="choices">
        <legend className="label">{t('rapport.formaten')}</legend>
        {report.formats.map((format) => (
          <Checkbox key={format} value={formats.includes(format)} onChange={(on) => toggle(format, on)}>
            {t(`rapport.formaat.${format}`)}
          </Checkbox>
        ))}
      </fieldset>
      {inTemplate && <TemplateChoice filling={filling} value={template} onChange={setTemplate} />}
      {draft}
      <TextField
        label={t('rapport.doel')}
        optional
        width="line"
        hint={t('rapport.doelRaad')}
        value={purpose}
        onChange={setPurpose}
      />
      {make.state.kind === 'failed' && <FailureBanner error={make.state.error} />}
      {make.state.kind === 'running' ? (
        <Busy label={t('rapport.bezig')} progress={make.state.progress} onStop={make.cancel} />
      ) : (
        <div className="form__acts">
          <Button kind="primary" icon="floppy-disk" reason={reason} onPress={() => start('bewaren')}>
            {t('rapport.bewaren')}
          </Button>
          {reason === undefined && (
            <Button icon="eye" onPress={() => start('bekijken')}>
              {t('rapport.bekijken')}
            </Button>
          )}
        </div>
      )}
      {make.state.kind === 'done' && (
        <>
          <MadeFiles files={make.state.value.files}>
            {report.leavesHouse && (
              <p>
                {t('verzending.naMaken')} <Link to="/rapporten/register">{t('verzending.naarRegister')}</Link>
              </p>
            )}
          </MadeFiles>
        </>
      )}
      {asking !== null && (
        <ConfirmDialog
          report={report}
          preparation={preparation}
          refused={refused}
          onClose={() => setAsking(null)}
          onConfirm={(why) => void run(asking, why)}
        />
      )}
    </section>
  );
}

interface ConfirmProps {
  readonly report: ReportInfo;
  readonly preparation: Preparation;
  /** Cells of the official template that stay empty. */
  readonly refused: number;
  readonly onClose: () => void;
  readonly onConfirm: (reason: string) => void;
}

const MIN_REASON = 3;

function ConfirmDialog({ report, preparation, refused, onClose, onConfirm }: ConfirmProps): ReactElement {
  const [why, setWhy] = useState('');
  const draft = useDraft({
    part: `waarom:${report.id}`,
    values: { why },
    restore: (typed) => setWhy(typed.why),
  });
  const blocking = preparation.missing.filter(({ severity }) => severity === 'B');
  const people = new Set(blocking.flatMap(({ persoon }) => persoon?.id ?? [])).size;
  const actions = (
    <>
      <Button kind="primary" onPress={onClose}>
        {t('rapport.eerstAanvullen')}
      </Button>
      <Button
        reason={why.trim().length < MIN_REASON ? t('verwijderen.redenNodig') : undefined}
        onPress={() => onConfirm(why.trim())}
      >
        {t('rapport.tochMaken')}
      </Button>
    </>
  );
  return (
    <Dialog open alert title={t('rapport.bevestigTitel', { naam: report.name })} onClose={onClose} actions={actions}>
      {preparation.needsConfirmation && (
        <p>
          {people > 0
            ? t('rapport.bevestigTekst', { count: people, aantal: preparation.count })
            : t('rapport.bevestigOrganisatie')}
        </p>
      )}
      {refused > 0 && <p>{t('rapport.sjabloon.geweigerd', { count: refused })}</p>}
      {draft}
      <TextField label={t('rapport.bevestigReden')} hint={t('rapport.bevestigRaad')} value={why} onChange={setWhy} autoFocus />
    </Dialog>
  );
}
