/** "Later": a finding waits until a day, because. What waits stands apart, with a way back. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { CallForm, DateInput, FieldRow, TextInput } from '../../ui/form.tsx';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { meaningOf } from '../traject/finding-words.ts';
import { placeOf } from '../traject/subjects.ts';
import type { Finding } from '../traject/types.ts';

type Waiting = Output<'agenda.lijst'>['uitgesteld'][number];

const who = ({ persoon }: Pick<Finding, 'persoon'>): string =>
  persoon ? [persoon.voornaam, persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');

/** A line of what was taken over from paper stands for several findings: each of them is answered, none waits. */
export const canWait = ({ sleutel }: Finding): boolean => !sleutel.startsWith('overgenomen|');

export function SnoozeForm({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }): ReactElement {
  const say = useSaved();
  return (
    <div className="solve">
      <CallForm
        call="bevinding.stelUit"
        values={{ sleutel: finding.sleutel, persoonId: finding.persoon?.id ?? null, tot: null, reden: '' }}
        submit={t('uitstel.knop')}
        onCancel={onClose}
        onDone={({ operation }) => {
          onClose();
          say(t('uitstel.gedaan', { naam: who(finding) }), operation);
        }}
      >
        <FieldRow>
          <DateInput name="tot" label={t('uitstel.tot')} autoFocus />
          <TextInput name="reden" label={t('uitstel.reden')} width="line" />
        </FieldRow>
        <p className="sub">{t('uitstel.uitleg')}</p>
      </CallForm>
    </div>
  );
}

/** The same for everybody of a line: one day, one reason, one undo. */
export function SnoozeAllForm({
  findings,
  onClose,
}: {
  readonly findings: readonly Finding[];
  readonly onClose: () => void;
}): ReactElement {
  const say = useSaved();
  return (
    <div className="solve">
      <CallForm
        call="bevinding.stelAllesUit"
        values={{ sleutels: findings.map(({ sleutel }) => sleutel), tot: null, reden: '' }}
        submit={t('uitstel.alles', { count: findings.length })}
        onCancel={onClose}
        onDone={({ operation }) => {
          onClose();
          say(t('uitstel.allesGedaan', { count: findings.length }), operation);
        }}
      >
        <FieldRow>
          <DateInput name="tot" label={t('uitstel.tot')} autoFocus />
          <TextInput name="reden" label={t('uitstel.reden')} width="line" />
        </FieldRow>
        <p className="sub">{t('uitstel.uitleg')}</p>
      </CallForm>
    </div>
  );
}

/** Folded until somebody asks; it counts nowhere. */
export function Snoozed({ lines }: { readonly lines: readonly Waiting[] }): ReactElement | null {
  const mayEnd = useCan('dossier.schrijven');
  const end = useCommand('bevinding.hervat');
  const say = useSaved();
  if (lines.length === 0) return null;
  return (
    <details className="fgroup">
      <summary>
        <b>{t('uitstel.titel')}</b> <span className="count">{lines.length}</span>
      </summary>
      <ul>
        {lines.map((line) => (
          <li key={line.sleutel} className="finding">
            <MeaningIcon meaning={meaningOf(line)} />
            <div className="finding__what">
              <p>
                <Link className="name" data-way="" to={placeOf(line)}>
                  {who(line)}
                </Link>{' '}
                · {line.message}
              </p>
              <p className="sub">
                <span>
                  {t('uitstel.totOmdat', { datum: showDate(line.uitstel.tot), reden: line.uitstel.reden })}
                  {line.uitstel.door !== null && ` (${line.uitstel.door})`}
                </span>
                <RuleLink rule={line.rule} />
              </p>
            </div>
            <div />
            <div className="finding__acts">
              {mayEnd && (
                <Button
                  small
                  about={`${who(line)}, ${line.message}`}
                  onPress={() =>
                    end.mutate({ id: line.uitstel.id }, { onSuccess: ({ operation }) => say(t('uitstel.terug'), operation) })
                  }
                >
                  {t('uitstel.hervat')}
                </Button>
              )}
            </div>
          </li>
        ))}
      </ul>
    </details>
  );
}
