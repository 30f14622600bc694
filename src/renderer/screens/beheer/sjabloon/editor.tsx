/** Points out, once per version, where the columns and cells of an official template go (E-22). */
import type { ReactElement } from 'react';
import { useDraft } from '../../../app/draft-form.tsx';
import { useSaved } from '../../../app/undo.ts';
import { useUnsaved } from '../../../app/unsaved.ts';
import { useCall, useCommand } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { Banner, FailureBanner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { FieldRow } from '../../../ui/form.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { Cells } from './cells.tsx';
import { Codes } from './codes.tsx';
import { Columns } from './columns.tsx';
import { sheetOf, tableSheets, withSheet, type Draft, type Koppeling } from './draft.ts';

interface EditorProps {
  readonly draft: Draft;
  readonly onChange: (draft: Draft) => void;
  readonly onClose: () => void;
}

/** Part of the screen, as the drafts know it: a file that was not kept yet has to be chosen again before it is there. */
export const sjabloonDeel = (id: string | undefined, vingerafdruk: string): string => `sjabloon:${id ?? vingerafdruk}`;

export function TemplateEditor({ draft, onChange, onClose }: EditorProps): ReactElement {
  const { beeld, koppeling, naam, file } = draft;
  const blad = sheetOf(draft);
  const examples = useCall('sjabloon.voorbeelden', {});
  const save = useCommand('sjabloon.bewaar');
  const say = useSaved();
  useUnsaved(true);
  const kept = useDraft({
    part: sjabloonDeel(beeld.eerder?.id, beeld.vingerafdruk),
    title: naam,
    values: { naam, koppeling },
    restore: (typed) => onChange({ ...draft, ...typed }),
  });
  const set = (next: Koppeling) => onChange({ ...draft, koppeling: next });
  const reason =
    naam.trim() === '' ? t('sjablonen.naamNodig') : koppeling.kolommen.length === 0 ? t('sjablonen.kolomNodig') : undefined;
  const keep = async () => {
    const { operation } = await save.mutateAsync({
      ...(file === null ? { id: beeld.eerder?.id ?? '' } : { bestand: { ref: file.ref } }),
      naam: naam.trim(),
      vingerafdruk: beeld.vingerafdruk,
      koppeling,
    });
    say(t('sjablonen.bewaard'), operation);
    onClose();
  };
  return (
    <section className="records__form step" aria-label={t('sjablonen.aanduiden')}>
      {kept}
      <Standing draft={draft} />
      <FieldRow>
        <TextField
          label={t('sjablonen.naam')}
          width="line"
          value={naam}
          onChange={(value) => onChange({ ...draft, naam: value })}
          autoFocus
        />
        <Select
          label={t('sjablonen.blad')}
          options={tableSheets(beeld).map((each) => ({ key: each.naam, label: each.naam }))}
          value={koppeling.blad}
          onChange={(value) => value !== null && onChange(withSheet(draft, value))}
        />
      </FieldRow>
      <Rows koppeling={koppeling} known={blad?.laatsteRij !== null} onChange={set} />
      <h4>{t('sjablonen.kolommen')}</h4>
      <p className="sub">{t('sjablonen.kolommenUitleg')}</p>
      {blad !== undefined && (
        <Columns
          blad={blad}
          koppeling={koppeling}
          velden={beeld.velden}
          examples={new Map((examples.data ?? []).map(({ veld, waarden }) => [veld, waarden]))}
          onChange={set}
        />
      )}
      <h4>{t('sjablonen.cellen')}</h4>
      <p className="sub">{t('sjablonen.cellenUitleg')}</p>
      <Cells draft={draft} onChange={set} />
      <Codes draft={draft} onChange={set} />
      {save.error && <FailureBanner error={save.error} />}
      <div className="form__acts">
        <Button kind="primary" reason={reason} isPending={save.isPending} onPress={() => void keep().catch(() => undefined)}>
          {t('actie.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </section>
  );
}

/** What the file is, beside what is kept: new, the same, or another version with its differences. */
function Standing({ draft: { beeld } }: { readonly draft: Draft }): ReactElement {
  const { bron, eerder, verschillen, vervallen, voorstel } = beeld;
  if (bron === 'bewaard')
    return (
      <Banner title={t('sjablonen.zelfde')}>
        {eerder?.nagekekenOp ? t('sjablonen.nagekeken', { datum: showDate(eerder.nagekekenOp) }) : ''}
      </Banner>
    );
  if (eerder !== null)
    return (
      <Banner kind="open" title={t('sjablonen.andereVersie', { naam: eerder.naam })}>
        {t('sjablonen.andereVersieUitleg')}
        <ul className="small">
          {verschillen.map(({ code, blad, cel, tekst }) => (
            <li key={`${code} ${blad} ${cel ?? ''} ${tekst}`}>{tekst}</li>
          ))}
          {vervallen.map((wat) => (
            <li key={wat}>{t('sjablonen.vervallen', { wat })}</li>
          ))}
        </ul>
      </Banner>
    );
  return (
    <Banner
      {...(voorstel === null ? { kind: 'open' } : {})}
      title={t(voorstel === null ? 'sjablonen.geenTabel' : 'sjablonen.herkend')}
    >
      {t('sjablonen.kijkNa')}
    </Banner>
  );
}

interface RowsProps {
  readonly koppeling: Koppeling;
  /** The file tells where its table ends. */
  readonly known: boolean;
  readonly onChange: (koppeling: Koppeling) => void;
}

/** What cannot be read as a number is no row: saving then says so. */
const number = (value: number | string | null): number => (typeof value === 'number' ? value : 0);

function Rows({ koppeling, known, onChange }: RowsProps): ReactElement {
  const { eersteRij, laatsteRij } = koppeling;

  return (
    <FieldRow label={t('sjablonen.rijen')}>
      <NumberField
        kind="whole"
        label={t('sjablonen.eersteRij')}
        value={eersteRij}
        onChange={(value) => onChange({ ...koppeling, eersteRij: number(value) })}
      />
      <NumberField
        kind="whole"
        label={t('sjablonen.laatsteRij')}
        hint={t(known ? 'sjablonen.laatsteRijRaad' : 'sjablonen.laatsteRijOnbekend')}
        value={laatsteRij}
        onChange={(value) => onChange({ ...koppeling, laatsteRij: number(value) })}
      />
    </FieldRow>
  );
}
