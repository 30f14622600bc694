/** The papers that belong with what stands on the page: a way to each, with the person and the record filled in already. */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../app/session.tsx';
import { tm, tmo } from '../../i18n.ts';
import { joined, period } from '../../records/words.ts';
import { Icon } from '../../ui/icon.tsx';
import type { Werknemer } from './werknemer.tsx';

type Paper =
  | 'pop'
  | 'nazicht'
  | 'overneemblad'
  | 'evaluatiedossier'
  | 'overdracht'
  | 'brief-evaluatie'
  | 'informatieblad'
  | 'overeenkomst'
  | 'popresultaat'
  | 'ondersteuningsplan'
  | 'brief-terugkeer'
  | 'stageovereenkomst'
  | 'stage-uurrooster'
  | 'stage-evaluatie'
  | 'enclave-overeenkomst'
  | 'brief-enclave'
  | 'enclave-register'
  | 'begeleiders'
  | 'brief-wissen'
  | Eigen;

/** Reports with a name of their own: not one of the list of the decree. */
type Eigen = 'maatwerk-brief-doorstroom' | 'maatwerk-brief-partner' | 'maatwerk-imw-fiche';

const isEigen = (paper: Paper): paper is Eigen => paper.startsWith('maatwerk-');

interface Group {
  /** What the papers are about, where the page has several of it. */
  readonly about?: string;
  readonly papers: readonly Paper[];
  readonly persoonId?: string | null;
  readonly recordId?: string;
}

function pathOf(paper: Paper, { persoonId, recordId }: Group): string {
  const search = new URLSearchParams();
  if (persoonId) search.set('persoon', persoonId);
  if (recordId !== undefined) search.set('record', recordId);
  const text = search.toString();
  return `/rapporten/${isEigen(paper) ? paper : `ds-${paper}`}${text === '' ? '' : `?${text}`}`;
}

/** Nothing for who may make no reports. */
export function Documenten({ groups }: { readonly groups: readonly Group[] }): ReactElement | null {
  const may = useCan('rapport.maken');
  const there = groups.filter(({ papers }) => papers.length > 0);
  if (!may || there.length === 0) return null;
  return (
    <section className="records" aria-label={tm('documenten.titel')}>
      <h3>{tm('documenten.titel')}</h3>
      {there.map((group) => (
        <div key={`${group.recordId ?? ''} ${group.papers[0] ?? ''}`}>
          {group.about !== undefined && <p className="sub">{group.about}</p>}
          <ul className="papers">
            {group.papers.map((paper) => (
              <li key={paper}>
                <Icon name="file-text" />{' '}
                <Link to={pathOf(paper, group)}>
                  {isEigen(paper) ? tmo(`documenten.${paper}`) : tm(`documenten.${paper}`)}
                  {group.about !== undefined && <span className="vh">, {group.about}</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

export const PopDocumenten = ({ persoonId }: { readonly persoonId: string }): ReactElement => (
  <Documenten
    groups={[{ papers: ['pop', 'nazicht', 'overneemblad', 'evaluatiedossier', 'brief-evaluatie', 'overdracht'], persoonId }]}
  />
);

type Traject = Werknemer['trajecten'][number];

/** Papers of the trajectory, those of each stage under its name; what asks a job is there once the job is. */
export function TrajectDocumenten({ traject }: { readonly traject: Traject }): ReactElement {
  const { persoonId, id, partnerId, imwFiches, stages, contractStart, contractEinde } = traject;
  const papers: Paper[] = ['informatieblad', 'overeenkomst', 'maatwerk-brief-doorstroom'];
  if (stages.length > 0) papers.push('popresultaat');
  if (partnerId !== null) papers.push('maatwerk-brief-partner');
  if (imwFiches.length > 0) papers.push('maatwerk-imw-fiche');
  if (contractStart !== null) papers.push('ondersteuningsplan');
  if (contractEinde !== null) papers.push('brief-terugkeer');
  return (
    <Documenten
      groups={[
        { papers, persoonId, recordId: id },
        ...stages.map((stage) => ({
          about: joined(tm('documenten.stage'), stage.gastheer, period(stage.van, stage.tot)) ?? tm('documenten.stage'),
          papers: ['stageovereenkomst', 'stage-uurrooster', 'stage-evaluatie'] as const,
          persoonId,
          recordId: stage.id,
        })),
      ]}
    />
  );
}

/** The answer to each request, under whose it is. */
export const WisDocumenten = ({ verzoeken }: { readonly verzoeken: readonly WisVerzoek[] }): ReactElement => (
  <Documenten
    groups={verzoeken.map(({ id, persoonId, wie }) => ({
      about: wie,
      papers: ['brief-wissen'] as const,
      persoonId,
      recordId: id,
    }))}
  />
);

interface WisVerzoek {
  readonly id: string;
  readonly persoonId: string | null;
  /** Name and day. */
  readonly wie: string;
}

export const EnclaveDocumenten = ({ enclaveId }: { readonly enclaveId: string }): ReactElement => (
  <Documenten groups={[{ papers: ['enclave-overeenkomst', 'brief-enclave', 'enclave-register'], recordId: enclaveId }]} />
);
