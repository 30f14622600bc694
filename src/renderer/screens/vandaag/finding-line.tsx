/** A finding: what is wrong, by when, and the way to solve it, in the line itself where its facts are those of a traject. */
import { Fragment, useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { isTyping } from '../../app/keys.tsx';
import { useCan } from '../../app/session.tsx';
import { useSettings } from '../../app/settings.ts';
import { useToday } from '../../app/today.ts';
import { useCall } from '../../client.ts';
import { showDate, showDeadline } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { AskedProofs } from '../../attachments/asked-proofs.tsx';
import { ChooseLine } from '../../many/many-list.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { MeaningIcon, RuleLink, TermChip } from '../../ui/marks.tsx';
import { Cross } from '../../ui/cross.tsx';
import { Loaded } from '../../ui/states.tsx';
import { useAnswersInLine, WerknemerVraag } from '../maatwerk/werknemer-vraag.tsx';
import { PersonSubject, SubjectEditor } from '../traject/editors.tsx';
import { isPastNote, meaningOf, splitSentence } from '../traject/finding-words.ts';
import { proofPlaceOf } from '../traject/proof-place.ts';
import { isPersonSubject, placeOf, subjectOf, type PersonSubjectName, type Subject } from '../traject/subjects.ts';
import type { Finding } from '../traject/types.ts';
import { workerAsk } from '../traject/worker-asks.ts';
import { SnoozeForm, canWait } from './snooze.tsx';
import { Why } from './why.tsx';

/** A line of Vandaag can hold what else lies ahead of the same person. */
type Line = Finding & { readonly ook?: readonly Finding[] };

export function FindingLine({ finding }: { readonly finding: Line }): ReactElement {
  const { ook = [] } = finding;
  const [open, setOpen] = useState(false);
  const [later, setLater] = useState(false);
  const [why, setWhy] = useState(false);
  const { letters } = useSettings();
  // A line of what was taken over from paper stands for several findings, each with its own reason.
  const mayAsk = canWait(finding);
  const mayWrite = useCan('dossier.schrijven');
  const maySeeProof = useCan('vertrouwelijk.lezen');
  const mayWait = mayWrite && canWait(finding);
  const today = useToday();
  const [head, rest] = splitSentence(finding.message);
  const subject = subjectOf(finding);
  const place = placeOf(finding);
  const ask = finding.persoon === null ? null : workerAsk(finding);
  const inLine = useAnswersInLine(ask);
  const proof = mayWrite && maySeeProof ? proofPlaceOf(finding) : null;
  const edits = subject !== null && (finding.trajectId !== null || (finding.persoon !== null && isPersonSubject(subject)));
  const here = inLine || edits || proof !== null;
  const name = finding.persoon
    ? [finding.persoon.voornaam, finding.persoon.naam].filter(Boolean).join(' ')
    : t('finding.organisatie');
  return (
    <li
      className={open ? 'finding finding--open' : 'finding'}
      onKeyDown={(event) => {
        const letter = letters && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
        if (event.key === 'Escape' && (open || later || why)) {
          setOpen(false);
          setLater(false);
          setWhy(false);
        } else if (event.key === 'o' && letter && here) {
          setOpen(true);
          event.preventDefault();
        } else if (event.key === 'w' && letter && mayAsk) {
          setWhy(true);
          event.preventDefault();
        } else if (event.key === 'u' && letter && mayWait) {
          setLater(true);
          event.preventDefault();
        }
      }}
    >
      <ChooseLine own={finding.sleutel} name={`${name}, ${head}`} />
      <MeaningIcon meaning={meaningOf(finding)} />
      <div className="finding__what">
        <p>
          <Link className="name" data-way="" to={place}>
            {name}
          </Link>
          <Cross overleden={finding.persoon?.overleden ?? false} /> · {head}
        </p>
        <p className="sub">
          {rest !== '' && <span>{rest}</span>}
          <When finding={finding} />
          {ook.length > 0 && <Also findings={ook} />}
          <RuleLink rule={finding.rule} />
        </p>
      </div>
      <div>{!isPastNote(finding, today) && <TermChip due={finding.tegen} />}</div>
      <div className="finding__acts">
        {here ? (
          <Button small aria-expanded={open} about={`${name}, ${finding.message}`} onPress={() => setOpen(!open)}>
            {open ? t('actie.sluiten') : t('actie.oplossen')}
          </Button>
        ) : (
          <LinkButton small to={place} about={`${name}, ${finding.message}`}>
            {t(ask === null ? 'actie.openen' : 'actie.invullen')}
          </LinkButton>
        )}
        {mayAsk && (
          <Button
            kind="quiet"
            small
            icon="question"
            label={t('waarom.van', { wat: `${name}, ${head}` })}
            aria-expanded={why}
            onPress={() => setWhy(!why)}
          />
        )}
        {mayWait && (
          <Button
            kind="quiet"
            small
            icon="clock"
            label={t('uitstel.van', { wat: `${name}, ${head}` })}
            aria-expanded={later}
            onPress={() => setLater(!later)}
          />
        )}
      </div>
      {open && (
        <div className="solve">
          {proof !== null && <AskedProofs place={proof} about={`${name}, ${head}`} asked={head} />}
          {inLine && ask !== null && finding.persoon !== null ? (
            <WerknemerVraag persoonId={finding.persoon.id} ask={ask} onClose={() => setOpen(false)} />
          ) : edits ? (
            <Solve finding={finding} subject={subject} />
          ) : (
            <p>
              {t('bijlagen.restElders')} <Link to={place}>{name}</Link>
            </p>
          )}
        </div>
      )}
      {why && <Why finding={finding} onClose={() => setWhy(false)} />}
      {later && <SnoozeForm finding={finding} onClose={() => setLater(false)} />}
    </li>
  );
}

/** The other findings of the line, each where it is solved. */
function Also({ findings }: { readonly findings: readonly Finding[] }): ReactElement {
  return (
    <span>
      {t('overgenomen.ook')}{' '}
      {findings.map((each, index) => (
        <Fragment key={each.sleutel}>
          {index > 0 && ' · '}
          <Link to={placeOf(each)}>{splitSentence(each.message)[0]}</Link>
        </Fragment>
      ))}
    </span>
  );
}

/** The day of the term, unless the sentence already names it. */
function When({ finding }: { readonly finding: Finding }): ReactElement | null {
  const today = useToday();
  const { message, tegen, sinds } = finding;
  const date = tegen ?? sinds;
  if (date === null || message.includes(showDate(date))) return null;
  return (
    <span>
      {tegen === null
        ? t('finding.sinds', { datum: showDate(date) })
        : t('finding.uiterlijk', { datum: showDeadline(date, today) })}
    </span>
  );
}

function Solve({ finding, subject }: { readonly finding: Finding; readonly subject: Subject }): ReactElement {
  const { trajectId, persoon } = finding;
  return (
    <>
      {trajectId !== null && <SolveTraject trajectId={trajectId} subject={subject} />}
      {trajectId === null && persoon && isPersonSubject(subject) && <SolvePerson persoonId={persoon.id} subject={subject} />}
    </>
  );
}

function SolveTraject({ trajectId, subject }: { readonly trajectId: string; readonly subject: Subject }): ReactElement {
  const dossier = useCall('ama.lees', { trajectId });
  return (
    <Loaded query={dossier} lines={3}>
      {(value) => <SubjectEditor subject={subject} persoon={value.persoon} traject={value.traject} asked />}
    </Loaded>
  );
}

function SolvePerson({ persoonId, subject }: { readonly persoonId: string; readonly subject: PersonSubjectName }): ReactElement {
  const person = useCall('persoon.lees', { id: persoonId });
  return (
    <Loaded query={person} lines={3}>
      {(value) => <PersonSubject subject={subject} persoon={value} asked />}
    </Loaded>
  );
}
