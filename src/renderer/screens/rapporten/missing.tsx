/** What is missing or not confirmed, shown before: it never stands inside what leaves the house. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { t } from '../../i18n.ts';
import type { BarWords } from '../../many/many-bar.tsx';
import { ChooseGroup, ChooseLine, ManyList } from '../../many/many-list.tsx';
import { askedByAll, targetsOfFinding } from '../../many/suggest.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { MeaningIcon, RuleLink, StandingMark } from '../../ui/marks.tsx';
import { usePrinting } from '../../ui/printing.ts';
import { useParameterLabel } from '../financiering/parameter-label.ts';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import { namesOf, personOf, useClusterTitle } from '../vandaag/cluster-line.tsx';
import { clusterFindings, type Cluster } from '../vandaag/groups.ts';
import type { Preparation, ReportInfo } from './rapport-info.ts';

export function Missing({
  report,
  preparation,
}: {
  readonly report: ReportInfo;
  readonly preparation: Preparation;
}): ReactElement {
  const labelOf = useParameterLabel();
  const clusters = clusterFindings(preparation.missing);
  const { missing, openRows, openQuestions, unconfirmed, signals, inTeVullen, words } = preparation;
  const open = openRows.vragen + openRows.geweigerd;
  const nothing =
    missing.length + open + openQuestions + unconfirmed.length + signals.length + inTeVullen.length + words.length === 0;
  return (
    <>
      <section className="block" aria-labelledby="k-ontbreekt">
        <div className="h2row">
          <h2 id="k-ontbreekt">{t('rapport.vooraf')}</h2>
          <span className="count">{missing.length}</span>
        </div>
        {nothing && <p className="sub">{t('rapport.nietsOntbreekt')}</p>}
        {report.leavesHouse && !nothing && <p className="sub">{t('rapport.nooitErin')}</p>}
        {open > 0 && (
          <div className="mini">
            <MeaningIcon meaning="letop" />
            <div>
              <p>{t('vandaag.openRijen', { ...openRows })}</p>
              <LinkButton small to="/inlezen/open">
                {t('vandaag.openRijenKnop')}
              </LinkButton>
            </div>
          </div>
        )}
        {openQuestions > 0 && (
          <div className="mini">
            <MeaningIcon meaning="letop" />
            <div>
              <p>{t('vandaag.aanwezigheidVragen', { count: openQuestions })}</p>
              <LinkButton small to="/aanwezigheden">
                {t('vandaag.aanwezigheidKnop')}
              </LinkButton>
            </div>
          </div>
        )}
        <ManyList
          rows={clusters.flatMap(({ findings }) => findings)}
          rowKey={keyOf}
          targetsOf={targetsOfFinding}
          suggest={askedByAll}
          words={barWords}
        >
          {() => clusters.map((cluster) => <MissingCluster key={cluster.key} cluster={cluster} />)}
        </ManyList>
      </section>
      {signals.length > 0 && (
        <section className="block ruled" aria-labelledby="k-passen">
          <h2 id="k-passen">{t('rapport.pastNiet')}</h2>
          <ul className="small">
            {signals.map(({ naam, text }) => (
              <li key={`${naam}-${text}`}>
                <b>{naam}</b> {text}
              </li>
            ))}
          </ul>
        </section>
      )}
      {inTeVullen.length > 0 && (
        <section className="block ruled" aria-labelledby="k-invullen">
          <h2 id="k-invullen">{t('rapport.nogLeeg')}</h2>
          <p className="sub">{t('rapport.nogLeegUitleg')}</p>
          <ul className="small">
            {inTeVullen.map(({ persoonId, naam, wat }) => (
              <li key={`${persoonId ?? ''} ${naam}`}>
                {persoonId === null ? <b>{naam}</b> : <Link to={`/maatwerk/${persoonId}`}>{naam}</Link>} {wat.join(', ')}
              </li>
            ))}
          </ul>
        </section>
      )}
      {words.length > 0 && (
        <section className="block ruled" aria-labelledby="k-woorden">
          <h2 id="k-woorden">{t('woorden.voorVerzenden')}</h2>
          <p className="sub">{t('woorden.voorVerzendenUitleg')}</p>
          <ul className="small">
            {words.map(({ persoonId, naam, veld }) => (
              <li key={`${persoonId}-${veld}`}>
                <Link to={`/persoon/${persoonId}`}>{naam}</Link> {veld}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unconfirmed.length > 0 && (
        <section className="block ruled" aria-labelledby="k-onbevestigd">
          <h2 id="k-onbevestigd">{t('rapport.nietBevestigd')}</h2>
          <ul>
            {unconfirmed.map((name) => (
              <li key={name}>
                <StandingMark standing="niet_bevestigd">{labelOf(name)}</StandingMark>
              </li>
            ))}
          </ul>
          <Link to="/regelboek?stand=open">{t('financiering.naarRegelboek')}</Link>
        </section>
      )}
    </>
  );
}

type Line = Preparation['missing'][number];

const keyOf = ({ sleutel }: Line): string => sleutel;
const barWords = (chosen: readonly Line[]): BarWords => ({
  region: t('veel.gekozenOntbreekt'),
  chosen: t('veel.aantal', { count: new Set(chosen.map(({ persoon }) => persoon?.id)).size }),
  none: t('veel.niemand'),
});

/** The same thing missing for several people: one entry, which unfolds into their names. */
function MissingCluster({ cluster }: { readonly cluster: Cluster }): ReactElement | null {
  const [open, setOpen] = useState(false);
  const printing = usePrinting();
  const title = useClusterTitle(cluster);
  const { findings } = cluster;
  const [first] = findings;
  if (!first) return null;
  const names = findings.filter(({ persoon }) => persoon !== null);
  return (
    <div className="mini">
      <ChooseGroup keys={findings.map(keyOf)} name={title} />
      <MeaningIcon meaning={meaningOf(first)} />
      <div>
        <p>
          {title} <RuleLink rule={first.rule} />
        </p>
        {!open && names.length > 0 && <p className="sub">{namesOf(names, printing)}</p>}
        {open && (
          <ul className="chooselist">
            {names.map((finding) => (
              <li key={finding.sleutel}>
                <ChooseLine own={finding.sleutel} name={`${personOf(finding)}, ${title}`} />
                <Link to={placeOf(finding)}>{personOf(finding)}</Link>
                <Cross overleden={finding.persoon?.overleden ?? false} />
              </li>
            ))}
          </ul>
        )}
        {names.length > 0 ? (
          <Button small aria-expanded={open} about={title} onPress={() => setOpen(!open)}>
            {open ? t('actie.sluiten') : t('finding.wie', { count: names.length })}
          </Button>
        ) : (
          <LinkButton small to={placeOf(first)} about={title}>
            {t('actie.openen')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}
