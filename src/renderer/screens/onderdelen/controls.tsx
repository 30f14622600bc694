/** Buttons, fields and choices in each of their states. */
import { useState, type ReactElement } from 'react';
import { z } from 'zod';
import type { Woordtreffer } from '../../../shared/domain/woorden.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { ChoiceBox, ChoiceGroupBox } from '../../ui/choose.tsx';
import { DateField } from '../../ui/date-field.tsx';
import {
  CheckInput,
  DateInput,
  FactsForm,
  FieldRow,
  NumberInput,
  RadioInput,
  SelectInput,
  TextInput,
  TimeInput,
} from '../../ui/form.tsx';
import { MenuButton, MoreMenu } from '../../ui/menu.tsx';
import { OrderList } from '../../ui/order-list.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { Seg } from '../../ui/seg.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { WordsContext } from '../../ui/words.ts';
import { nothing, texts } from './texts.ts';

const { knop, veld, keuze } = texts;

export function Buttons(): ReactElement {
  return (
    <>
      <div className="chips">
        <Button kind="primary" onPress={nothing}>
          {knop.bewaren}
        </Button>
        <Button onPress={nothing}>{knop.brief}</Button>
        <Button kind="quiet" onPress={nothing}>
          {knop.vergelijken}
        </Button>
        <Button icon="files" onPress={nothing}>
          {knop.brief}
        </Button>
        <Button kind="primary" icon="user-plus" onPress={nothing}>
          {knop.starten}
        </Button>
        <Button icon="printer" label={knop.afdrukken} onPress={nothing} />
        <LinkButton to="/onderdelen" about={knop.over}>
          {knop.openen}
        </LinkButton>
      </div>
      <div className="chips">
        <Button small kind="primary" onPress={nothing}>
          {knop.bewaren}
        </Button>
        <Button small onPress={nothing}>
          {knop.bekijken}
        </Button>
        <Button small kind="quiet" icon="x" label={knop.kiezen} onPress={nothing} />
        <LinkButton small icon="files" to="/onderdelen">
          {knop.openen}
        </LinkButton>
        <MenuButton label={texts.laag.menu} actions={[{ key: 'brief', label: knop.brief, run: nothing }]} />
        <MoreMenu
          label={knop.meer}
          actions={[
            { key: 'brief', label: knop.brief, icon: 'files', run: nothing },
            { key: 'bekijken', label: knop.bekijken, icon: 'eye', run: nothing },
          ]}
        />
      </div>
      <div className="chips">
        <Button kind="primary" reason={knop.reden} onPress={nothing}>
          {knop.starten}
        </Button>
        <Button isPending onPress={nothing}>
          {knop.bezig}
        </Button>
      </div>
    </>
  );
}

/** The finder of this page knows the one word of its own example. */
const WORD = veld.tekstWoord;
const find = (text: string): readonly Woordtreffer[] =>
  text.includes(WORD) ? [{ woord: WORD, soort: 'diagnose', begin: text.indexOf(WORD) }] : [];

export function Fields(): ReactElement {
  const [werkpost, setWerkpost] = useState<string | null>('keuken');
  const options = texts.tabel.rijen.map((row) => ({ key: row.werkpost.toLowerCase(), label: row.werkpost }));
  return (
    <WordsContext value={find}>
      <FieldRow>
        <TextField width="line" label={veld.naam} value={veld.naamWaarde} onChange={nothing} />
        <TextField width="line" label={veld.leeg} optional value="" onChange={nothing} />
        <TextField width="line" label={veld.uitleg} hint={veld.uitlegTekst} value="" onChange={nothing} />
      </FieldRow>
      <FieldRow>
        <NumberField
          kind="hundredths"
          label={veld.waarschuwing}
          warning={veld.waarschuwingTekst}
          width="line"
          value={1050}
          onChange={nothing}
        />
        <TextField width="line" label={veld.fout} error={veld.foutTekst} value={veld.foutWaarde} onChange={nothing} />
        <TextField width="line" label={veld.nietBewaard} unsaved value={veld.nietBewaardWaarde} onChange={nothing} />
      </FieldRow>
      <FieldRow>
        <TextField width="line" label={veld.leesbaar} isReadOnly value={veld.leesbaarWaarde} onChange={nothing} />
        <DateField label={veld.datum} value="2026-03-02" onChange={nothing} />
        <DateField label={veld.datum} value={null} onChange={nothing} />
        <NumberField kind="cents" label={veld.bedrag} value={281220} onChange={nothing} />
        <NumberField kind="hundredths" label={veld.uren} value={1250} onChange={nothing} />
      </FieldRow>
      <FieldRow>
        <Select label={veld.keuze} options={options} value={werkpost} onChange={setWerkpost} />
        <Select label={veld.keuze} options={options} value={null} error={veld.keuzeFout} onChange={nothing} />
        <Select label={veld.keuze} optional options={options} value={null} onChange={nothing} />
      </FieldRow>
      <TextField lines={2} label={veld.tekst} value={`${veld.tekstWaarde} ${WORD}`} onChange={nothing} />
    </WordsContext>
  );
}

