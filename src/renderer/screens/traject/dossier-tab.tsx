/** The file at a glance: course, checklist; in the margin what is to do, the agreement and the POP. */
import { useMemo, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useKeys } from '../../app/keys.tsx';
import { useToday } from '../../app/today.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { SIX_ITEMS } from '../../records/specs-traject.ts';
import { dateOr } from '../../records/words.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Corrections } from '../rapporten/correcties.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MeaningIcon, RuleLink, Tag, TermChip } from '../../ui/marks.tsx';
import { Split } from '../../ui/split.tsx';
import { Track } from '../../ui/track.tsx';
import { Term } from '../../ui/term.tsx';
import { Checklist } from './checklist.tsx';
import { courseOf } from './course.ts';
import { meaningOf } from './finding-words.ts';
import { startAddress } from './start/stap.ts';
import { SUBJECTS, isMaatwerk, placeOf, subjectOf } from './subjects.ts';
import { useDossier } from './traject.tsx';
import type { Dossier, Finding } from './types.ts';

export function DossierTab(): ReactElement {
  const dossier = useDossier();
  const today = useToday();
  const [search] = useSearchParams();
  const asked = SUBJECTS.find((subject) => subject === search.get('veld')) ?? null;
  const hints = useMemo(
    () => [
      { keys: '↑ ↓', does: t('toets.vereiste') },
      { keys: 'Enter', does: t('toets.invullen') },
      { keys: 'Esc', does: t('toets.terug') },
    ],
    [],
  );
  useKeys(hints);
  return (
    <Split label={t('traject.tab.dossier')} margin={<Margin dossier={dossier} />} marginLabel={t('traject.kantlijn')}>
      <Track label={t('traject.lijn.naam')} stations={courseOf(dossier, today)} />
      <Corrections persoonId={dossier.traject.persoonId} />
      <Checklist key={asked ?? ''} dossier={dossier} asked={asked} />
    </Split>
  );
}

function Margin({ dossier }: { readonly dossier: Dossier }): ReactElement {
  return (
    <>
      <Todo dossier={dossier} />
      <Agreement dossier={dossier} />
      <Goals dossier={dossier} />
    </>
  );
}

