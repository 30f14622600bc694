import { useEffect, useRef, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { hasMessage, t, textOf } from '../../i18n.ts';
import { joined, period } from '../../records/words.ts';
import { MeaningMark, Tag } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { SourceList } from './source-link.tsx';

type Rule = Output<'rules.lijst'>[number];
const MEANINGS = { B: 'blok', W: 'letop', I: 'weet' } as const;

/** Every rule card; the one that a number led to is marked and in sight. */
export function RuleList({ text, focus }: { readonly text: string; readonly focus: string | null }): ReactElement {
  const rules = useCall('rules.lijst', {});
  const needle = text.trim().toLocaleLowerCase('nl-BE');
  return (
    <Loaded query={rules}>
      {(list) => {
        const shown = list.filter(({ id, title, source }) =>
          [id, title, source ?? ''].some((part) => part.toLocaleLowerCase('nl-BE').includes(needle)),
        );
        if (shown.length === 0) return <EmptyState title={t('regelboek.niets')} />;
        return (
          <ul className="reports">
            {shown.map((rule) => (
              <RuleLine key={rule.id} rule={rule} focused={rule.id === focus} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function RuleLine({ rule, focused }: { readonly rule: Rule; readonly focused: boolean }): ReactElement {
  const { id, kind, title, severity, from, until, confidence, implemented, feiten, enkelScenario, text, limits } = rule;
  const remark = confidence === null || isPlain(confidence) ? '' : t('regelboek.zekerheidIs', { zekerheid: confidence });
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) place.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  const grave = severity === 'B' || severity === 'W' || severity === 'I' ? severity : null;
  return (
    <li
      ref={place}
      className={focused ? 'report report--law report--open' : 'report report--law'}
      aria-current={focused || undefined}
    >
      <div>
        <p>
          <b>{title}</b>
        </p>
        <p className="small">{text}</p>
        {limits !== null && <p className="small">{limits}</p>}
        <p className="sub">
          <span className="rule-id">{id}</span> {joined(period(from, until), remark)}
        </p>
        <SourceList sources={rule.bronnen} />
        <RuleLinks rule={rule} />
      </div>
      <div>{grave !== null && <MeaningMark meaning={MEANINGS[grave]}>{t(`regelboek.ernst.${grave}`)}</MeaningMark>}</div>
      <div className="chips">
        <Tag>{t(`regelboek.soort.${kind}`)}</Tag>
        {confidence !== null && isPlain(confidence) && <Tag>{textOf(`regelboek.zekerheid.${confidence}`)}</Tag>}
        {feiten !== null && <Tag>{t(`regelboek.feiten.${feiten}`)}</Tag>}
        {feiten === 'dossier' && enkelScenario.length > 0 && (
          <Tag>{t('regelboek.feiten.behalve', { count: enkelScenario.length })}</Tag>
        )}
        {!implemented && kind === 'rule' && <Tag>{t('regelboek.nogNietNagekeken')}</Tag>}
      </div>
      <span />
    </li>
  );
}

/** Boundaries, values and contradictions of a rule. */
function RuleLinks({ rule: { grenzen, parameters, tegenspraken } }: { readonly rule: Rule }): ReactElement {
  return (
    <>
      {grenzen.namen.length > 0 && (
        <p className="sub">{t('regelboek.grenzen', { grenzen: grenzen.namen.map(({ tekst }) => tekst).join('; ') })}</p>
      )}
      {grenzen.reden !== null && <p className="sub">{t('regelboek.geenGrens', { reden: grenzen.reden })}</p>}
      {parameters.length > 0 && (
        <p className="sub">
          {t('regelboek.waardenVanRegel')}{' '}
          {parameters.map((id) => (
            <Link key={id} className="rule-id" to={`/regelboek?waarde=${encodeURIComponent(id)}`}>
              {id}
            </Link>
          ))}
        </p>
      )}
      {tegenspraken.length > 0 && (
        <p className="sub">
          {t('regelboek.tegenspraakVanRegel')}{' '}
          {tegenspraken.map((id) => (
            <Link key={id} className="rule-id" to={`/regelboek?tegenspraak=${encodeURIComponent(id)}`}>
              {id}
            </Link>
          ))}
        </p>
      )}
    </>
  );
}

/** One of the marks; a longer remark stands in the text. */
const isPlain = (confidence: string): boolean => hasMessage(`ui:regelboek.zekerheid.${confidence}`);
