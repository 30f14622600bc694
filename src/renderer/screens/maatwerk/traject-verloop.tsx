/** How a trajectory went and goes: its phases with their last days, and what nobody confirmed of those. */
import type { ReactElement } from 'react';
import { useToday } from '../../app/today.ts';
import { showDate } from '../../format/show.ts';
import { tm } from '../../i18n.ts';
import { joined, period } from '../../records/words.ts';
import { Banner } from '../../ui/banner.tsx';
import { MeaningMark, RuleLink, Tag, TermChip } from '../../ui/marks.tsx';
import { splitSentence } from '../traject/finding-words.ts';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { useGezegd, type Bevinding } from './traject-zegt.tsx';
import { codeOf } from './velden.ts';
import { useWerknemer, type Werknemer } from './werknemer.tsx';

type Traject = Werknemer['trajecten'][number];
type Fase = Traject['fasenStand'][number];

/** What stays open: nobody confirmed it, or somebody has to ask. */
const isOpen = ({ kind }: Bevinding): boolean => kind === 'info' || kind === 'missing';

/** Terms that nobody confirmed stand above the phases (DS-13); days that were agreed on below it, as lines. */
function NietBevestigd({ traject }: { readonly traject: Traject }): ReactElement {
  const said = useGezegd(traject, 'DS-13');
  return (
    <>
      {said.filter(isOpen).map((finding) => {
        const [head, rest] = splitSentence(finding.message);
        return (
          <Banner key={finding.sleutel} kind="open" title={head}>
            {rest} <RuleLink rule={finding.rule} />
          </Banner>
        );
      })}
      <BevindingLijnen lines={said.filter((finding) => !isOpen(finding))} />
    </>
  );
}

/** The phases with the last day that their maximum gives, suspensions counted in; a forecast is called one. */
export function Verloop({ traject }: { readonly traject: Traject }): ReactElement {
  const today = useToday();
  const { toestand } = useWerknemer();
  const { fasenStand, regelset } = traject;
  /** A trajectory that was stopped, or whose new job began, runs in no phase any more. */
  const runs = (fase: Fase): boolean =>
    toestand.trajectId === traject.id &&
    toestand.fase === fase.fase &&
    fase.herkomst === 'feit' &&
    fase.van <= today &&
    (fase.tot === null || fase.tot >= today);
  return (
    <section className="records" aria-label={tm('traject.verloop')}>
      <h3>{tm('traject.verloop')}</h3>
      {regelset !== null && (
        <p className="sub">
          {tm(`traject.regelset.${regelset}`)} <RuleLink rule="DS-12" /> <RuleLink rule="DS-13" />
        </p>
      )}
      <NietBevestigd traject={traject} />
      {fasenStand.length === 0 && <p className="sub">{tm('traject.geenFasen')}</p>}
      <ol className="steps">
        {fasenStand.map((fase) => {
          const now = runs(fase);
          return (
            <li key={`${fase.fase} ${fase.van}`} {...(now ? { 'aria-current': 'step' as const } : {})}>
              <div>
                <p>
                  <b>{codeOf('fase', fase.fase)}</b> <span className="sub">{period(fase.van, fase.tot)}</span>{' '}
                  {fase.herkomst === 'raming' && <Tag>{tm('traject.raming')}</Tag>} {now && <Tag>{tm('traject.nu')}</Tag>}{' '}
                  {now && fase.uiterlijk !== null && <TermChip due={fase.uiterlijk} />}
                </p>
                <p className="sub">
                  {joined(
                    fase.uiterlijk === null
                      ? tm('traject.zonderMaximum')
                      : tm('traject.uiterlijk', { datum: showDate(fase.uiterlijk) }),
                    fase.waarschuwVanaf !== null && tm('traject.waarschuw', { datum: showDate(fase.waarschuwVanaf) }),
                    fase.afgesprokenTot !== null && tm('traject.afgesproken', { datum: showDate(fase.afgesprokenTot) }),
                    fase.verschoven > 0 && tm('traject.verschoven', { count: fase.verschoven }),
                  )}
                </p>
                {fase.volledig !== null && <Volledig volledig={fase.volledig} />}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** A stage that ended is volledig with its result in the POP (DS-16). */
function Volledig({ volledig }: { readonly volledig: boolean }): ReactElement {
  return (
    <p>
      {volledig ? (
        <MeaningMark meaning="ok">{tm('traject.volledig')}</MeaningMark>
      ) : (
        <MeaningMark meaning="blok">{tm('traject.zonderPop')}</MeaningMark>
      )}{' '}
      <RuleLink rule="DS-16" />
    </p>
  );
}
