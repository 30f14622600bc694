/** Answers a finding of a doelgroepwerknemer in the line where it stands: only the fields that it asks. */
import type { ReactElement } from 'react';
import { LAST_RECORD, NEW_RECORD } from '../../app/asked-part.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { t, tm } from '../../i18n.ts';
import { RecordForm, type Values } from '../../records/record-form.tsx';
import type { FieldSpec } from '../../records/types.ts';
import { Loaded } from '../../ui/states.tsx';
import type { WorkerAsk } from '../traject/worker-asks.ts';
import { Feiten } from './feiten.tsx';
import { NieuwPop } from './nieuw-pop.tsx';
import { TRAJECT } from './specs-doorstroom.ts';
import * as specs from './specs-werk.ts';
import { dienstNu, type Werknemer } from './werknemer.tsx';

/** Kinds of record that a line can answer; of the others the form is too long for a line. */
const IN_LINE = ['popVersie', 'popActie', 'popNazicht', 'wop', 'evaluatie', 'tewerkstelling', 'doorstroomtraject'] as const;
type InLine = (typeof IN_LINE)[number];

/** Only who may see what is confidential of maatwerk can say whether there is an attest. */
const CONFIDENTIAL: ReadonlySet<string> = new Set(['attest']);

/** Whether the line itself can answer this; else there is only the way to the field. */
export function useAnswersInLine(ask: WorkerAsk | null): boolean {
  const maySee = useCan('maatwerk.vertrouwelijk');
  const mayWrite = useCan('dossier.schrijven');
  if (ask === null || !mayWrite || ask.fields.length === 0 || !IN_LINE.some((name) => name === ask.name)) return false;
  return maySee || !ask.fields.some((field) => CONFIDENTIAL.has(field));
}

const FIELDS: Readonly<Record<InLine, readonly FieldSpec[]>> = {
  popVersie: specs.popVersie,
  popActie: specs.popActie.fields,
  popNazicht: specs.popNazicht.fields,
  wop: specs.wop.fields,
  evaluatie: Object.values(specs.EVALUATIE).flat(),
  tewerkstelling: specs.tewerkstelling.fields,
  doorstroomtraject: Object.values(TRAJECT).flat(),
};

interface WerknemerVraagProps {
  readonly persoonId: string;
  readonly ask: WorkerAsk;
  readonly onClose: () => void;
}

export function WerknemerVraag({ persoonId, ask, onClose }: WerknemerVraagProps): ReactElement {
  const worker = useCall('doelgroepwerknemer.lees', { persoonId });
  return (
    <Loaded query={worker} lines={3}>
      {(value) => <Antwoord werknemer={value} ask={ask} onClose={onClose} />}
    </Loaded>
  );
}

interface AntwoordProps {
  readonly werknemer: Werknemer;
  readonly ask: WorkerAsk;
  readonly onClose: () => void;
}

function Antwoord({ werknemer, ask, onClose }: AntwoordProps): ReactElement {
  const name = IN_LINE.find((each) => each === ask.name);
  if (name === undefined) return <p className="sub">{t('record.leeg')}</p>;
  const fields = ask.fields.flatMap((key) => FIELDS[name].find((field) => field.key === key) ?? []);
  const title = titleOf(name);
  const found = recordIn(werknemer, name, ask.record);
  if (found !== null) return <Feiten name={name} record={found as never} title={title} fields={fields} editing />;
  return name === 'popVersie' ? (
    <section className="records" aria-label={title}>
      <div className="records__form">
        <NieuwPop persoonId={werknemer.persoon.id} onDone={onClose} onCancel={onClose} />
      </div>
    </section>
  ) : (
    <NieuwRecord werknemer={werknemer} name={name} fields={fields} title={title} onClose={onClose} />
  );
}

function titleOf(name: InLine): string {
  const titles: Readonly<Record<InLine, string>> = {
    popVersie: tm('pop.versies'),
    popActie: tm('pop.acties'),
    popNazicht: tm('pop.nazichten'),
    wop: tm('dienst.wops'),
    evaluatie: tm('dienst.evaluaties'),
    tewerkstelling: tm('dienst.tewerkstelling'),
    doorstroomtraject: tm('tab.doorstroom'),
  };
  return titles[name];
}

type Found = { readonly id: string };

/** The record that the finding asks; null: it has to be made. Of an evaluation the last means: that nobody decided yet. */
function recordIn(werknemer: Werknemer, name: InLine, record: string): Found | null {
  const all = listOf(werknemer, name);
  if (record === NEW_RECORD) return null;
  if (record !== LAST_RECORD) return all.find(({ id }) => id === record) ?? null;
  if (name === 'evaluatie') return werknemer.evaluaties.findLast(({ beslissingOp }) => beslissingOp === null) ?? null;
  return all.at(-1) ?? null;
}

function listOf(werknemer: Werknemer, name: InLine): readonly Found[] {
  const lists: Readonly<Record<InLine, readonly Found[]>> = {
    popVersie: werknemer.popVersies,
    popActie: werknemer.popActies,
    popNazicht: werknemer.popNazichten,
    wop: werknemer.wops,
    evaluatie: werknemer.evaluaties,
    tewerkstelling: werknemer.tewerkstellingen,
    doorstroomtraject: werknemer.trajecten,
  };
  return lists[name];
}

interface NieuwRecordProps {
  readonly werknemer: Werknemer;
  readonly name: Exclude<InLine, 'popVersie'>;
  readonly fields: readonly FieldSpec[];
  readonly title: string;
  readonly onClose: () => void;
}

function NieuwRecord({ werknemer, name, fields, title, onClose }: NieuwRecordProps): ReactElement {
  const today = useToday();
  const persoonId = werknemer.persoon.id;
  const ofJob = { persoonId, tewerkstellingId: dienstNu(werknemer)?.id ?? null };
  const fixed: Readonly<Record<string, Values>> = {
    popActie: { persoonId, doelId: null },
    popNazicht: { ...ofJob, versieId: werknemer.popVersies.at(-1)?.id ?? null },
  };
  const start: Readonly<Record<string, Values>> = { popActie: { op: today }, popNazicht: { datum: today } };
  return (
    <section className="records" aria-label={title}>
      <div className="records__form">
        <RecordForm
          name={name}
          fields={fields}
          record={{ id: null, values: start[name] ?? {} }}
          fixed={fixed[name] ?? ofJob}
          saved={t('bewaard.record', { wat: title })}
          onDone={onClose}
          onCancel={onClose}
        />
      </div>
    </section>
  );
}
