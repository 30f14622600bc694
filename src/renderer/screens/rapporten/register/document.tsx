/** One document: as it was made, held against its hash; its sendings with their proof; its versions and what differs; what VDAB answered. */
import { useState, type ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { bridge, useCall, useJob, type Output } from '../../../client.ts';
import { showDate } from '../../../format/show.ts';
import { t } from '../../../i18n.ts';
import { Banner, FailureBanner } from '../../../ui/banner.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { RuleLink, Tag, TermChip } from '../../../ui/marks.tsx';
import { Busy, Loaded } from '../../../ui/states.tsx';
import { Title } from '../../../ui/title.tsx';
import { DifferenceLines } from '../correcties.tsx';
import { MadeFiles } from '../made-files.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { Sendings } from './sendings.tsx';
import { answerText, periodName, personName, recipientName } from './words.ts';

type Read = Output<'verzending.lees'>;

export function RegisterDocumentScreen(): ReactElement {
  const { documentId = '' } = useParams();
  const read = useCall('verzending.lees', { id: documentId });
  return (
    <Loaded query={read} title={t('verzending.titel')}>
      {(value) => <DocumentPage key={documentId} read={value} />}
    </Loaded>
  );
}

function DocumentPage({ read }: { readonly read: Read }): ReactElement {
  const { regel, versies, verschil, doel, bevestiging } = read;
  const [noting, setNoting] = useState(false);
  const about = [personName(regel), periodName(regel.periode)].filter(Boolean).join(', ');
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <p className="sub no-print">
            <Link to="/rapporten/register">{t('verzending.titel')}</Link>
          </p>
          <Title>{about === '' ? regel.naam : t('verzending.titelVan', { naam: regel.naam, over: about })}</Title>
          <p className="sub">
            {t('verzending.gemaakt', {
              datum: regel.gemaaktOp === null ? '' : showDate(regel.gemaaktOp),
              door: regel.gemaaktDoor ?? '',
            })}
            {recipientName(regel) !== '' && ` · ${t('rapport.voor', { ontvanger: recipientName(regel) })}`}{' '}
            {regel.versie > 1 && <Tag>{t('rapport.versie', { versie: regel.versie })}</Tag>}{' '}
            {regel.termijn !== null && (
              <>
                <TermChip due={regel.termijn} /> {regel.regel !== null && <RuleLink rule={regel.regel} />}
              </>
            )}
          </p>
          {doel !== null && <p className="sub">{t('verzending.doel', { doel })}</p>}
          {bevestiging !== null && <p className="sub">{t('verzending.bevestiging', { reden: bevestiging })}</p>}
        </div>
        <div className="tools no-print">
          <Button kind="primary" onPress={() => setNoting(true)}>
            {t('verzending.noteer')}
          </Button>
        </div>
      </div>
      <Original id={regel.id} sent={regel.verzonden.length > 0} />
      <Sendings line={regel} />
      {regel.rapport === 'ama-evaluatie' && <Answer read={read} />}
      <Versions id={regel.id} versies={versies} verschil={verschil} />
      {noting && <NoteDialog ids={[regel.id]} onClose={() => setNoting(false)} onSaved={() => setNoting(false)} />}
    </div>
  );
}

/** The document from its frozen model; what is made now could say something else. */
function Original({ id, sent }: { readonly id: string; readonly sent: boolean }): ReactElement {
  const check = useCall('verzending.controle', { id });
  const job = useJob('verzending.origineel');
  const open = () => void job.start({ id, map: null });
  const save = async () => {
    const place = await bridge().pickSave('rapport-map', t('verzending.titel'));
    if (place !== null) await job.start({ id, map: { ref: place.ref } });
  };
  const kept = check.data?.model;
  return (
    <section className="step" aria-labelledby="k-origineel">
      <div className="h2row">
        <h2 id="k-origineel">{sent ? t('verzending.zoalsVerzonden') : t('verzending.zoalsGemaakt')}</h2>
      </div>
      <p className="sub">{t('verzending.origineelUitleg')}</p>
      {kept === 'gelijk' && (
        <p className="sub">{t('verzending.model.gelijk', { hash: (check.data?.hash ?? '').slice(0, SHOWN_HASH) })}</p>
      )}
      {kept === 'anders' && <Banner kind="blok" title={t('verzending.model.anders')} />}
      {kept === 'ontbreekt' && <Banner kind="open" title={t('verzending.model.ontbreekt')} />}
      {job.state.kind === 'failed' && <FailureBanner error={job.state.error} />}
      {job.state.kind === 'running' ? (
        <Busy label={t('rapport.bezig')} progress={job.state.progress} onStop={job.cancel} />
      ) : (
        <div className="form__acts no-print">
          <Button icon="eye" reason={kept === 'gelijk' ? undefined : t('verzending.nietTeOpenen')} onPress={open}>
            {t('verzending.openen')}
          </Button>
          {kept === 'gelijk' && (
            <Button icon="floppy-disk" onPress={() => void save()}>
              {t('verzending.kopie')}
            </Button>
          )}
        </div>
      )}
      {job.state.kind === 'done' && <Opened value={job.state.value} />}
    </section>
  );
}

