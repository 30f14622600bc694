/** What a step is done with, in its own place: the same editors as everywhere else, narrowed to what the step asks. */
import type { ReactElement } from 'react';
import type { ToestemmingSoort } from '../../../../shared/domain/codes.ts';
import { useCan } from '../../../app/session.tsx';
import { useToday } from '../../../app/today.ts';
import { useCall } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import { codeLabel } from '../../../records/codes.ts';
import { RecordForm, type Values } from '../../../records/record-form.tsx';
import { RecordSection } from '../../../records/record-section.tsx';
import * as specs from '../../../records/specs.ts';
import type { RecordName, RecordRead, Spec } from '../../../records/types.ts';
import { Loaded } from '../../../ui/states.tsx';
import { OfPerson, OfTraject, PersonSubject, SubjectEditor, TrajectFacts } from '../editors.tsx';
import { ADVIES_FIELDS, ONTHAAL_FIELDS, START_FIELDS } from '../traject-fields.ts';
import type { Persoon, Traject } from '../types.ts';
import { isOpen, type Stap } from './stap.ts';

interface EditorProps {
  readonly stap: Stap;
  readonly persoon: Persoon;
  /** Null as long as the traject is not written down: its steps wait. */
  readonly traject: Traject | null;
  readonly onClose: () => void;
}

type InTraject = EditorProps & { readonly traject: Traject };

const SIGNATURES = [
  'tekenDeelnemer',
  'tekenOrganisatie',
  'bewindvoerderNodig',
  'tekenBewindvoerder',
  'werkpostNodig',
  'tekenWerkpost',
];
const SENDING = ['verzondenOp', 'verzondenBewijs'];

const PERSON: Readonly<Record<string, (props: EditorProps) => ReactElement>> = {
  insz: ({ persoon, stap }) => <PersonSubject subject="insz" persoon={persoon} asked={isOpen(stap)} />,
  statuut: ({ persoon, stap }) => <PersonSubject subject="statuut" persoon={persoon} asked={isOpen(stap)} />,
  wvg: ({ persoon }) => (
    <>
      <PersonSubject subject="maatregel" persoon={persoon} />
      <PersonSubject subject="wvg" persoon={persoon} />
    </>
  ),
  vaph: ({ persoon }) => <PersonSubject subject="maatregel" persoon={persoon} />,
  tewerkstelling: ({ persoon }) => <PersonSubject subject="tewerkstelling" persoon={persoon} />,
  ocmw: (props) => <Paper {...props} />,
  routingC: (props) => <Paper {...props} />,
  ziekenfonds: (props) => <Paper {...props} />,
  verzekering: ({ stap }) => <Policies asked={isOpen(stap)} />,
};

const subject =
  (name: 'uren' | 'begeleiding' | 'werkpost' | 'dimona' | 'pop') =>
  ({ stap, persoon, traject }: InTraject): ReactElement => (
    <SubjectEditor subject={name} persoon={persoon} traject={traject} asked={isOpen(stap)} />
  );

const IN_TRAJECT: Readonly<Record<string, (props: InTraject) => ReactElement>> = {
  startdatum: ({ persoon, traject }) => (
    <TrajectFacts persoon={persoon} traject={traject} title={t('traject.deel.start')} fields={START_FIELDS} />
  ),
  advies: ({ persoon, traject, stap }) => (
    <TrajectFacts
      persoon={persoon}
      traject={traject}
      title={t('traject.deel.advies')}
      fields={ADVIES_FIELDS.filter(({ key }) => key === 'adviesDatum')}
      asked={isOpen(stap)}
    />
  ),
  intake: (props) => <Talk {...props} soort="intake" />,
  orientatie: (props) => <Talk {...props} soort="orientatie" />,
  uren: subject('uren'),
  overeenkomst: ({ stap, traject, onClose }) => (
    <Unfinished
      spec={specs.overeenkomst}
      records={traject.overeenkomsten}
      keys={null}
      traject={traject}
      asked={isOpen(stap)}
      start={{ datum: traject.start }}
      onClose={onClose}
    />
  ),
  handtekeningen: ({ stap, traject, onClose }) => (
    <Unfinished
      spec={specs.overeenkomst}
      records={traject.overeenkomsten}
      keys={SIGNATURES}
      traject={traject}
      asked={isOpen(stap)}
      onClose={onClose}
    />
  ),
  verzonden: ({ stap, traject, onClose }) => (
    <Unfinished
      spec={specs.overeenkomst}
      records={traject.overeenkomsten}
      keys={SENDING}
      traject={traject}
      asked={isOpen(stap)}
      onClose={onClose}
    />
  ),
  begeleider: subject('begeleiding'),
  werkpost: subject('werkpost'),
  dimonaIn: subject('dimona'),
  collegas: (props) => <Welcome {...props} field="collegasGebriefOp" />,
  contactpersoon: (props) => <Welcome {...props} field="contactpersoon" />,
  pop: subject('pop'),
};

