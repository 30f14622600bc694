/** Where the safe copy goes, when the last one was made, and making one now. */
import type { ReactElement } from 'react';
import { copyAge } from '../../app/copy-age.ts';
import { showProblem } from '../../app/problem.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { bridge, useCall, useCommand, useJob, type Output } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningMark } from '../../ui/marks.tsx';
import { Busy, Loaded } from '../../ui/states.tsx';

const BYTES_PER_MB = 1_000_000;

export function CopyPlace(): ReactElement {
  const stand = useCall('kopie.stand', {});
  const choose = useCommand('kopie.kies');
  const make = useJob('kopie.maak');
  const today = useToday();
  const mayWrite = useCan('dossier.schrijven');
  const pick = async () => {
    const place = await bridge().pickSave('kopie-map', '');
    if (place) choose.mutate({ map: { ref: place.ref } }, { onError: showProblem });
  };
  return (
    <section className="records" aria-label={t('kopie.naam')}>
      <h3>{t('kopie.naam')}</h3>
      <p className="sub">{t('kopie.uitleg')}</p>
      <Loaded query={stand} lines={2}>
        {({ map, laatste, nagekeken }) => {
          const age = copyAge(laatste, today);
          return (
            <>
              <dl className="dl">
                <div>
                  <dt>{t('kopie.plaats')}</dt>
                  <dd>{map ?? <MeaningMark meaning="letop">{t('kopie.geenPlaats')}</MeaningMark>}</dd>
                </div>
                <div>
                  <dt>{t('kopie.laatste')}</dt>
                  <dd>
                    {age.worn ? <MeaningMark meaning="letop">{age.words}</MeaningMark> : age.words}
                    {laatste !== null && ` · ${nagekeken ? t('kopie.nagekeken') : t('kopie.nietNagekeken')}`}
                  </dd>
                </div>
              </dl>
              {make.state.kind === 'failed' && <FailureBanner error={make.state.error} />}
              {make.state.kind === 'done' && (
                <Banner
                  kind={make.state.value.nagekeken && !make.state.value.bijlagen?.ontbreken ? 'ok' : 'open'}
                  title={t('kopie.gemaakt', { bestand: make.state.value.bestand })}
                >
                  {t('kopie.grootte', {
                    mb: Math.max(0.1, make.state.value.bytes / BYTES_PER_MB)
                      .toFixed(1)
                      .replace('.', ','),
                  })}
                  <CopiedScans scans={make.state.value.bijlagen} />
                </Banner>
              )}
              {make.state.kind === 'running' ? (
                <Busy label={t('kopie.bezig')} progress={make.state.progress} onStop={make.cancel} />
              ) : (
                <div className="form__acts">
                  {mayWrite && (
                    <Button
                      {...(map === null ? { kind: 'primary' as const } : {})}
                      icon="folder-open"
                      onPress={() => void pick()}
                    >
                      {map === null ? t('kopie.kies') : t('kopie.andere')}
                    </Button>
                  )}
                  <Button
                    {...(map === null ? {} : { kind: 'primary' as const })}
                    icon="hard-drives"
                    reason={map === null ? t('kopie.eerstKiezen') : undefined}
                    onPress={() => void make.start({ map: null })}
                  >
                    {t('kopie.nu')}
                  </Button>
                </div>
              )}
            </>
          );
        }}
      </Loaded>
    </section>
  );
}

/** Scans lie once beside all copies; those that could not be copied are said. */
function CopiedScans({ scans }: { readonly scans: Output<'kopie.maak'>['bijlagen'] }): ReactElement | null {
  if (scans === null) return null;
  const { aantal, nieuw, ontbreken } = scans;
  return (
    <>
      {' '}
      {t('kopie.scans', { aantal, nieuw })}
      {ontbreken > 0 && <> {t('kopie.scansOntbreken', { count: ontbreken })}</>}
    </>
  );
}
