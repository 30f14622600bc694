/** Who guides whom today, whom nobody guides, what was promised, and one begeleider replaced by another for many. */
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useOpenWanted } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import type { Target } from '../../many/targets.ts';
import { codeLabel } from '../../records/codes.ts';
import { joined, period } from '../../records/words.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { TermChip } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { Title } from '../../ui/title.tsx';
import { Done } from '../vandaag/reminders.tsx';
import { type Verblijf, kindWord, pageOf, solveAt } from './verblijf.ts';
import { Vervang, vervangDeel } from './vervang.tsx';

type Overzicht = Output<'begeleiding.overzicht'>;
type Belofte = Output<'belofte.lijst'>[number];

export function BegeleidingScreen(): ReactElement {
  const overview = useCall('begeleiding.overzicht', {});
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('verloop.begeleiding.titel')}</Title>
          <p className="sub">{t('verloop.begeleiding.uitleg')}</p>
        </div>
      </div>
      <Loaded query={overview}>{(value) => <Guides overview={value} />}</Loaded>
    </div>
  );
}

function Guides({ overview }: { readonly overview: Overzicht }): ReactElement {
  const [replacing, setReplacing] = useState<string | null>(null);
  const editable = useCan('dossier.schrijven');
  const { begeleiders, zonder, geschreven } = overview;
  useOpenWanted(
    begeleiders.map(({ begeleiderId }) => vervangDeel(begeleiderId)),
    (part) => setReplacing(begeleiders.find(({ begeleiderId }) => vervangDeel(begeleiderId) === part)?.begeleiderId ?? null),
  );
  if (begeleiders.length === 0) {
    return (
      <EmptyState
        title={t('verloop.begeleiding.leeg')}
        action={<LinkButton to="/beheer/begeleiders">{t('beheer.tab.begeleiders')}</LinkButton>}
      />
    );
  }
  return (
    <ManyList rows={guidedOf(overview)} rowKey={keyOf} targetsOf={targetsOf} suggest={suggestGuide}>
      {() => (
        <>
          {zonder.length > 0 && (
            <Banner kind="open" title={t('verloop.begeleiding.zonder', { count: zonder.length })}>
              <ul className="chooselist">
                {zonder.map((each) => (
                  <OpenLine key={each.id} verblijf={each} />
                ))}
              </ul>
            </Banner>
          )}
          {geschreven.length > 0 && (
            <Banner kind="open" title={t('verloop.begeleiding.geschreven', { count: geschreven.length })}>
              <ul className="chooselist">
                {geschreven.map((each) => (
                  <OpenLine key={each.id} verblijf={each} detail={each.tekst} />
                ))}
              </ul>
            </Banner>
          )}
          <div className="columns">
            <div>
              {begeleiders.map((guide) => (
                <section key={guide.begeleiderId} className="records" aria-label={guide.naam}>
                  <div className="h2row h2row--choose">
                    <ChooseGroup keys={guide.trajecten.map((line) => keyOfLine(guide.begeleiderId, line))} name={guide.naam} />
                    <h2>{guide.naam}</h2>
                    <span className="count">{guide.trajecten.length}</span>
                    {editable && begeleiders.length > 1 && (
                      <span className="end">
                        <Button small about={guide.naam} onPress={() => setReplacing(guide.begeleiderId)}>
                          {t('verloop.vervang.knop')}
                        </Button>
                      </span>
                    )}
                  </div>
                  {guide.uitDienst !== null && (
                    <p className="sub">{t('verloop.begeleiding.uitDienst', { datum: showDate(guide.uitDienst) })}</p>
                  )}
                  {replacing === guide.begeleiderId && (
                    <Vervang guide={guide} others={begeleiders} onClose={() => setReplacing(null)} />
                  )}
                  <ul className="chooselist">
                    {guide.trajecten.map((line) => (
                      <GuidedLine key={keyOfLine(guide.begeleiderId, line)} begeleiderId={guide.begeleiderId} line={line} />
                    ))}
                  </ul>
                </section>
              ))}
            </div>
            <Promises overview={overview} />
          </div>
        </>
      )}
    </ManyList>
  );
}

type Line = Overzicht['begeleiders'][number]['trajecten'][number];

/** Somebody without a begeleider of the house, with the way to give one. */
function OpenLine({ verblijf, detail }: { readonly verblijf: Verblijf; readonly detail?: string }): ReactElement {
  const { id, soort, persoon } = verblijf;
  return (
    <li>
      <ChooseLine own={id} name={nameOf(persoon)} />
      <span>
        <Link to={solveAt(verblijf)}>{nameOf(persoon)}</Link>
        <Cross overleden={persoon.overleden} /> <span className="sub">{joined(kindWord(soort), detail)}</span>
      </span>
    </li>
  );
}

