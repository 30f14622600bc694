/** Edits one subject of a file, wherever it is asked: under a requirement, in a line of Vandaag, on the tabs. */
import type { ReactElement, ReactNode } from 'react';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCommand } from '../../client.ts';
import { t } from '../../i18n.ts';
import { FactsSection } from '../../records/facts-section.tsx';
import type { Values } from '../../records/record-form.tsx';
import { RecordSection } from '../../records/record-section.tsx';
import * as specs from '../../records/specs.ts';
import type { FieldSpec, RecordName, RecordRead, Spec } from '../../records/types.ts';
import { provincieFact } from '../persoon/provincie.tsx';
import { BegeleiderProposals } from './begeleider-proposals.tsx';
import { Doelen } from './doelen.tsx';
import { EndTraject } from './end-traject.tsx';
import { SplitsOvergang } from '../overgenomen/splits-overgang.tsx';
import { PersonCosts } from '../onkosten/person-costs.tsx';
import { StatuutWissel } from './statuut-wissel.tsx';
import { TimetableSection } from './timetable.tsx';
import { isPersonSubject, type PersonSubjectName, type Subject, type TrajectSubjectName } from './subjects.ts';
import type { Persoon, Traject } from './types.ts';
import {
  ADVIES_FIELDS,
  DIMONA_FIELDS,
  ONTHAAL_FIELDS,
  OVERGANG_FIELDS,
  PERSOON_FIELDS,
  REST_FIELDS,
  START_FIELDS,
  persoonSchema,
  trajectSchema,
} from './traject-fields.ts';
import { WvgEvaluaties } from '../persoon/wvg-evaluaties.tsx';

interface EditorProps {
  readonly persoon: Persoon;
  readonly traject: Traject;
  /** A finding asks for this: what is empty opens as a form. */
  readonly asked?: boolean;
}

/** Some facts of the traject itself. */
export function TrajectFacts(
  props: EditorProps & { readonly title: string; readonly fields: readonly FieldSpec[] },
): ReactElement {
  const { traject, title, fields, asked = false } = props;
  const editable = useCan('dossier.schrijven');
  const change = useCommand('ama.wijzigTraject');
  const say = useSaved();
  const write = async (waarden: Values, reden: string | undefined) => {
    const written = await change.mutateAsync({ id: traject.id, waarden, ...(reden === undefined ? {} : { reden }) });
    say(t('bewaard.record', { wat: title }), written.operation);
  };
  return (
    <FactsSection
      title={title}
      entity="ama_traject"
      id={traject.id}
      schema={trajectSchema}
      fields={fields}
      values={traject}
      editable={editable}
      editing={asked && editable && fields.some(({ key }) => (traject as Values)[key] === null)}
      write={write}
    />
  );
}

export function PersoonFacts({ persoon, asked = false }: { readonly persoon: Persoon; readonly asked?: boolean }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const change = useCommand('persoon.wijzig');
  const say = useSaved();
  const title = t('persoon.gegevens');
  const write = async (waarden: Values, reden: string | undefined) => {
    const written = await change.mutateAsync({ id: persoon.id, waarden, ...(reden === undefined ? {} : { reden }) });
    say(t('bewaard.record', { wat: title }), written.operation);
  };
  return (
    <FactsSection
      title={title}
      entity="persoon"
      id={persoon.id}
      schema={persoonSchema}
      fields={PERSOON_FIELDS}
      values={persoon}
      derived={provincieFact(persoon.provincie)}
      editable={editable}
      editing={asked}
      write={write}
    />
  );
}

interface OfPersonProps<N extends RecordName> {
  readonly spec: Spec<N>;
  readonly records: readonly RecordRead<N>[];
  readonly persoonId: string;
  readonly asked?: boolean;
  readonly start?: Values;
  readonly title?: string;
  readonly empty?: string;
  readonly confidential?: boolean;
  readonly intro?: ReactNode;
}