export function StapEditor(props: EditorProps): ReactElement | null {
  const { stap, traject } = props;
  const ofPerson = PERSON[stap.id];
  if (ofPerson) return ofPerson(props);
  if (traject === null) return null;
  return IN_TRAJECT[stap.id]?.({ ...props, traject }) ?? null;
}

/** The paper of this step alone, with its kind filled in. */
function Paper({ stap, persoon }: EditorProps): ReactElement {
  const today = useToday();
  const soort = stap.papier as ToestemmingSoort;
  const own = (persoon.vertrouwelijk?.toestemmingen ?? []).filter((each) => each.soort === soort);
  return (
    <OfPerson
      spec={specs.toestemming}
      records={own}
      persoonId={persoon.id}
      title={codeLabel('toestemming', soort)}
      start={{ soort, aanwezig: 'ja', datum: today }}
      asked={isOpen(stap)}
      confidential
    />
  );
}

/** A talk of one kind; one that came along without who held it opens to be finished. */
function Talk({ stap, traject, soort, onClose }: InTraject & { readonly soort: 'intake' | 'orientatie' }): ReactElement {
  const today = useToday();
  return (
    <Unfinished
      spec={specs.gesprek}
      records={traject.gesprekken.filter((each) => each.soort === soort)}
      keys={null}
      traject={traject}
      asked={isOpen(stap)}
      start={{ soort, datum: today }}
      onClose={onClose}
    />
  );
}

function Welcome({ persoon, traject, stap, field }: InTraject & { readonly field: string }): ReactElement {
  return (
    <TrajectFacts
      persoon={persoon}
      traject={traject}
      title={t('traject.deel.onthaal')}
      fields={ONTHAAL_FIELDS.filter(({ key }) => key === field)}
      asked={isOpen(stap)}
    />
  );
}

interface UnfinishedProps<N extends RecordName> {
  readonly spec: Spec<N>;
  readonly records: readonly RecordRead<N>[];
  /** Only these fields; null: all of them. */
  readonly keys: readonly string[] | null;
  readonly traject: Traject;
  readonly asked: boolean;
  readonly start?: Values;
  readonly onClose: () => void;
}

/** As long as the step is open, the last record stands open as a form; without one a new one is made. */
function Unfinished<N extends RecordName>(props: UnfinishedProps<N>): ReactElement {
  const { spec, records, keys, traject, asked, start, onClose } = props;
  const editable = useCan('dossier.schrijven');
  const last = records.at(-1);
  const label = t(`recordnaam.${spec.name}` as 'recordnaam.gesprek');
  if (!asked || !editable || last === undefined) {
    return (
      <OfTraject spec={spec} records={records} traject={traject} asked={asked} {...(start === undefined ? {} : { start })} />
    );
  }
  return (
    <section className="records" aria-label={label}>
      <h3>{label}</h3>
      <RecordForm
        key={last.id}
        name={spec.name}
        fields={keys === null ? spec.fields : spec.fields.filter(({ key }) => keys.includes(key))}
        record={{ id: last.id, values: last }}
        fixed={{ persoonId: traject.persoonId, trajectId: traject.id }}
        saved={t('bewaard.record', { wat: label })}
        onDone={() => undefined}
        onCancel={onClose}
      />
    </section>
  );
}

/** Policies of the organisation: one for accidents and one for liability serve every traject. */
function Policies({ asked }: { readonly asked: boolean }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const organisation = useCall('organisatie.lees', {});
  return (
    <Loaded query={organisation} lines={2}>
      {({ polissen }) => (
        <RecordSection
          spec={specs.polis}
          records={polissen}
          editable={editable}
          adding={asked}
          intro={<p className="sub">{t('startwijzer.polissen')}</p>}
        />
      )}
    </Loaded>
  );
}