/** Characters of the hash that a person compares. */
const SHOWN_HASH = 12;

function Opened({ value }: { readonly value: Output<'verzending.origineel'> }): ReactElement {
  const { bestanden, huisstijl } = value.controle;
  const same = bestanden.every(({ stand }) => stand === 'byte_gelijk');
  return (
    <>
      <MadeFiles files={value.files} title={t('verzending.geopend', { count: value.files.length })}>
        <p role="status">{same ? t('verzending.bestand.byte_gelijk') : null}</p>
      </MadeFiles>
      {!same && (
        <ul className="sub">
          {bestanden.map(({ bestand, formaat, stand }) => (
            <li key={`${formaat} ${bestand}`}>
              {formaat.toUpperCase()}: {t(`verzending.bestand.${stand}`)}
            </li>
          ))}
        </ul>
      )}
      {huisstijl === 'nu' && <Banner kind="open" title={t('verzending.huisstijlNu')} />}
    </>
  );
}

function Answer({ read: { regel } }: { readonly read: Read }): ReactElement {
  return (
    <section className="step" aria-labelledby="k-antwoord">
      <div className="h2row">
        <h2 id="k-antwoord">{t('antwoord.vanVdab')}</h2>
      </div>
      {regel.antwoord === null ? <p className="sub">{t('antwoord.nogGeen')}</p> : <p>{answerText(regel.antwoord)}</p>}
      {regel.verzonden.length > 0 && (
        <LinkButton to={`/vdab/antwoorden/${regel.reeks ?? regel.id}`}>{t('antwoord.invullen')}</LinkButton>
      )}
    </section>
  );
}

interface VersionsProps extends Pick<Read, 'versies' | 'verschil'> {
  readonly id: string;
}

function Versions({ id, versies, verschil }: VersionsProps): ReactElement | null {
  if (versies.length < 2) return null;
  return (
    <section className="step" aria-labelledby="k-versies">
      <div className="h2row">
        <h2 id="k-versies">{t('verzending.versies')}</h2>
      </div>
      <ul>
        {versies.map((each) => {
          const words = t('verzending.versieRegel', {
            versie: each.versie,
            gemaakt: each.gemaaktOp === null ? '' : showDate(each.gemaaktOp),
          });
          const sent =
            each.verzondenOp === null
              ? t('verzending.nogNietVerzonden')
              : t('verzending.verzondenOp', { datum: showDate(each.verzondenOp) });
          return (
            <li key={each.id}>
              {each.id === id ? <strong>{words}</strong> : <Link to={`/rapporten/register/${each.id}`}>{words}</Link>}, {sent}
            </li>
          );
        })}
      </ul>
      {verschil !== null && (
        <>
          <h3>{t('verzending.verschil')}</h3>
          {verschil.length === 0 && <p className="sub">{t('verzending.geenVerschil')}</p>}
          <ul>
            {verschil.map(({ persoonId, persoon, verschillen }, index) => (
              <li key={persoonId ?? index}>
                {persoon === null ? t('finding.organisatie') : [persoon.voornaam, persoon.naam].filter(Boolean).join(' ')}
                {verschillen.map((difference, at) => (
                  <DifferenceLines key={difference.trajectId ?? at} difference={difference} />
                ))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
