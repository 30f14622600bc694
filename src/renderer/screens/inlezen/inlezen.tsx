/** Reading a spreadsheet in five steps; the dry run shows what would happen before anything is written. */
import { memo, useState, type ComponentType, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useDraft } from '../../app/draft-form.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Split } from '../../ui/split.tsx';
import { Track } from '../../ui/track.tsx';
import { SecondUser } from '../stappen/second-user.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { FileStep } from './file-step.tsx';
import { ImportHistory } from './import-history.tsx';
import { ResultStep } from './result-step.tsx';
import { SheetStep } from './sheet-step.tsx';
import { TrialStep } from './trial-step.tsx';
import { TypingContext } from './typing.ts';
import {
  IMPORT_SOORTEN,
  STEPS,
  changedMapping,
  draftPart,
  emptyWizard,
  stationsOf,
  withFix,
  type Fix,
  type ImportPreview,
  type StepProps,
  type Wizard,
} from './wizard.ts';
import { Title } from '../../ui/title.tsx';

export function InlezenScreen(): ReactElement {
  const [search] = useSearchParams();
  const asked = IMPORT_SOORTEN.find((kind) => kind === search.get('soort'));
  const [wizard, setWizard] = useState<Wizard>(() => ({ ...emptyWizard, kind: asked ?? emptyWizard.kind }));
  const [typing, setTyping] = useState<Fix | null>(null);
  const steps = useCall('stappen.stand', {});
  return (
    <Split label={t('menu.inlezen')} margin={<Margin />} marginLabel={t('inlezen.kantlijn')} step={wizard.step}>
      <div className="page__head">
        <div>
          <Title>{t('inlezen.titel')}</Title>
          <p className="sub">{t('inlezen.uitleg')}</p>
        </div>
      </div>
      <Loaded query={steps} lines={4}>
        {(stand) =>
          // Two people before real data comes in, or a reason why not (E-05).
          !stand.tweedeGebruiker && stand.eenGebruikerReden === null && !stand.ingelezen ? (
            <SecondUser titled />
          ) : (
            <>
              {wizard.preview !== null && wizard.result === null && (
                <WizardDraft wizard={wizard} preview={wizard.preview} typing={typing} onChange={setWizard} />
              )}
              <Track label={t('inlezen.stappen')} stations={stationsOf(wizard)} />
              <TypingContext value={setTyping}>
                <Step wizard={wizard} onChange={setWizard} />
              </TypingContext>
            </>
          )
        }
      </Loaded>
    </Split>
  );
}

const SCREENS: Record<(typeof STEPS)[number], ComponentType<StepProps>> = {
  bestand: FileStep,
  blad: SheetStep,
  kolommen: ColumnsStep,
  proef: TrialStep,
  resultaat: ResultStep,
};

const Step = memo(function StepScreen(props: StepProps): ReactElement {
  const Screen = SCREENS[STEPS[props.wizard.step] ?? 'bestand'];
  return <Screen {...props} />;
});

interface WizardDraftProps extends StepProps {
  readonly preview: ImportPreview;
  /** The cell in which somebody is typing. */
  readonly typing: Fix | null;
}

/** What a person did to a file outlives a crash; it is offered once the same file is chosen again. */
function WizardDraft({ wizard, preview, typing, onChange }: WizardDraftProps): ReactElement {
  const { kind, file, sheet, keepMapping, mappingName, leftOut, answers } = wizard;
  const fixes = typing === null ? wizard.fixes : withFix(wizard.fixes, typing);
  const mapping = changedMapping(wizard);
  const named = mappingName !== (preview.savedName ?? '');
  return useDraft({
    part: draftPart(kind, file?.name ?? '', preview),
    title: file?.name ?? '',
    values: { sheet, mapping: wizard.mapping, keepMapping, mappingName, fixes, leftOut, answers },
    dirty: mapping !== null || named || fixes.length + leftOut.length + answers.length > 0,
    // Read again with all of it: the dry run is the next step.
    restore: (typed) => onChange((now) => ({ ...now, ...typed, trial: null, step: 2 })),
  });
}

function Margin(): ReactElement {
  const agenda = useCall('agenda.lijst', {});
  const open = agenda.data?.openRijen;
  return (
    <>
      {open && open.vragen + open.geweigerd > 0 && (
        <Banner kind="open" icon="warning-fill" title={t('vandaag.openRijen', { ...open })}>
          <LinkButton small to="/inlezen/open">
            {t('vandaag.openRijenKnop')}
          </LinkButton>
        </Banner>
      )}
      <section className="block" aria-labelledby="k-volgorde">
        <h2 id="k-volgorde">{t('inlezen.volgorde')}</h2>
        <p className="small">{t('inlezen.volgordeUitleg')}</p>
        <p className="sub">{t('inlezen.nietsWeg')}</p>
      </section>
      <ImportHistory />
    </>
  );
}
