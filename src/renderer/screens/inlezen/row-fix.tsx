/** A row that something is wrong with: its cells can be corrected here, and the row is read again at once by the same reader. */
import { useContext, useState, type ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { TypingContext } from './typing.ts';
import type { Fix, Problem } from './wizard.ts';

interface RowFixProps {
  readonly problem: Problem;
  /** What the row is called: `rij 12, Peeters An`. */
  readonly about: string;
  readonly onCorrect: (fix: Fix) => void;
  /** Absent: the row cannot be left out here. */
  readonly onLeaveOut?: () => void;
}

export function RowFix({ problem, about, onCorrect, onLeaveOut }: RowFixProps): ReactElement {
  const named = problem.cells.filter(({ column }) => problem.wrong.includes(column));
  const [all, setAll] = useState(named.length === 0);
  const shown = all ? problem.cells : named;
  const { row, sheet } = problem;
  return (
    <div className="fix" role="group" aria-label={t('inlezen.verbeter.groep', { rij: about })}>
      <div className="fix__cells">
        {shown.map((cell) => (
          <CellField
            key={cell.column}
            header={cell.header === '' ? cell.column : cell.header}
            value={cell.value}
            cell={{ row, sheet, column: cell.column }}
            onCorrect={onCorrect}
          />
        ))}
      </div>
      <div className="chips">
        {named.length > 0 && named.length < problem.cells.length && (
          <Button small kind="quiet" about={about} onPress={() => setAll(!all)}>
            {t(all ? 'inlezen.verbeter.minder' : 'inlezen.verbeter.alle')}
          </Button>
        )}
        {onLeaveOut && (
          <Button small about={about} onPress={onLeaveOut}>
            {t('inlezen.verbeter.weglaten')}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The same behind a button: for rows that are taken over as they are. */
export function FixOnDemand({
  problem,
  ...rest
}: Omit<RowFixProps, 'problem'> & { readonly problem: Problem | undefined }): ReactElement | null {
  const [open, setOpen] = useState(false);
  if (!problem) return null;
  if (open) return <RowFix problem={problem} {...rest} />;
  return (
    <Button small kind="quiet" about={rest.about} onPress={() => setOpen(true)}>
      {t('inlezen.verbeter.knop')}
    </Button>
  );
}

interface CellProps {
  readonly header: string;
  readonly value: string;
  readonly cell: Omit<Fix, 'value'>;
  readonly onCorrect: (fix: Fix) => void;
}

/** Typed at the row; Enter or leaving the field reads it again, Escape puts back what stood there. */
function CellField({ header, value, cell, onCorrect }: CellProps): ReactElement {
  const [typing, show] = useState<string | null>(null);
  const tell = useContext(TypingContext);
  const setTyping = (text: string | null) => {
    show(text);
    tell(text === null ? null : { ...cell, value: text });
  };
  const send = () => {
    if (typing !== null && typing !== value) onCorrect({ ...cell, value: typing });
    setTyping(null);
  };
  return (
    <div
      onKeyDown={(event) => {
        if (event.key === 'Enter') send();
        if (event.key === 'Escape') setTyping(null);
      }}
    >
      <TextField
        label={header}
        width="line"
        value={typing ?? value}
        unsaved={typing !== null}
        onChange={setTyping}
        onBlur={send}
      />
    </div>
  );
}
