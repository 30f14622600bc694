/** Ctrl Enter in the palette: what was found stands over the margin, and the page stays where it was (design.md section 8). */
import type { ReactElement, ReactNode } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../client.ts';
import { showDate, showInsz } from '../format/show.ts';
import { t, tm } from '../i18n.ts';
import { codeLabel } from '../records/codes.ts';
import { period } from '../records/words.ts';
import { LinkButton } from '../ui/button.tsx';
import { MeaningIcon, RuleLink } from '../ui/marks.tsx';
import { SidePanel } from '../ui/side-panel.tsx';
import { Loaded } from '../ui/states.tsx';
import { SourceList } from '../screens/regelboek/source-link.tsx';
import { meaningOf } from '../screens/traject/finding-words.ts';
import { placeOf } from '../screens/traject/subjects.ts';
import type { Hit } from './palette-order.ts';

type Person = Output<'persoon.lees'>;

/** Kinds of what is found that can be looked at beside the page; the others open. */
const KINDS: Readonly<Record<string, (props: GlanceProps & { readonly id: string }) => ReactElement>> = {
  persoon: PersonGlance,
  traject: TrajectGlance,
  regel: RuleGlance,
};

const partsOf = ({ key }: Hit): readonly [string, string] => {
  const at = key.indexOf(':');
  return [key.slice(0, at), key.slice(at + 1)];
};

export const canGlance = (hit: Hit): boolean => partsOf(hit)[0] in KINDS;

interface GlanceProps {
  readonly hit: Hit;
  readonly onClose: () => void;
}

export function Glance(props: GlanceProps): ReactElement | null {
  const [kind, id] = partsOf(props.hit);
  const Kind = KINDS[kind];
  if (!Kind) return null;
  return (
    <SidePanel title={props.hit.label} onClose={props.onClose}>
      <Kind {...props} id={id} />
      {props.hit.to !== undefined && (
        <p>
          <LinkButton kind="primary" to={props.hit.to} onClick={props.onClose}>
            {t('actie.openen')}
          </LinkButton>
        </p>
      )}
    </SidePanel>
  );
}

function PersonGlance({ id, onClose }: GlanceProps & { readonly id: string }): ReactElement {
  const person = useCall('persoon.lees', { id });
  return <Loaded query={person}>{(value) => <PersonFacts person={value} onClose={onClose} />}</Loaded>;
}

function TrajectGlance({ id, hit, onClose }: GlanceProps & { readonly id: string }): ReactElement {
  // A doorstroomtraject stands in the file of the worker.
  return hit.persoonId === undefined ? (
    <AmaGlance id={id} onClose={onClose} />
  ) : (
    <PersonGlance id={hit.persoonId} hit={hit} onClose={onClose} />
  );
}

function AmaGlance({ id, onClose }: { readonly id: string; readonly onClose: () => void }): ReactElement {
  const traject = useCall('ama.lees', { trajectId: id });
  return <Loaded query={traject}>{({ persoon }) => <PersonFacts person={persoon} onClose={onClose} />}</Loaded>;
}

/** Findings that fit beside the page. */
const MOST = 8;

function PersonFacts({ person, onClose }: { readonly person: Person; readonly onClose: () => void }): ReactElement {
  const { insz, geboortedatum, telefoon, email, trajecten } = person;
  const agenda = useCall('agenda.lijst', {});
  const jobs = person.tewerkstellingen.filter(({ doelgroepwerknemer }) => doelgroepwerknemer === true);
  const own = (agenda.data?.bevindingen ?? []).filter(({ persoon, kind }) => persoon?.id === person.id && kind !== 'complete');
  return (
    <>
      <dl className="dl facts">
        <Fact label={t('blik.insz')}>{insz === null ? t('persoon.zonderInsz') : showInsz(insz)}</Fact>
        <Fact label={t('blik.geboren')}>{geboortedatum === null ? t('veld.nietIngevuld') : showDate(geboortedatum)}</Fact>
        {telefoon !== null && <Fact label={t('blik.telefoon')}>{telefoon}</Fact>}
        {email !== null && <Fact label={t('blik.email')}>{email}</Fact>}
        {trajecten.map(({ id, soort, start, einde }) => (
          <Fact key={id} label={soort === null ? t('blik.traject') : codeLabel('traject', soort)}>
            <Link to={`/ama/${id}`} onClick={onClose}>
              {period(start, einde)}
            </Link>
          </Fact>
        ))}
        {jobs.map(({ id, van, tot }) => (
          <Fact key={id} label={tm('hoofd.dossier')}>
            <Link to={`/maatwerk/${person.id}`} onClick={onClose}>
              {period(van, tot)}
            </Link>
          </Fact>
        ))}
      </dl>
      <h3>{t('blik.open', { count: own.length })}</h3>
      <ul>
        {own.slice(0, MOST).map((finding) => (
          <li key={finding.sleutel} className="mini">
            <MeaningIcon meaning={meaningOf(finding)} />
            <p>
              <Link to={placeOf(finding)} onClick={onClose}>
                {finding.message}
              </Link>
            </p>
          </li>
        ))}
      </ul>
      {own.length > MOST && <p className="sub">{t('blik.meer', { count: own.length - MOST })}</p>}
    </>
  );
}

function RuleGlance({ id }: GlanceProps & { readonly id: string }): ReactElement {
  const rules = useCall('rules.lijst', {});
  return (
    <Loaded query={rules}>
      {(list) => {
        const rule = list.find((each) => each.id === id);
        if (!rule) return null;
        return (
          <>
            <p>
              {rule.text} <RuleLink rule={id} />
            </p>
            {rule.limits !== null && <p className="sub">{rule.limits}</p>}
            <SourceList sources={rule.bronnen} />
          </>
        );
      }}
    </Loaded>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