export function Choices(): ReactElement {
  const [shown, setShown] = useState<'termijn' | 'persoon' | 'soort'>('termijn');
  const [lines, setLines] = useState<ReadonlySet<string>>(new Set(['een']));
  const choice = { keys: lines, set: setLines };
  const room = [
    { key: 'compact', label: keuze.compact },
    { key: 'ruim', label: keuze.ruim, detail: keuze.ruimUitleg },
  ];
  const parts = (['termijn', 'persoon', 'soort'] as const).map((key) => ({ key, label: keuze[key] }));
  return (
    <>
      <div className="chips">
        <Checkbox value onChange={nothing}>
          {keuze.aan}
        </Checkbox>
        <Checkbox value={false} onChange={nothing}>
          {keuze.uit}
        </Checkbox>
        <ChoiceGroupBox choice={choice} keys={['een', 'twee']}>
          <span className="choice__word">{keuze.alle}</span>
        </ChoiceGroupBox>
        <ChoiceBox choice={choice} order={['een', 'twee']} own="een">
          <span className="choice__word">{keuze.lijn}</span>
        </ChoiceBox>
      </div>
      <FieldRow>
        <RadioGroup label={keuze.groep} options={room} value="compact" onChange={nothing} />
        <RadioGroup label={keuze.groep} options={room} value={null} error={keuze.fout} onChange={nothing} />
        <RadioGroup horizontal label={keuze.groep} options={room} value="ruim" onChange={nothing} />
      </FieldRow>
      <div className="chips">
        <Seg label={keuze.tonen} options={parts} value={shown} onChange={setShown} />
        <Seg small label={keuze.tonen} options={parts} value={shown} onChange={setShown} />
      </div>
    </>
  );
}

const FORM = z.object({
  naam: z.string().nullable(),
  datum: z.string().nullable(),
  uur: z.string().nullable(),
  uren: z.number().nullable(),
  werkpost: z.string().nullable(),
  ruimte: z.string().nullable(),
  ook: z.boolean(),
});

export function FormExample(): ReactElement {
  const values = {
    naam: veld.naamWaarde,
    datum: '2026-03-02',
    uur: '08:30',
    uren: 1250,
    werkpost: 'keuken',
    ruimte: 'compact',
    ook: true,
  };
  return (
    <FactsForm schema={FORM} values={values} submit={knop.bewaren} onCancel={nothing} save={() => Promise.resolve()}>
      <FieldRow>
        <TextInput name="naam" label={veld.naam} width="line" />
        <DateInput name="datum" label={veld.datum} />
        <TimeInput name="uur" label={texts.lijn.start} />
        <NumberInput name="uren" kind="hundredths" label={veld.uren} />
        <SelectInput
          name="werkpost"
          label={veld.keuze}
          width="line"
          options={texts.tabel.rijen.map((row) => ({ key: row.werkpost.toLowerCase(), label: row.werkpost }))}
        />
      </FieldRow>
      <FieldRow label={keuze.tonen}>
        <RadioInput name="ruimte" label={keuze.groep} options={[{ key: 'compact', label: keuze.compact }]} />
        <CheckInput name="ook">{keuze.uit}</CheckInput>
      </FieldRow>
    </FactsForm>
  );
}

export function Ordered(): ReactElement {
  const [items, setItems] = useState<readonly string[]>(() => [veld.naam, veld.datum, veld.uren]);
  return <OrderList label={texts.deel.volgorde} items={items} onOrder={setItems} />;
}
