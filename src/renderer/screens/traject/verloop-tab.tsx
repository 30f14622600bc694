/** What changes during a traject: hours in steps, who guides, absence, measures beside AMA, promises, the way to employment. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { showDate, showHundredths } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { afwezigheidsperiode, maandAfwezig, urenAfspraak } from '../../records/specs.ts';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { Term } from '../../ui/term.tsx';
import { words } from '../vdab/delay.tsx';
import { Beloften } from './beloften.tsx';
import { Confidential, OfTraject, SubjectEditor } from './editors.tsx';
import { meaningOf } from './finding-words.ts';
import { NaarTewerkstelling } from './naar-tewerkstelling.tsx';
import { useDossier } from './traject.tsx';
import type { Dossier } from './types.ts';

export function VerloopTab(): ReactElement {
  const { persoon, traject, bevindingen } = useDossier();
  const both = { persoon, traject };
  return (
    <div className="page">
      <h2 className="vh">{t('traject.tab.verloop')}</h2>
      <div className="columns">
        <div>
          <OfTraject spec={urenAfspraak} records={traject.uren} traject={traject} start={{ van: traject.start }} />
          <Steps traject={traject} />
          <Said rule="AMA-04" findings={bevindingen} />
          <SubjectEditor subject="begeleiding" {...both} />
          <Said rule="AMA-20" findings={bevindingen} />
          <Beloften {...both} />
          <NaarTewerkstelling {...both} />
        </div>
        <div>
          <Clocks trajectId={traject.id} findings={bevindingen} />
          <OfTraject
            spec={afwezigheidsperiode}
            records={traject.afwezigheidsperiodes}
            traject={traject}
            empty={t('verloop.afwezig.leeg')}
          />
          <p className="sub">{t('verloop.afwezig.uitleg')}</p>
          <SubjectEditor subject="onderbreking" {...both} />
          <OfTraject
            spec={maandAfwezig}
            records={traject.maandenAfwezig}
            traject={traject}
            empty={t('record.maandAfwezig.leeg')}
          />
          <Confidential persoon={persoon} name="maatregel" />
          {(['AMA-09', 'AMA-10', 'AMA-11', 'AMA-55'] as const).map((rule) => (
            <Said key={rule} rule={rule} findings={bevindingen} />
          ))}
        </div>
      </div>
    </div>
  );
}

/** What a rule says of this, beside the facts it says it of. */
function Said({ rule, findings }: { readonly rule: string; readonly findings: Dossier['bevindingen'] }): ReactElement | null {
  const own = findings.filter((finding) => finding.rule === rule);
  if (own.length === 0) return null;
  return (
    <ul>
      {own.map((finding) => (
        <li key={finding.sleutel}>
          <MeaningIcon meaning={meaningOf(finding)} /> {finding.message} <RuleLink rule={rule} />
        </li>
      ))}
    </ul>
  );
}

/** The build-up as steps: which one holds today, and how much each adds. */
function Steps({ traject }: { readonly traject: Dossier['traject'] }): ReactElement | null {
  const today = useToday();
  const steps = traject.uren.flatMap(({ id, van, uren }) => (van === null || uren === null ? [] : [{ id, van, uren }]));
  if (steps.length < 2) return null;
  const now = steps.findLast(({ van }) => van <= today)?.id ?? null;
  return (
    <ol className="steps" aria-label={t('verloop.uren.stappen')}>
      {steps.map(({ id, van, uren }, index) => {
        const before = steps[index - 1]?.uren ?? null;
        const more = before === null ? null : uren - before;
        return (
          <li key={id} {...(id === now ? { 'aria-current': 'step' as const } : {})}>
            <div>
              <b>{t('verloop.uren.stap', { uren: showHundredths(uren) })}</b>{' '}
              <span className="sub">
                {showDate(van)}
                {more !== null && more !== 0 && ` · ${more > 0 ? '+' : '−'}${showHundredths(Math.abs(more))}`}
                {id === now && ` · ${t('verloop.uren.nu')}`}
              </span>
            </div>
          </li>
        );
      })}
    </ol>
  );
}

/** Two clocks beside each other: VDAB's yearly assessment and the own evaluation of the begeleider. */
function Clocks({
  trajectId,
  findings,
}: {
  readonly trajectId: string;
  readonly findings: Dossier['bevindingen'];
}): ReactElement {
  const overview = useCall('beoordeling.overzicht', {});
  const stand = overview.data?.lijst.find((each) => each.trajectId === trajectId);
  return (
    <section className="records" aria-label={t('verloop.klokken')}>
      <h3>
        <Term>{t('verloop.klokken')}</Term>
      </h3>
      {stand && (
        <p>
          {t('verloop.vdab.kolom')}: {words(stand)} · {t('verloop.vdab.tegen', { datum: showDate(stand.uiterlijk) })}
          {stand.herinnerdOp !== null && ` · ${t('verloop.vdab.herinnerdOp', { datum: showDate(stand.herinnerdOp) })}`}
        </p>
      )}
      <Said rule="AMA-03" findings={findings} />
      <Said rule="AMA-51" findings={findings} />
      <Said rule="AMA-50" findings={findings} />
    </section>
  );
}
