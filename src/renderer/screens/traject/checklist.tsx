/** "Is het dossier volledig?": one row per requirement, in the order of the law; a row unfolds and is filled in where it stands. */
import { Fragment, useState, type ReactElement } from 'react';
import { DraftScope, useWantedPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { Proofs, proofsOf, useAttachments } from '../../attachments/attachments.tsx';
import { useDropZone } from '../../attachments/drop-zone.ts';
import { useAdding } from '../../attachments/use-add.ts';
import { t, textOf, hasMessage } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { MeaningIcon, MeaningMark, RuleLink, TermChip, type Meaning } from '../../ui/marks.tsx';
import { Seg } from '../../ui/seg.tsx';
import { moveBetweenRows } from '../../ui/sortable-table.tsx';
import { answerText } from '../overgenomen/answer-text.ts';
import { SubjectEditor } from './editors.tsx';
import { subjectOf, type Subject } from './subjects.ts';
import type { Dossier, Finding, Requirement } from './types.ts';
import { CHECK_COLUMNS, CheckGroup, CheckTable } from './check-table.tsx';

export const STAND_MEANING: Record<Requirement['stand'], Meaning> = {
  in_orde: 'ok',
  ontbreekt: 'blok',
  tegenstrijdig: 'strijdig',
  let_op: 'letop',
  nvt: 'nvt',
};

interface ChecklistProps {
  readonly dossier: Dossier;
  /** Subject that the address asks for. */
  readonly asked: Subject | null;
}

const isOpen = ({ stand }: Requirement) => stand !== 'in_orde' && stand !== 'nvt';

export function Checklist({ dossier, asked }: ChecklistProps): ReactElement {
  const { vereisten } = dossier;
  const [only, setOnly] = useState<'alles' | 'open'>('alles');
  const first =
    asked === null
      ? undefined
      : (vereisten.find((each) => subjectOf(each) === asked && isOpen(each)) ??
        vereisten.find((each) => subjectOf(each) === asked));
  const isWanted = useWantedPart();
  const wanted = vereisten.find(({ id }) => isWanted(`vereiste:${id}`))?.id ?? null;
  const [unfolded, setUnfolded] = useState<string | null>(wanted ?? first?.id ?? null);
  const [before, setBefore] = useState(wanted);
  if (wanted !== before) {
    setBefore(wanted);
    if (wanted !== null) setUnfolded(wanted);
  }
  const shown = only === 'alles' ? vereisten : vereisten.filter(isOpen);
  const groups = [...new Set(shown.map(({ groep }) => groep))];
  return (
    <section aria-labelledby="h-volledig" onKeyDown={moveBetweenRows}>
      <div className="h2row">
        <h2 id="h-volledig">{t('volledig.vraag')}</h2>
        <p className="sub">{t('volledig.vdabBeslist')}</p>
        <span className="end no-print">
          <Seg
            small
            label={t('volledig.tonen')}
            options={[
              { key: 'alles', label: t('volledig.alles') },
              { key: 'open', label: t('volledig.open', { aantal: vereisten.filter(isOpen).length }) },
            ]}
            value={only}
            onChange={setOnly}
          />
        </span>
      </div>
      <CheckTable caption={t('volledig.tabel')} what={t('volledig.vereiste')}>
        {groups.map((group) => (
          <tbody key={group}>
            <CheckGroup>{groupName(group)}</CheckGroup>
            {shown
              .filter(({ groep }) => groep === group)
              .map((requirement) => (
                <Row
                  key={requirement.id}
                  requirement={requirement}
                  dossier={dossier}
                  unfolded={unfolded === requirement.id}
                  onToggle={() => setUnfolded(unfolded === requirement.id ? null : requirement.id)}
                />
              ))}
          </tbody>
        ))}
      </CheckTable>
      {shown.length === 0 && <p className="sub">{t('volledig.nietsOpen')}</p>}
    </section>
  );
}

/** A group is a code of the catalogue, or the words themselves. */
function groupName(group: string): string {
  return hasMessage(`ui:volledig.groep.${group}`) ? textOf(`volledig.groep.${group}`) : group;
}

interface RowProps {
  readonly requirement: Requirement;
  readonly dossier: Dossier;
  readonly unfolded: boolean;
  readonly onToggle: () => void;
}

/** The term of the finding behind this requirement, when it has one. */
function termOf(requirement: Requirement, findings: readonly Finding[]): string | null {
  return findings.find(({ rule, tegen }) => rule === requirement.rule && tegen !== null)?.tegen ?? null;
}

function Row({ requirement, dossier, unfolded, onToggle }: RowProps): ReactElement {
  const { id, stand, titel, feit, rule, bron, overgenomen } = requirement;
  const subject = subjectOf(requirement);
  const { persoonId } = dossier.traject;
  const place = { persoonId, trajectId: dossier.traject.id, vereiste: id };
  const { may, list } = useAttachments(persoonId);
  const mayAttach = useCan('dossier.schrijven') && may;
  const adding = useAdding(place);
  const { over, handlers } = useDropZone(
    mayAttach
      ? (files) => {
          if (!unfolded) onToggle(); // where the progress and what went wrong is said
          return adding.drop(files);
        }
      : null,
  );
  const proofs = proofsOf(list.data?.bijlagen ?? [], place).length;
  const meaning = STAND_MEANING[stand];
  const term = isOpen(requirement) && stand === 'let_op' ? termOf(requirement, dossier.bevindingen) : null;
  const look = [stand === 'nvt' ? 'nvt' : '', unfolded ? 'sel' : '', over ? 'drop' : ''].filter(Boolean).join(' ');
  return (
    <Fragment>
      <tr className={look} {...handlers}>
        <td className="ic">
          <MeaningIcon meaning={meaning} word={t(`volledig.woord.${stand}`)} />
        </td>
        <th scope="row">
          {titel} {feit !== null && <span className="sub">{feit}</span>}
          {overgenomen !== null && (
            <span className="sub">
              {' '}
              {overgenomen.antwoord === null ? t('overgenomen.opPapier') : answerText(overgenomen.antwoord)}
            </span>
          )}
          {proofs > 0 && <span className="sub"> · {t('bijlagen.bewijzen', { count: proofs })}</span>}
        </th>
        <td className="src">
          <RuleLink rule={rule} />
          <span title={bron}>{bron}</span>
        </td>
        <td>
          {term === null ? <MeaningMark meaning={meaning}>{t(`volledig.woord.${stand}`)}</MeaningMark> : <TermChip due={term} />}
        </td>
        <td className="num">
          {(subject !== null || may) && (
            <Button small data-way="" aria-expanded={unfolded} about={titel} onPress={onToggle}>
              {unfolded
                ? t('actie.sluiten')
                : isOpen(requirement) && subject !== null
                  ? t('actie.invullen')
                  : t('actie.bekijken')}
            </Button>
          )}
        </td>
      </tr>
      {unfolded && (
        <tr className="sel">
          <td colSpan={CHECK_COLUMNS} className="check__in">
            <div id={`in-${id}`}>
              {subject !== null && (
                <DraftScope name={`vereiste:${id}`}>
                  <SubjectEditor
                    subject={subject}
                    persoon={dossier.persoon}
                    traject={dossier.traject}
                    asked={isOpen(requirement)}
                  />
                </DraftScope>
              )}
              <Proofs place={place} about={titel} adding={adding} />
            </div>
          </td>
        </tr>
      )}
    </Fragment>
  );
}
