/** One answer for everything that is chosen, of one person or of many; one undo takes it back. */
import { useState, type ReactElement } from 'react';
import { VOORGESCHIEDENIS_ANTWOORDEN, type VoorgeschiedenisAntwoord } from '../../../shared/domain/codes.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useSession } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { personsIn, type Regel } from './kinds.ts';

interface BarProps {
  readonly chosen: readonly Regel[];
  readonly onDone: () => void;
}

/** The ways in the bar of the chosen lines. */
export function AnswerActions({ chosen, onDone }: BarProps): ReactElement {
  const [open, setOpen] = useState(false);
  const clear = useCommand('ingebruikname.wisAntwoord');
  const say = useSaved();
  const answered = chosen.filter(({ antwoord }) => antwoord !== null).map(({ sleutel }) => sleutel);
  const takeBack = () =>
    clear.mutate(
      { sleutels: answered },
      {
        onSuccess: ({ operation }) => {
          say(t('overgenomen.gewist'), operation);
          onDone();
        },
      },
    );
  return (
    <>
      <Button kind="primary" small onPress={() => setOpen(true)}>
        {t('overgenomen.beantwoorden')}
      </Button>
      {answered.length > 0 && (
        <Button small isPending={clear.isPending} onPress={takeBack}>
          {t('overgenomen.wissen')}
        </Button>
      )}
      {clear.error && <FailureBanner error={clear.error} />}
      {open && (
        <AnswerDialog
          chosen={chosen}
          onClose={() => setOpen(false)}
          onDone={() => {
            setOpen(false);
            onDone();
          }}
        />
      )}
    </>
  );
}

interface DialogProps extends BarProps {
  readonly onClose: () => void;
}

function AnswerDialog({ chosen, onClose, onDone }: DialogProps): ReactElement {
  const today = useToday();
  const { gebruiker } = useSession();
  const [antwoord, setAntwoord] = useState<VoorgeschiedenisAntwoord | null>(null);
  const [op, setOp] = useState<string | null>(today);
  const [door, setDoor] = useState(gebruiker?.naam ?? '');
  const [toelichting, setToelichting] = useState('');
  const draft = useDraft({
    part: 'antwoord',
    values: { antwoord, op, door, toelichting },
    restore: (typed) => {
      setAntwoord(typed.antwoord);
      setOp(typed.op);
      setDoor(typed.door);
      setToelichting(typed.toelichting);
    },
  });
  const save = useCommand('ingebruikname.beantwoord');
  const say = useSaved();
  const send = () => {
    if (antwoord === null || op === null || !isIsoDate(op)) return;
    const note = toelichting.trim();
    save.mutate(
      { sleutels: chosen.map(({ sleutel }) => sleutel), antwoord, op, door: door.trim(), toelichting: note === '' ? null : note },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('overgenomen.bewaard', { count: aantal }), operation);
          onDone();
        },
      },
    );
  };
  const why =
    antwoord === null ? t('overgenomen.kiesEerst') : op === null || !isIsoDate(op) ? t('overgenomen.datumEerst') : undefined;
  return (
    <Dialog
      open
      title={t('overgenomen.vraag', { count: chosen.length, personen: personsIn(chosen) })}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" isPending={save.isPending} reason={why} onPress={send}>
            {t('overgenomen.bewaren')}
          </Button>
          <Button onPress={onClose}>{t('actie.annuleren')}</Button>
        </>
      }
    >
      {draft}
      <RadioGroup
        label={t('overgenomen.antwoordVraag')}
        options={VOORGESCHIEDENIS_ANTWOORDEN.map((key) => ({
          key,
          label: t(`overgenomen.antwoord.${key}`),
          detail: t(`overgenomen.antwoordUitleg.${key}`),
        }))}
        value={antwoord}
        onChange={(key) => setAntwoord(VOORGESCHIEDENIS_ANTWOORDEN.find((each) => each === key) ?? null)}
      />
      <DateField label={t('overgenomen.op')} value={op} onChange={setOp} />
      <TextField label={t('overgenomen.door')} width="line" value={door} onChange={setDoor} />
      <TextField label={t('overgenomen.toelichting')} optional width="line" value={toelichting} onChange={setToelichting} />
      {save.error && <FailureBanner error={save.error} />}
    </Dialog>
  );
}