/** Records that belong to a person. */
export function OfPerson<N extends RecordName>({
  persoonId,
  asked = false,
  confidential = false,
  ...rest
}: OfPersonProps<N>): ReactElement {
  const mayWrite = useCan('dossier.schrijven');
  const maySee = useCan('vertrouwelijk.lezen');
  return <RecordSection {...rest} fixed={{ persoonId }} editable={mayWrite && (maySee || !confidential)} adding={asked} />;
}

/** Records that belong to a traject. */
export function OfTraject<N extends RecordName>(
  props: Omit<OfPersonProps<N>, 'persoonId' | 'confidential'> & { readonly traject: Traject; readonly onlyOne?: boolean },
): ReactElement {
  const { traject, asked = false, ...rest } = props;
  const editable = useCan('dossier.schrijven');
  return (
    <RecordSection {...rest} fixed={{ persoonId: traject.persoonId, trajectId: traject.id }} editable={editable} adding={asked} />
  );
}

/** What only who may see it gets; others are told that it is there. */
function Hidden({ title }: { readonly title: string }): ReactElement {
  return (
    <section className="records" aria-label={title}>
      <h3>{title}</h3>
      <p className="sub">{t('vertrouwelijk.verborgen')}</p>
    </section>
  );
}

type ConfidentialName = 'statuut' | 'toestemming' | 'maatregel' | 'noodinstructie' | 'beperking';

export function Confidential({
  persoon,
  name,
  asked = false,
}: {
  persoon: Persoon;
  name: ConfidentialName;
  asked?: boolean;
}): ReactElement {
  const part = persoon.vertrouwelijk;
  if (!part) return <Hidden title={t(`recordnaam.${name}`)} />;
  const shared = { persoonId: persoon.id, asked, confidential: true };
  if (name === 'statuut') {
    return (
      <>
        <OfPerson {...shared} spec={specs.statuut} records={part.statuten} />
        <StatuutWissel persoon={persoon} />
      </>
    );
  }
  if (name === 'maatregel') return <OfPerson {...shared} spec={specs.maatregel} records={part.maatregelen} />;
  if (name === 'noodinstructie') return <OfPerson {...shared} spec={specs.noodinstructie} records={part.noodinstructies} />;
  if (name === 'beperking') return <OfPerson {...shared} spec={specs.beperking} records={part.beperkingen} />;
  return <OfPerson {...shared} spec={specs.toestemming} records={part.toestemmingen} start={{ aanwezig: 'ja' }} />;
}

interface PersonProps {
  readonly persoon: Persoon;
  readonly asked?: boolean;
}

const ofPerson = ({ persoon, asked = false }: PersonProps) => ({ persoonId: persoon.id, asked });

const PERSON_EDITORS: Record<PersonSubjectName, (props: PersonProps) => ReactElement> = {
  statuut: (props) => <Confidential {...props} name="statuut" />,
  maatregel: (props) => <Confidential {...props} name="maatregel" />,
  toestemming: (props) => (
    <>
      <Confidential {...props} name="toestemming" />
      <Confidential persoon={props.persoon} name="statuut" />
    </>
  ),
  persoon: (props) => <PersoonFacts {...props} />,
  insz: (props) => <OfPerson {...ofPerson(props)} spec={specs.inszNummer} records={props.persoon.inszNummers} />,
  wvg: (props) => (
    <>
      <OfPerson {...ofPerson(props)} spec={specs.wvgOvereenkomst} records={props.persoon.wvgOvereenkomsten} />
      <WvgEvaluaties persoon={props.persoon} />
    </>
  ),
  tewerkstelling: (props) => (
    <OfPerson {...ofPerson(props)} spec={specs.tewerkstelling} records={props.persoon.tewerkstellingen} />
  ),
  contactpersoon: (props) => (
    <OfPerson {...ofPerson(props)} spec={specs.contactpersoon} records={props.persoon.contactpersonen} />
  ),
  ticket: (props) => <OfPerson {...ofPerson(props)} spec={specs.ticket} records={props.persoon.tickets} />,
  onkosten: (props) => <PersonCosts {...props} />,
  bemiddelaar: (props) => <OfPerson {...ofPerson(props)} spec={specs.bemiddelaar} records={props.persoon.bemiddelaars} />,
};

