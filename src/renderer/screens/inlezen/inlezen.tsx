/** Reading a spreadsheet in five steps; the dry run shows what would happen before anything is written. */
import { useState, type ComponentType, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
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
import { IMPORT_SOORTEN, STEPS, emptyWizard, stationsOf, type StepProps, type Wizard } from './wizard.ts';
import { Title } from '../../ui/title.tsx';

export function InlezenScreen(): ReactElement {
  const [search] = useSearchParams();
  const asked = IMPORT_SOORTEN.find((kind) => kind === search.get('soort'));
  const [wizard, setWizard] = useState<Wizard>(() => ({ ...emptyWizard, kind: asked ?? emptyWizard.kind }));
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
              <Track label={t('inlezen.stappen')} stations={stationsOf(wizard)} />
              <Step wizard={wizard} onChange={setWizard} />
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

function Step(props: StepProps): ReactElement {
  const Screen = SCREENS[STEPS[props.wizard.step] ?? 'bestand'];
  return <Screen {...props} />;
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
