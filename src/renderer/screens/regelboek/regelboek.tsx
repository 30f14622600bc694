/** The lawbook: every value with its standing, entered or confirmed by the user; every rule with its source. */
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { joined, period } from '../../records/words.ts';
import { Button } from '../../ui/button.tsx';
import { StandingMark, Tag } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { STANDINGS } from '../financiering/derivation.tsx';
import { Contradictions } from './contradictions.tsx';
import { NewValues } from './new-values.tsx';
import { ParameterDetail } from './parameter-detail.tsx';
import { PastReview } from './past-review.tsx';
import { RuleList } from './rule-list.tsx';
import { Title } from '../../ui/title.tsx';

type Parameter = Output<'law.lijst'>[number];
const SHOWS = ['waarden', 'open', 'nieuw', 'regels', 'tegenspraken'] as const;
type Show = (typeof SHOWS)[number];

export function RegelboekScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const rule = search.get('regel');
  const contradiction = search.get('tegenspraak');
  const show = shownBy(search);
  const [text, setText] = useState('');
  return (
    <div className="page page--list">
      <div className="page__head">
        <div>
          <Title>{t('menu.regelboek')}</Title>
          <p className="sub">{t('regelboek.uitleg')}</p>
        </div>
        <div className="tools">
          <Seg
            label={t('regelboek.tonen')}
            options={SHOWS.map((key) => ({ key, label: t(`regelboek.toon.${key}`) }))}
            value={show}
            onChange={(key) => setSearch(key === 'waarden' ? {} : { toon: key }, { replace: true })}
          />
        </div>
      </div>
      <TextField label={t('regelboek.zoek')} type="search" width="line" value={text} onChange={setText} />
      <PastReview />
      {show === 'regels' && <RuleList text={text} focus={rule} />}
      {show === 'tegenspraken' && <Contradictions text={text} focus={contradiction} />}
      {show === 'nieuw' && <NewValues />}
      {(show === 'waarden' || show === 'open') && (
        <Parameters key={search.get('waarde') ?? ''} text={text} openOnly={show === 'open'} asked={search.get('waarde')} />
      )}
    </div>
  );
}

/** A rule or a contradiction in the address shows its list. */
function shownBy(search: URLSearchParams): Show {
  if (search.has('regel')) return 'regels';
  if (search.has('tegenspraak')) return 'tegenspraken';
  return SHOWS.find((each) => each === (search.get('stand') ?? search.get('toon'))) ?? 'waarden';
}

const contains = (text: string, ...parts: readonly (string | null)[]) =>
  parts.some((part) => part?.toLocaleLowerCase('nl-BE').includes(text.trim().toLocaleLowerCase('nl-BE')));

interface ParametersProps {
  readonly text: string;
  readonly openOnly: boolean;
  /** Parameter that a finding leads to. */
  readonly asked: string | null;
}

function Parameters({ text, openOnly, asked }: ParametersProps): ReactElement {
  const law = useCall('law.lijst', {});
  const [unfolded, setUnfolded] = useState<string | null>(asked);
  return (
    <Loaded query={law}>
      {(parameters) => {
        const shown = parameters.filter(
          ({ id, label, now }) => contains(text, id, label, now.source) && (!openOnly || now.standing !== 'confirmed'),
        );
        if (shown.length === 0) return <EmptyState title={t('regelboek.niets')} />;
        return (
          <ul className="reports" onKeyDown={moveBetweenRows}>
            {shown.map((parameter) => (
              <ParameterLine
                key={parameter.id}
                parameter={parameter}
                asked={asked === parameter.id}
                unfolded={unfolded === parameter.id}
                onToggle={() => setUnfolded(unfolded === parameter.id ? null : parameter.id)}
              />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

interface LineProps {
  readonly parameter: Parameter;
  /** The address names this one: it comes into sight. */
  readonly asked: boolean;
  readonly unfolded: boolean;
  readonly onToggle: () => void;
}

function ParameterLine({ parameter, asked, unfolded, onToggle }: LineProps): ReactElement {
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (asked) place.current?.scrollIntoView({ block: 'start' });
  }, [asked]);
  const { id, label, now } = parameter;
  return (
    <li ref={place} className={unfolded ? 'report report--law report--open' : 'report report--law'}>
      <div>
        <p>
          <b>{label}</b> {now.userValue && <Tag icon="pencil-simple">{t('regelboek.eigenWaarde')}</Tag>}{' '}
          {now.bevestigd && <Tag icon="check">{t('regelboek.zelfBevestigd')}</Tag>}
        </p>
        <p className="sub">
          <span className="rule-id">{id}</span> {joined(period(now.from, now.until), now.source)}
        </p>
      </div>
      <div className="num">
        {now.text === null ? (
          <span className="gap">{t('bedrag.vulZelfIn')}</span>
        ) : (
          <b className={now.standing === 'confirmed' ? '' : 'hatch'}>{now.text}</b>
        )}
      </div>
      <div>
        <StandingMark standing={STANDINGS[now.standing]}>{standingWord(parameter)}</StandingMark>
      </div>
      <Button small data-way="" aria-expanded={unfolded} about={label} onPress={onToggle}>
        {unfolded ? t('actie.sluiten') : now.standing === 'missing' ? t('actie.invullen') : t('actie.bekijken')}
      </Button>
      {unfolded && <ParameterDetail parameter={parameter} />}
    </li>
  );
}

/** A value past its review date says since when. */
function standingWord({ now, reviewedUntil }: Parameter): string {
  if (now.standing === 'past_review' && reviewedUntil !== null)
    return t('regelboek.nakijkenSinds', { datum: showDate(reviewedUntil) });
  return t(`stand.${STANDINGS[now.standing]}`);
}