/** The editor of a subject of the person. */
export function PersonSubject({ subject, ...props }: PersonProps & { readonly subject: PersonSubjectName }): ReactElement {
  return PERSON_EDITORS[subject](props);
}

interface TrajectProps extends EditorProps {
  readonly today: string;
}

const own = ({ traject, asked = false }: TrajectProps) => ({ traject, asked });

const TRAJECT_EDITORS: Record<TrajectSubjectName, (props: TrajectProps) => ReactElement> = {
  periode: (props) => (
    <>
      <TrajectFacts {...props} title={t('traject.deel.start')} fields={START_FIELDS} />
      <EndTraject traject={props.traject} asked={props.asked ?? false} />
    </>
  ),
  advies: (props) => <TrajectFacts {...props} title={t('traject.deel.advies')} fields={ADVIES_FIELDS} />,
  uren: (props) => (
    <>
      <OfTraject {...own(props)} spec={specs.urenAfspraak} records={props.traject.uren} start={{ van: props.traject.start }} />
      <TrajectFacts {...props} title={t('traject.deel.advies')} fields={ADVIES_FIELDS} />
    </>
  ),
  overeenkomst: (props) => (
    <OfTraject
      {...own(props)}
      spec={specs.overeenkomst}
      records={props.traject.overeenkomsten}
      start={{ datum: props.traject.start }}
    />
  ),
  dimona: (props) => <TrajectFacts {...props} title={t('traject.deel.dimona')} fields={DIMONA_FIELDS} />,
  beoordeling: (props) => <OfTraject {...own(props)} spec={specs.beoordeling} records={props.traject.beoordelingen} />,
  begeleiding: (props) => (
    <>
      <BegeleiderProposals begeleidingen={props.traject.begeleidingen} />
      <OfTraject
        {...own(props)}
        spec={specs.begeleiding}
        records={props.traject.begeleidingen}
        start={{ van: props.traject.start }}
      />
    </>
  ),
  werkpost: (props) => (
    <OfTraject
      {...own(props)}
      spec={specs.werkpostPeriode}
      records={props.traject.werkposten}
      start={{ van: props.traject.start }}
    />
  ),
  uurrooster: ({ traject, asked = false }) => <TimetableSection trajectId={traject.id} start={traject.start} asked={asked} />,
  gesprek: (props) => (
    <OfTraject
      {...own(props)}
      spec={specs.gesprek}
      records={props.traject.gesprekken}
      start={{ soort: 'intake', datum: props.today }}
    />
  ),
  collegas: (props) => <TrajectFacts {...props} title={t('traject.deel.onthaal')} fields={ONTHAAL_FIELDS} />,
  pop: (props) => (
    <>
      <OfTraject
        {...own(props)}
        spec={specs.popVersie}
        records={props.traject.popVersies}
        start={{ nummer: props.traject.popVersies.length + 1, datum: props.today }}
      />
      <Doelen traject={props.traject} />
    </>
  ),
  eigenEvaluatie: (props) => (
    <OfTraject
      {...own(props)}
      spec={specs.eigenEvaluatie}
      records={props.traject.eigenEvaluaties}
      start={{ datum: props.today }}
    />
  ),
  onderbreking: (props) => <OfTraject {...own(props)} spec={specs.onderbreking} records={props.traject.onderbrekingen} />,
  overgang: (props) => (
    <>
      <SplitsOvergang trajectId={props.traject.id} />
      <TrajectFacts {...props} title={t('traject.deel.overgang')} fields={OVERGANG_FIELDS} />
    </>
  ),
};

/** The editor of one subject. */
export function SubjectEditor({ subject, ...props }: EditorProps & { readonly subject: Subject }): ReactElement {
  const today = useToday();
  if (isPersonSubject(subject)) return <PersonSubject subject={subject} persoon={props.persoon} asked={props.asked ?? false} />;
  return TRAJECT_EDITORS[subject]({ ...props, today });
}

export function TrajectRest(props: EditorProps): ReactElement {
  return <TrajectFacts {...props} title={t('traject.deel.rest')} fields={REST_FIELDS} />;
}
