/** How a plain record of the contract is shown and filled in. */
import type { z } from 'zod';
import type { RecordName, recordShapes } from '../../shared/contract/records.ts';
import type { Option } from '../ui/select.tsx';

export type { RecordName };
/** A record as a screen reads it: every field may be empty. */
export type RecordRead<N extends RecordName> = { readonly id: string } & {
  readonly [K in FieldKey<N>]: Exclude<z.output<Extract<Shapes<N>[K], z.ZodType>>, undefined> | null;
};
export type FieldKey<N extends RecordName> = Extract<keyof Shapes<N>, string>;
type Shapes<N extends RecordName> = (typeof recordShapes)[N]['shape'];

/** `hundredths`: hours, full-time equivalents. `decimal`: text with a point. `lines`: text of more than one line. `yesno`: yes, no, not filled in. */
export type FieldKind =
  | 'date'
  | 'time'
  | 'month'
  | 'text'
  | 'lines'
  | 'hundredths'
  | 'decimal'
  | 'whole'
  | 'cents'
  | 'code'
  | 'yesno'
  | 'weekdag'
  | RefKind;

/** Something of the organisation that is chosen by its name. */
export type RefKind = 'werkpost' | 'begeleider' | 'instantie' | 'vestiging' | 'partner' | 'label';

export interface FieldSpec<K extends string = string> {
  readonly key: K;
  readonly kind: FieldKind;
  readonly label: string;
  readonly options?: readonly Option[];
  /** The contract takes no value too. */
  readonly optional?: boolean;
  readonly hint?: string;
}

/** Names that a line shows for an id. */
export type Names = { readonly [K in RefKind]: (id: string | null) => string | null };

export interface Spec<N extends RecordName> {
  readonly name: N;
  readonly fields: readonly FieldSpec<FieldKey<N>>[];
  /** What the line says first, and what it adds. */
  readonly title: (record: RecordRead<N>, names: Names) => string;
  readonly detail?: (record: RecordRead<N>, names: Names) => string | null;
  /** The record still has something to fill in or to do. */
  readonly open?: (record: RecordRead<N>) => boolean;
}
