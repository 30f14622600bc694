/** A list of persons in any shape: its lines can be chosen, and what can be done with the chosen ones stands above it. */
import { createContext, useContext, useMemo, type ReactElement, type ReactNode } from 'react';
import { useCan } from '../app/session.tsx';
import { t } from '../i18n.ts';
import { ChoiceBox, ChoiceGroupBox, type Choice } from '../ui/choose.tsx';
import { useChosen } from './chosen.ts';
import { ManyBar, focusLine, type BarWords } from './many-bar.tsx';
import type { Target } from './targets.ts';

export interface ManyProps<Row> {
  /** In the order in which they stand. */
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Whom a line is about; a line about nobody can only be chosen for what the list itself can do. */
  readonly targetsOf: (row: Row) => readonly Target[];
  /** What the chosen lines ask for: stands chosen when the dialog opens. */
  readonly suggest?: (chosen: readonly Row[]) => string | null;
  /** What this list alone can do with the chosen lines; stands first. `clear` lets go of them and gives the focus back to the list. */
  readonly own?: (chosen: readonly Row[], clear: () => void) => ReactNode;
  readonly words?: (chosen: readonly Row[]) => BarWords;
}

interface Listed {
  readonly choice: Choice;
  readonly order: readonly string[];
}

const Choosing = createContext<Listed | null>(null);

interface ListProps<Row> extends ManyProps<Row> {
  /** `choice` is null for who may not write. */
  readonly children: (choice: Choice | null, chosen: readonly Row[], clear: () => void) => ReactNode;
}

export function ManyList<Row>({ rows, rowKey, targetsOf, suggest, own, words, children }: ListProps<Row>): ReactElement {
  const mayWrite = useCan('dossier.schrijven');
  const anyLine = own !== undefined;
  const order = useMemo(
    () => rows.filter((row) => anyLine || targetsOf(row).length > 0).map(rowKey),
    [rows, rowKey, targetsOf, anyLine],
  );
  const chosen = useChosen(order);
  const lines = rows.filter((row) => chosen.keys.has(rowKey(row)));
  /** After what only this list does: the bar goes, and with it the button that had the focus. */
  const letGo = () => {
    const [first = ''] = chosen.keys;
    const at = order.indexOf(first);
    const left = [...order.slice(at + 1), ...order.slice(0, at).toReversed()].filter((key) => !chosen.keys.has(key));
    chosen.clear();
    focusLine([first, ...left]);
  };
  const listed = useMemo(
    () => (mayWrite ? { choice: { keys: chosen.keys, set: chosen.set }, order } : null),
    [mayWrite, chosen.keys, chosen.set, order],
  );
  return (
    <Choosing value={listed}>
      <ManyBar
        chosen={chosen}
        targets={lines.flatMap(targetsOf)}
        suggestion={suggest?.(lines) ?? null}
        own={lines.length > 0 && own?.(lines, letGo)}
        {...(words ? { words: words(lines) } : {})}
      />
      {children(listed?.choice ?? null, lines, chosen.clear)}
    </Choosing>
  );
}

/** The box of one line of the list around it; its room stays where the line is about nobody. */
export function ChooseLine({ own, name }: { readonly own: string; readonly name: string }): ReactElement | null {
  const listed = useContext(Choosing);
  if (listed === null) return null;
  if (!listed.order.includes(own)) return <span className="choice" />;
  return (
    <ChoiceBox choice={listed.choice} order={listed.order} own={own}>
      <span className="vh">{t('tabel.kies', { naam: name })}</span>
    </ChoiceBox>
  );
}

interface GroupProps {
  readonly keys: readonly string[];
  /** Who they are: the words behind the box, or what is heard of it when they stand beside it already. */
  readonly name: string;
  readonly shown?: boolean;
}

/** One box for those lines of the list around it. */
export function ChooseGroup({ keys, name, shown = false }: GroupProps): ReactElement | null {
  const listed = useContext(Choosing);
  if (listed === null) return null;
  const known = keys.filter((key) => listed.order.includes(key));
  if (known.length === 0) return <span className="choice" />;
  return (
    <ChoiceGroupBox choice={listed.choice} keys={known}>
      {shown ? (
        <span className="choice__word">{name}</span>
      ) : (
        <span className="vh">{t('veel.kiesGroep', { naam: name, count: known.length })}</span>
      )}
    </ChoiceGroupBox>
  );
}