function Todo({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const open = dossier.bevindingen.filter(({ severity, kind }) => severity !== 'I' && kind !== 'complete');
  const info = dossier.bevindingen.filter(({ severity, kind }) => severity === 'I' && kind !== 'complete');
  return (
    <section className="block" aria-labelledby="k-todo">
      <div className="h2row">
        <h2 id="k-todo">{t('traject.teDoen')}</h2>
        <span className="count">{open.length}</span>
      </div>
      {open.length === 0 && <p className="sub">{t('traject.nietsTeDoen')}</p>}
      <StartGuide dossier={dossier} />
      <div>
        {open.map((finding) => (
          <Mini key={finding.sleutel} finding={finding} trajectId={dossier.traject.id} />
        ))}
        {info.map((finding) => (
          <Mini key={finding.sleutel} finding={finding} trajectId={dossier.traject.id} />
        ))}
      </div>
    </section>
  );
}

/** As long as something of the start is missing, the way to its steps. */
function StartGuide({ dossier }: { readonly dossier: Dossier }): ReactElement | null {
  const { traject, vereisten } = dossier;
  const today = useToday();
  const ended = traject.einde !== null && traject.einde < today;
  const open = vereisten.some(({ groep, stand }) => (groep === 'start' || groep === 'toegang') && stand === 'ontbreekt');
  if (ended || traject.soort !== 'SE' || !open) return null;
  return (
    <p>
      <LinkButton small icon="flag" to={startAddress(traject.persoonId, traject.id)}>
        {t('startwijzer.openen')}
      </LinkButton>
    </p>
  );
}

function Mini({ finding, trajectId }: { readonly finding: Finding; readonly trajectId: string }): ReactElement {
  const subject = subjectOf(finding);
  return (
    <div className="mini">
      <MeaningIcon meaning={meaningOf(finding)} />
      <div>
        <p>
          {finding.message} <RuleLink rule={finding.rule} />
        </p>
        {finding.tegen !== null && <TermChip due={finding.tegen} />}
        {subject !== null && (
          <LinkButton small to={`/ama/${trajectId}?veld=${subject}`} about={finding.message}>
            {t('actie.invullen')}
          </LinkButton>
        )}
        {subject === null && isMaatwerk(finding) && (
          <LinkButton small to={placeOf(finding)} about={finding.message}>
            {t('actie.openen')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

function Agreement({ dossier }: { readonly dossier: Dossier }): ReactElement | null {
  const last = dossier.traject.overeenkomsten.at(-1);
  if (!last) return null;
  const filled = SIX_ITEMS.filter((item) => (last[item] ?? '') !== '').length;
  const signatures = [
    { key: 'deelnemer', date: last.tekenDeelnemer, needed: true },
    { key: 'organisatie', date: last.tekenOrganisatie, needed: true },
    { key: 'bewindvoerder', date: last.tekenBewindvoerder, needed: last.bewindvoerderNodig === true },
    { key: 'werkpost', date: last.tekenWerkpost, needed: last.werkpostNodig === true },
  ] as const;
  return (
    <section className="block ruled" aria-labelledby="k-ov">
      <div className="h2row">
        <h2 id="k-ov">
          <Term>{t('overeenkomst.naam')}</Term>
        </h2>
        <span className={`end small ${filled === SIX_ITEMS.length ? 'c-ok' : 'c-blok'}`}>
          <b>{t('overeenkomst.vanZes', { aantal: filled })}</b>
        </span>
      </div>
      <ol className="six">
        {SIX_ITEMS.map((item, index) => {
          const there = (last[item] ?? '') !== '';
          return (
            <li key={item}>
              <Icon
                name={there ? 'check-circle-fill' : 'circle-dashed'}
                className={there ? 'c-ok' : 'c-blok'}
                label={there ? t('overeenkomst.ingevuld') : t('ernst.blok')}
              />
              <span className={there ? '' : 'strong'}>
                {index + 1}. {t(`overeenkomst.punt.${item}`)}
              </span>
            </li>
          );
        })}
      </ol>
      <ul className="six">
        {signatures
          .filter(({ needed }) => needed)
          .map(({ key, date }) => (
            <li key={key}>
              <Icon
                name={date === null ? 'circle-dashed' : 'check-circle-fill'}
                className={date === null ? 'c-blok' : 'c-ok'}
                label={date === null ? t('ernst.blok') : t('overeenkomst.getekend')}
              />
              <span>
                {t(`overeenkomst.teken.${key}`)}: {date === null ? t('overeenkomst.nietGetekend') : dateOr(date)}
              </span>
            </li>
          ))}
      </ul>
      <LinkButton small to={`/ama/${dossier.traject.id}?veld=overeenkomst`}>
        {t('overeenkomst.openen')}
      </LinkButton>
    </section>
  );
}

function Goals({ dossier }: { readonly dossier: Dossier }): ReactElement {
  const { popDoelen, id } = dossier.traject;
  return (
    <section className="block ruled" aria-labelledby="k-pop">
      <div className="h2row">
        <h2 id="k-pop">
          <Term>{t('pop.naam')}</Term>
        </h2>
        <span className="count">{t('pop.doelen', { count: popDoelen.length })}</span>
      </div>
      <div>
        {popDoelen.map((doel) => (
          <div key={doel.id} className="goal">
            <p className="goal__top">
              <b>{doel.titel}</b>
              <Tag {...(doel.stand === 'gehaald' ? { icon: 'check' as const } : {})}>{codeLabel('popstand', doel.stand)}</Tag>
            </p>
            {doel.beweging !== null && <p className="sub">{doel.beweging}</p>}
            <ul className="goal__acts">
              {doel.acties.map((actie) => (
                <li key={actie.id}>
                  <Icon
                    name={actie.klaarOp === null ? 'circle-dashed' : 'check'}
                    label={actie.klaarOp === null ? t('pop.open') : t('pop.klaar')}
                  />
                  <span>{actie.tekst}</span>
                  {actie.tegen !== null && actie.klaarOp === null && (
                    <span className="nw">{t('pop.tegen', { datum: dateOr(actie.tegen) })}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
      <LinkButton small to={`/ama/${id}/pop`}>
        {t('pop.openen')}
      </LinkButton>
    </section>
  );
}
