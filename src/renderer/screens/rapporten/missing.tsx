/** What is missing or not confirmed, shown before: it never stands inside what leaves the house. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink, StandingMark } from '../../ui/marks.tsx';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import type { Preparation, ReportInfo } from './rapport-info.ts';

const SHOWN = 40;

export function Missing({
  report,
  preparation,
}: {
  readonly report: ReportInfo;
  readonly preparation: Preparation;
}): ReactElement {
  const { missing, openRows, openQuestions, unconfirmed } = preparation;
  const open = openRows.vragen + openRows.geweigerd;
  const nothing = missing.length + open + openQuestions + unconfirmed.length === 0;
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
        {missing.slice(0, SHOWN).map((finding) => (
          <div className="mini" key={finding.sleutel}>
            <MeaningIcon meaning={meaningOf(finding)} />
            <div>
              <p>
                {finding.persoon && (
                  <Link className="name" to={placeOf(finding)}>
                    {[finding.persoon.voornaam, finding.persoon.naam].filter(Boolean).join(' ')}
                  </Link>
                )}{' '}
                {finding.message} <RuleLink rule={finding.rule} />
              </p>
            </div>
          </div>
        ))}
        {missing.length > SHOWN && <p className="sub">{t('rapport.nogMeer', { count: missing.length - SHOWN })}</p>}
      </section>
      {unconfirmed.length > 0 && (
        <section className="block ruled" aria-labelledby="k-onbevestigd">
          <h2 id="k-onbevestigd">{t('rapport.nietBevestigd')}</h2>
          <ul>
            {unconfirmed.map((name) => (
              <li key={name}>
                <StandingMark standing="niet_bevestigd">{name}</StandingMark>
              </li>
            ))}
          </ul>
          <Link to="/regelboek?stand=open">{t('financiering.naarRegelboek')}</Link>
        </section>
      )}
    </>
  );
}
