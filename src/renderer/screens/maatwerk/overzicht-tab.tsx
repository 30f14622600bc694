/** Where somebody stands: what can be done next and what it still asks, what the rules say, which terms run. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useToday } from '../../app/today.ts';
import { capital, showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { joined, period } from '../../records/words.ts';
import { Banner } from '../../ui/banner.tsx';
import { MeaningIcon, RuleLink, TermChip } from '../../ui/marks.tsx';
import { Term } from '../../ui/term.tsx';
import { BevindingLijnen } from './bevinding-lijnen.tsx';
import { Stappen } from './stappen.tsx';
import { useWerknemer, type Werknemer } from './werknemer.tsx';

export function OverzichtTab(): ReactElement {
  const werknemer = useWerknemer();
  return (
    <div className="page">
      <h2 className="vh">{tm('tab.overzicht')}</h2>
      <div className="columns">
        <div>
          <Toestand werknemer={werknemer} />
          <Stappen toestand={werknemer.toestand} persoonId={werknemer.persoon.id} />
        </div>
        <div>
          <Bevindingen bevindingen={werknemer.bevindingen} />
          <Termijnen termijnen={werknemer.termijnen} />
          <AmaTrajecten trajecten={werknemer.amaTrajecten} />
        </div>
      </div>
    </div>
  );
}

function Toestand({ werknemer }: { readonly werknemer: Werknemer }): ReactElement {
  const { staat, tekst, sinds, gemeld, beroepen } = werknemer.toestand;
  return (
    <section className="records" aria-label={tm('toestand.titel')}>
      <h3>{tm('toestand.titel')}</h3>
      <p data-staat={staat}>
        <b>{capital(tekst)}</b>{' '}
        {sinds !== null && <span className="sub">{tm('toestand.sinds', { datum: showDate(sinds) })}</span>}
      </p>
      {gemeld !== null && (
        <Banner
          kind="open"
          title={tm('toestand.gemeld', {
            staat: gemeld.tekst,
            op: gemeld.op === null ? '' : ` (${showDate(gemeld.op)})`,
            feit: tekst,
          })}
        />
      )}
      {beroepen.map(({ evaluatieId, stap, sinds: since, schorsend, rechtbankUiterlijk }) => (
        <p key={evaluatieId} className="mini">
          <MeaningIcon meaning="weet" />
          <span>
            {tm(`toestand.beroepSoort.${stap}`, { sinds: showDate(since) })} {tm(`toestand.schorsend.${schorsend}`)}{' '}
            {rechtbankUiterlijk !== null && tm('toestand.rechtbankUiterlijk', { datum: showDate(rechtbankUiterlijk) })}
          </span>
        </p>
      ))}
    </section>
  );
}

/** What is open first; what is in order folds behind one line. */
export function Bevindingen({ bevindingen }: { readonly bevindingen: Werknemer['bevindingen'] }): ReactElement {
  const open = bevindingen.filter(({ kind }) => kind !== 'complete');
  const good = bevindingen.filter(({ kind }) => kind === 'complete');
  return (
    <section className="records" aria-label={tm('bevindingen.titel')}>
      <div className="h2row">
        <h3>{tm('bevindingen.titel')}</h3>
        {open.length > 0 && <span className="count">{open.length}</span>}
      </div>
      {open.length === 0 && <p className="sub">{tm('bevindingen.geen')}</p>}
      <BevindingLijnen lines={open} links />
      {good.length > 0 && (
        <details>
          <summary>
            {tm('bevindingen.inOrde')} ({good.length})
          </summary>
          <BevindingLijnen lines={good} />
        </details>
      )}
    </section>
  );
}

function Termijnen({ termijnen }: { readonly termijnen: Werknemer['termijnen'] }): ReactElement {
  const today = useToday();
  return (
    <section className="records" aria-label={tm('termijnen.titel')}>
      <h3>{tm('termijnen.titel')}</h3>
      {termijnen.length === 0 && <p className="sub">{tm('termijnen.geen')}</p>}
      <ul className="records__list">
        {termijnen.map((term) => (
          <li key={`${term.rule} ${term.code} ${term.recordId ?? ''} ${term.datum ?? ''}`} className="records__row">
            <p>
              {term.tekst} <RuleLink rule={term.rule} />
            </p>
            <p className="sub">
              {term.datum === null
                ? term.vraag === null
                  ? tm('termijnen.zonder')
                  : tm('termijnen.vraag', { vraag: term.vraag, aan: term.aan ?? '' })
                : joined(
                    `${tm(`termijnen.soort.${term.soort}`)} ${showDate(term.datum)}`,
                    ...term.lezingen
                      .filter((each) => each !== term.datum)
                      .map((each) => tm('termijnen.lezing', { datum: showDate(each) })),
                    term.herinneringen.length > 0 &&
                      tm('termijnen.herinnering', { datums: term.herinneringen.map((each) => showDate(each)).join(', ') }),
                  )}{' '}
              {term.datum !== null && term.datum >= today && <TermChip due={term.datum} />}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AmaTrajecten({ trajecten }: { readonly trajecten: Werknemer['amaTrajecten'] }): ReactElement | null {
  if (trajecten.length === 0) return null;
  return (
    <section className="records" aria-label={t('persoon.trajecten')}>
      <h3>
        <Term>{t('persoon.trajecten')}</Term>
      </h3>
      <ul>
        {trajecten.map(({ id, start, einde }) => (
          <li key={id}>
            <Link to={`/ama/${id}`}>{tm('hoofd.ama', { periode: period(start, einde) })}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
