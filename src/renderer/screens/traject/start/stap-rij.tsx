/** One step: its number, how it stands, why it is asked; unfolded it is done where it stands. */
import { Fragment, type ReactElement } from 'react';
import { Proofs } from '../../../attachments/attachments.tsx';
import { useAdding } from '../../../attachments/use-add.ts';
import { hasMessage, t, textOf } from '../../../i18n.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { MeaningIcon, MeaningMark, RuleLink, TermChip } from '../../../ui/marks.tsx';
import { SourceLink } from '../../regelboek/source-link.tsx';
import type { Persoon, Traject } from '../types.ts';
import { isOpen, meaningOfStep, type Stap, type Wijzer } from './stap.ts';
import { StapDocument } from './stap-document.tsx';
import { StapEditor } from './stap-editor.tsx';
import { StartVastleggen } from './vastleggen.tsx';
import { CHECK_COLUMNS } from '../check-table.tsx';

export interface StapRijProps {
  readonly nummer: number;
  readonly stap: Stap;
  readonly wijzer: Wijzer;
  readonly persoon: Persoon;
  readonly traject: Traject | null;
  readonly unfolded: boolean;
  readonly onToggle: () => void;
  readonly onNext: (id: string) => void;
  readonly onMade: (trajectId: string) => void;
}

export function StapRij(props: StapRijProps): ReactElement {
  const { nummer, stap, wijzer, unfolded, onToggle } = props;
  const { id, titel, stand, tegen, rule, ontbreekt, wachtOp } = stap;
  const word = t(`startwijzer.stand.${stand}`);
  const meaning = meaningOfStep(stap);
  const first = wijzer.stappen.find((each) => each.id === wachtOp)?.titel ?? '';
  const waits = stand === 'wacht';
  return (
    <Fragment>
      <tr className={[waits ? 'nvt' : '', unfolded ? 'sel' : ''].filter(Boolean).join(' ')} data-stap={id}>
        <td className="ic">
          <MeaningIcon meaning={meaning} word={word} />
        </td>
        <th scope="row">
          {nummer}. {titel}
          {waits && <span className="sub">{t('startwijzer.eerst', { stap: first })}</span>}
          {!unfolded && ontbreekt[0] !== undefined && <span className="sub">{ontbreekt[0]}</span>}
        </th>
        <td className="src">
          <RuleLink rule={rule} />
          <span title={stap.bron.titel}>{stap.bron.titel}</span>
        </td>
        <td>
          {isOpen(stap) && tegen !== null ? (
            <TermChip due={tegen} />
          ) : (
            <MeaningMark meaning={meaning}>{stap.verplicht || !isOpen(stap) ? word : t('startwijzer.handig')}</MeaningMark>
          )}
        </td>
        <td className="num">
          <Button small data-way="" aria-expanded={unfolded} about={titel} onPress={onToggle}>
            {unfolded ? t('actie.sluiten') : isOpen(stap) ? t('startwijzer.doen') : t('actie.bekijken')}
          </Button>
        </td>
      </tr>
      {unfolded && (
        <tr className="sel">
          <td colSpan={CHECK_COLUMNS} className="check__in">
            <Inside {...props} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

function Inside(props: StapRijProps): ReactElement {
  const { stap, wijzer, persoon, traject, onToggle, onMade } = props;
  const waits = stap.stand === 'wacht';
  return (
    <div id={`stap-${stap.id}`}>
      <Why stap={stap} />
      <Items stap={stap} />
      {!waits && stap.id === 'startdatum' && traject === null && <StartVastleggen wijzer={wijzer} onMade={onMade} />}
      {!waits && <StapEditor stap={stap} persoon={persoon} traject={traject} onClose={onToggle} />}
      {!waits && <Documents stap={stap} persoonId={persoon.id} made={traject !== null} />}
      {!waits && stap.vereiste !== null && <Proven stap={stap} persoonId={persoon.id} trajectId={traject?.id ?? null} />}
      <Next {...props} />
    </div>
  );
}

/** The rule's own words, where they come from, and what is missing. */
function Why({ stap }: { readonly stap: Stap }): ReactElement {
  const { waarom, rule, bron, ontbreekt, ter } = stap;
  return (
    <>
      <p className="sub">
        {waarom} <RuleLink rule={rule} /> <SourceLink source={{ title: bron.titel, href: bron.href, article: bron.artikel }} />
      </p>
      {ontbreekt.length > 0 && (
        <ul className="startstap__mist">
          {ontbreekt.map((line) => (
            <li key={line}>
              <MeaningIcon meaning={meaningOfStep(stap)} /> {line}
            </li>
          ))}
        </ul>
      )}
      {ter.map((line) => (
        <p key={line} className="sub">
          {line}
        </p>
      ))}
    </>
  );
}

/** The items of the agreement, each with its tick. */
function Items({ stap: { onderdelen } }: { readonly stap: Stap }): ReactElement | null {
  if (onderdelen.length === 0) return null;
  return (
    <ol
      className="six"
      aria-label={t('startwijzer.punten', { klaar: onderdelen.filter(({ klaar }) => klaar).length, totaal: onderdelen.length })}
    >
      {onderdelen.map(({ code, klaar }, index) => (
        <li key={code}>
          <Icon
            name={klaar ? 'check-circle-fill' : 'circle-dashed'}
            className={klaar ? 'c-ok' : 'c-letop'}
            label={klaar ? t('overeenkomst.ingevuld') : t('startwijzer.stand.open')}
          />
          <span className={klaar ? '' : 'strong'}>
            {index + 1}. {itemName(code)}
          </span>
        </li>
      ))}
    </ol>
  );
}

const itemName = (code: string): string =>
  hasMessage(`ui:startwijzer.punt.${code}`) ? textOf(`startwijzer.punt.${code}`) : code;

function Documents({
  stap,
  persoonId,
  made,
}: {
  readonly stap: Stap;
  readonly persoonId: string;
  readonly made: boolean;
}): ReactElement | null {
  if (stap.documenten.length === 0) return null;
  return (
    <section className="records" aria-label={t('startwijzer.documentenVan', { stap: stap.titel })}>
      <h3>{t('startwijzer.documenten')}</h3>
      {made ? (
        <ul className="records__list">
          {stap.documenten.map((document) => (
            <StapDocument key={document.id} document={document} persoonId={persoonId} />
          ))}
        </ul>
      ) : (
        <p className="sub">{t('startwijzer.documentLater', { document: stap.documenten.map(({ naam }) => naam).join(', ') })}</p>
      )}
    </section>
  );
}

interface ProvenProps {
  readonly stap: Stap;
  readonly persoonId: string;
  readonly trajectId: string | null;
}

function Proven({ stap, persoonId, trajectId }: ProvenProps): ReactElement {
  const place = { persoonId, ...(trajectId === null ? {} : { trajectId }), vereiste: stap.vereiste ?? '' };
  const adding = useAdding(place);
  return <Proofs place={place} about={stap.titel} adding={adding} />;
}

/** On to what comes next, once this is done. */
function Next({ stap, wijzer, onNext }: StapRijProps): ReactElement | null {
  const { volgende, stappen } = wijzer;
  if (isOpen(stap) && stap.verplicht) return null;
  const next = stap.wachtOp ?? (volgende === stap.id ? null : volgende);
  if (next === null) return null;
  const title = stappen.find(({ id }) => id === next)?.titel ?? '';
  return (
    <div className="form__acts">
      <Button kind={stap.stand === 'klaar' ? 'primary' : 'plain'} onPress={() => onNext(next)}>
        {t('startwijzer.naarStap', { stap: title })}
      </Button>
    </div>
  );
}
