/** One day of one person in parts: the whole day or two halves, each with its werkpost, and hours. */
import { useState, type ReactElement } from 'react';
import type { Dagdeel } from '../../../../shared/domain/codes.ts';
import type { IsoDate } from '../../../../shared/domain/date.ts';
import { useDraft } from '../../../app/draft-form.tsx';
import { showShortDay } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { readName } from '../../../many/many-table.tsx';
import { useRefs } from '../../../records/refs.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { NumberField, type NumberValue } from '../../../ui/number-field.tsx';
import { Seg } from '../../../ui/seg.tsx';
import { Select } from '../../../ui/select.tsx';
import { DAY, type DayValue, HALF, WHOLE, valueOfKey } from './day-value.ts';
import { type Statement, type Unit, setUnits } from './units.ts';
import type { ViewRow } from './view.ts';

export interface DayForm {
  readonly persoonId: string;
  readonly datum: IsoDate;
}

type Code = '' | '1' | 'h' | 'u' | 'z' | 'v' | 'a' | 'f';
interface Part {
  readonly code: Code;
  readonly uren: NumberValue;
  readonly werkpostId: string | null;
}
type Shape = 'dag' | 'helften';

const EMPTY: Part = { code: '', uren: null, werkpostId: null };
const CODES: Readonly<Record<Shape, readonly Code[]>> = {
  dag: ['', '1', 'h', 'u', 'z', 'v', 'a', 'f'],
  helften: ['', 'h', 'u', 'z', 'v', 'a', 'f'],
};

interface DialogProps {
  readonly row: ViewRow;
  readonly form: DayForm;
  readonly onClose: () => void;
  readonly onSave: (statements: readonly Statement[]) => void;
}

export function DayDialog({ row, form, onClose, onSave }: DialogProps): ReactElement {
  const units = row.days.get(form.datum) ?? [];
  const [shape, setShape] = useState<Shape>(units.some(({ dagdeel }) => dagdeel !== 'dag') ? 'helften' : 'dag');
  const [parts, setParts] = useState<Readonly<Record<Dagdeel, Part>>>(() => ({
    dag: partOf(units, 'dag'),
    vm: partOf(units, 'vm'),
    nm: partOf(units, 'nm'),
  }));
  const shown: readonly Dagdeel[] = shape === 'dag' ? ['dag'] : ['vm', 'nm'];
  const draft = useDraft({
    part: `dag:${row.person.persoonId} ${form.datum}`,
    values: { shape, parts },
    restore: (typed) => {
      setShape(typed.shape);
      setParts(typed.parts);
    },
  });
  const wrong = shown.some((part) => parts[part].code === 'u' && hoursOf(parts[part]) === null);
  const save = (): void => {
    const wanted = shown.flatMap((dagdeel) => unitOf(dagdeel, parts[dagdeel]));
    onSave(setUnits(form, units, wanted));
    onClose();
  };
  return (
    <Dialog
      open
      title={`${readName(row.person)}, ${showShortDay(form.datum)}`}
      onClose={onClose}
      actions={
        <>
          <Button kind="primary" onPress={save} reason={wrong ? t('aanwezig.urenFout') : undefined}>
            {t('actie.bewaren')}
          </Button>
          <Button onPress={onClose}>{t('actie.annuleren')}</Button>
        </>
      }
    >
      {draft}
      <Seg
        label={t('aanwezig.vorm')}
        options={(['dag', 'helften'] as const).map((key) => ({ key, label: t(`aanwezig.vormen.${key}`) }))}
        value={shape}
        onChange={setShape}
      />
      {shown.map((dagdeel) => (
        <PartFields
          key={dagdeel}
          dagdeel={dagdeel}
          shape={shape}
          part={parts[dagdeel]}
          onChange={(part) => setParts((before) => ({ ...before, [dagdeel]: part }))}
        />
      ))}
    </Dialog>
  );
}

interface FieldsProps {
  readonly dagdeel: Dagdeel;
  readonly shape: Shape;
  readonly part: Part;
  readonly onChange: (part: Part) => void;
}

function PartFields({ dagdeel, shape, part, onChange }: FieldsProps): ReactElement {
  const { werkpost } = useRefs();
  const present = part.code === '1' || part.code === 'h' || part.code === 'u';
  return (
    <div className="form__row" role="group" aria-label={t(`aanwezig.deel.${dagdeel}`)}>
      <Select
        label={t(`aanwezig.deel.${dagdeel}`)}
        width="date"
        options={CODES[shape].map((key) => ({ key: key || 'leeg', label: t(`aanwezig.code.${key || 'leeg'}`) }))}
        value={part.code || 'leeg'}
        onChange={(key) => onChange({ ...part, code: key === null || key === 'leeg' ? '' : (key as Code) })}
      />
      {part.code === 'u' && (
        <NumberField
          label={t('aanwezig.urenKolom')}
          kind="hundredths"
          width="number"
          value={part.uren}
          onChange={(uren) => onChange({ ...part, uren })}
          error={part.uren !== null && hoursOf(part) === null ? t('aanwezig.urenFout') : undefined}
        />
      )}
      {present && (
        <Select
          label={t('aanwezig.werkpost')}
          width="line"
          optional
          options={werkpost.map(({ id, name }) => ({ key: id, label: name }))}
          value={part.werkpostId}
          onChange={(werkpostId) => onChange({ ...part, werkpostId })}
        />
      )}
    </div>
  );
}

function partOf(units: readonly Unit[], dagdeel: Dagdeel): Part {
  const unit = units.find((each) => each.dagdeel === dagdeel);
  return unit ? { code: codeOf(unit), uren: unit.uren, werkpostId: unit.werkpostId } : EMPTY;
}

function codeOf({ dagdeel, waarde, reden }: Unit): Code {
  if (waarde === 'aanwezig') return dagdeel === 'dag' ? '1' : 'h';
  if (waarde === 'afwezig') return reden === 'Z' ? 'z' : reden === 'V' ? 'v' : 'a';
  return waarde === 'half' ? 'h' : waarde === 'uren' ? 'u' : 'f';
}

const hoursOf = ({ uren }: Part): number | null => (typeof uren === 'number' && uren > 0 && uren <= DAY ? uren : null);

function unitOf(dagdeel: Dagdeel, part: Part): (DayValue & { dagdeel: Dagdeel; werkpostId: string | null })[] {
  const value = valueOfPart(part);
  const present = value !== null && value.waarde !== 'afwezig' && value.waarde !== 'feestdag';
  return value === null ? [] : [{ ...value, dagdeel, werkpostId: present ? part.werkpostId : null }];
}

function valueOfPart(part: Part): DayValue | null {
  if (part.code === '') return null;
  if (part.code === 'u') return { waarde: 'uren', uren: hoursOf(part), reden: null };
  return part.code === '1' ? WHOLE : part.code === 'h' ? HALF : (valueOfKey(part.code) ?? null);
}