function GuidedLine({ begeleiderId, line }: { readonly begeleiderId: string; readonly line: Line }): ReactElement {
  const { soort, persoon, rol, van, tot } = line;
  return (
    <li>
      <ChooseLine own={keyOfLine(begeleiderId, line)} name={nameOf(persoon)} />
      <span>
        <Link to={pageOf(line)}>{nameOf(persoon)}</Link>
        <Cross overleden={persoon.overleden} />{' '}
        <span className="sub">
          {joined(kindWord(soort), rol === 'vervanger' && codeLabel('begeleidingRol', rol), period(van, tot))}
        </span>
      </span>
    </li>
  );
}

/** Everybody on the screen, whoever guides them or nobody: chosen together or one by one. */
interface Guided extends Target {
  readonly key: string;
  readonly zonder: boolean;
}
const keyOfLine = (begeleiderId: string, { id, rol, van }: Line): string => [begeleiderId, id, rol, van ?? ''].join(' ');
const keyOf = ({ key }: Guided): string => key;
const targetsOf = ({ persoonId, trajectId }: Guided): Target[] => [{ persoonId, trajectId }];
/** Who has nobody needs somebody. */
const suggestGuide = (chosen: readonly Guided[]): string | null => (chosen.every(({ zonder }) => zonder) ? 'begeleider' : null);

const guidedOf = ({ zonder, geschreven, begeleiders }: Overzicht): Guided[] => [
  ...[...zonder, ...geschreven].map(({ id, trajectId, persoon }) => ({
    key: id,
    persoonId: persoon.id,
    trajectId,
    zonder: true,
  })),
  ...begeleiders.flatMap(({ begeleiderId, trajecten }) =>
    trajecten.map((line) => ({
      key: keyOfLine(begeleiderId, line),
      persoonId: line.persoon.id,
      trajectId: line.trajectId,
      zonder: false,
    })),
  ),
];

const nameOf = ({ naam, voornaam }: { naam: string; voornaam: string }): string => [voornaam, naam].filter(Boolean).join(' ');

/** Open promises, of everybody or of one begeleider. */
function Promises({ overview }: { readonly overview: Overzicht }): ReactElement {
  const [search, setSearch] = useSearchParams();
  const chosen = overview.begeleiders.find(({ begeleiderId }) => begeleiderId === search.get('van'))?.begeleiderId ?? null;
  const list = useCall('belofte.lijst', chosen === null ? {} : { begeleiderId: chosen }, { keepPrevious: true });
  return (
    <section className="records" aria-label={t('verloop.belofte.titel')}>
      <h2>{t('verloop.belofte.titel')}</h2>
      <Select
        label={t('verloop.belofte.van')}
        options={[
          { key: 'iedereen', label: t('verloop.belofte.iedereen') },
          ...overview.begeleiders.map(({ begeleiderId, naam, beloften }) => ({
            key: begeleiderId,
            label: naam,
            detail: t('verloop.belofte.aantal', { count: beloften }),
          })),
        ]}
        value={chosen ?? 'iedereen'}
        onChange={(value) => setSearch(value === null || value === 'iedereen' ? {} : { van: value }, { replace: true })}
      />
      <Loaded query={list} lines={3}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="sub">{t('verloop.belofte.geenOpen')}</p>
          ) : (
            <ManyList rows={rows} rowKey={({ id }) => id} targetsOf={targetsOfPromise} words={promiseWords}>
              {() => (
                <ul className="records__list">
                  {rows.map((row) => (
                    <PromiseLine key={row.id} promise={row} />
                  ))}
                </ul>
              )}
            </ManyList>
          )
        }
      </Loaded>
    </section>
  );
}

const targetsOfPromise = ({ persoon, trajectId }: Belofte): Target[] => [{ persoonId: persoon.id, trajectId }];
const promiseWords = (chosen: readonly Belofte[]): BarWords => ({
  region: t('veel.gekozenBeloften'),
  chosen: t('veel.aantal', { count: new Set(chosen.map(({ persoon }) => persoon.id)).size }),
  none: t('veel.niemand'),
});

function PromiseLine({ promise }: { readonly promise: Belofte }): ReactElement {
  const { id, persoon, trajectId, tekst, begeleider, tegen } = promise;
  const name = nameOf(persoon);
  return (
    <li className="records__row">
      <div className="records__line">
        <ChooseLine own={id} name={`${name}, ${tekst}`} />
        <div>
          <p>
            <Link to={trajectId === null ? `/persoon/${persoon.id}` : `/ama/${trajectId}/verloop`}>{name}</Link>
            <Cross overleden={persoon.overleden} /> · {tekst}
          </p>
          <p className="sub">
            {begeleider} {tegen !== null && <TermChip due={tegen} />}
          </p>
        </div>
        <div className="records__acts">
          <Done kind="belofte" id={id} about={`${name}, ${tekst}`} />
        </div>
      </div>
    </li>
  );
}
