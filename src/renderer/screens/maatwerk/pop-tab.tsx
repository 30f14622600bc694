/** The POP: versions with competences, actions, yearly reviews, and the same five doorstroom questions over the years. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { NEW_RECORD, useAskedPart } from '../../app/asked-part.ts';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { RecordSection } from '../../records/record-section.tsx';
import { Button } from '../../ui/button.tsx';
import { Term } from '../../ui/term.tsx';
import { CompetentieGrafiek } from './competentie-grafiek.tsx';
import { PopDocumenten } from './documenten.tsx';
import { Feiten } from './feiten.tsx';
import { NieuwPop } from './nieuw-pop.tsx';
import * as specs from './specs-werk.ts';
import { dienstNu, useWerknemer, type Werknemer } from './werknemer.tsx';

export function MaatwerkPopTab(): ReactElement {
  const werknemer = useWerknemer();
  const today = useToday();
  const editable = useCan('dossier.schrijven');
  const maySee = useCan('maatwerk.vertrouwelijk');
  const persoonId = werknemer.persoon.id;
  const ofJob = { persoonId, tewerkstellingId: dienstNu(werknemer)?.id ?? null };
  const newest = werknemer.popVersies.at(-1) ?? null;
  return (
    <div className="page">
      <h2 className="vh">{tm('tab.pop')}</h2>
      <div className="columns">
        <div>
          <Versies werknemer={werknemer} />
          <CompetentieGrafiek versies={werknemer.popVersies} />
          <PopDocumenten persoonId={persoonId} />
          <RecordSection
            spec={specs.popActie}
            title={tm('pop.acties')}
            records={werknemer.popActies}
            fixed={{ persoonId, doelId: null }}
            start={{ op: today }}
            editable={editable}
          />
          <RecordSection
            spec={specs.popNazicht}
            title={tm('pop.nazichten')}
            records={werknemer.popNazichten}
            fixed={{ ...ofJob, versieId: newest?.id ?? null }}
            start={{ datum: today }}
            editable={editable}
          />
        </div>
        <div>
          <RecordSection
            spec={specs.doorstroomgesprek}
            title={tm('pop.gesprekken')}
            intro={<p className="sub">{tm('pop.gesprekkenUitleg')}</p>}
            records={werknemer.doorstroomgesprekken}
            fixed={ofJob}
            start={{ datum: today }}
            editable={editable}
          />
          <Jaren gesprekken={werknemer.doorstroomgesprekken} />
          <RecordSection
            spec={specs.rijpheid(maySee)}
            title={tm('pop.rijpheid')}
            intro={
              <>
                <p className="sub">{tm('pop.rijpheidUitleg')}</p>
                <p>{specs.ladder(werknemer.proefstappen)}</p>
              </>
            }
            records={werknemer.rijpheid}
            fixed={ofJob}
            start={{ datum: today }}
            editable={editable}
          />
          <RecordSection
            spec={specs.proefstap}
            title={tm('pop.proefladder')}
            records={werknemer.proefstappen}
            fixed={{ ...ofJob, doorstroomtrajectId: null }}
            editable={editable}
          />
        </div>
      </div>
    </div>
  );
}

type Versie = Werknemer['popVersies'][number];

function Versies({ werknemer }: { readonly werknemer: Werknemer }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const asked = useAskedPart();
  const [open, setOpen] = useState(editable && asked?.name === 'popVersie' && asked.record === NEW_RECORD);
  const newest = werknemer.popVersies.toReversed();
  return (
    <section className="records" aria-label={tm('pop.versies')}>
      <div className="h2row">
        <h3>
          <Term>{tm('pop.versies')}</Term>
        </h3>
        {editable && !open && (
          <span className="end">
            <Button small icon="plus" onPress={() => setOpen(true)}>
              {tm('pop.nieuw')}
            </Button>
          </span>
        )}
      </div>
      {open && (
        <div className="records__form">
          <NieuwPop persoonId={werknemer.persoon.id} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />
        </div>
      )}
      {newest.length === 0 && !open && <p className="sub">{tm('pop.geen')}</p>}
      {newest.map((versie, index) => (
        <details key={versie.id} open={index === 0 || asked?.record === versie.id}>
          <summary>
            {tm('pop.versie', {
              nummer: versie.nummer ?? '',
              datum: versie.datum === null ? t('veld.nietIngevuld') : showDate(versie.datum),
            })}
          </summary>
          <Feiten name="popVersie" record={versie} title={tm('pop.gegevens')} fields={specs.popVersie} last={index === 0} />
          <Competenties versie={versie} />
        </details>
      ))}
    </section>
  );
}

function Competenties({ versie }: { readonly versie: Versie }): ReactElement {
  const editable = useCan('dossier.schrijven');
  const title = tm('pop.competenties', { nummer: versie.nummer ?? '' });
  return (
    <>
      <RecordSection
        spec={specs.popCompetentie}
        title={title}
        about={String(versie.nummer ?? '')}
        records={versie.competenties}
        fixed={{ persoonId: versie.persoonId, versieId: versie.id }}
        start={{ soort: 'generiek' }}
        editable={editable}
        intro={editable && <UitHuislijst versie={versie} />}
      />
    </>
  );
}

/** The list of the house, as far as the version does not have it yet. */
function UitHuislijst({ versie }: { readonly versie: Versie }): ReactElement | null {
  const house = useCall('maatwerk.huis', {});
  const take = useCommand('pop.uitHuislijst');
  const say = useSaved();
  const there = new Set(versie.competenties.map(({ competentieId }) => competentieId));
  const names = new Set(versie.competenties.map(({ naam }) => (naam ?? '').toLowerCase()));
  const left = (house.data?.competenties ?? []).filter(
    ({ id, naam }) => !there.has(id) && !names.has((naam ?? '').toLowerCase()),
  );
  if (left.length === 0) return null;
  return (
    <p>
      <Button
        small
        icon="plus"
        isPending={take.isPending}
        about={tm('pop.competenties', { nummer: versie.nummer ?? '' })}
        onPress={() =>
          take.mutate(
            { versieId: versie.id },
            { onSuccess: ({ operation }) => say(tm('pop.uitHuislijstBewaard', { count: left.length }), operation) },
          )
        }
      >
        {tm('pop.uitHuislijst', { count: left.length })}
      </Button>
    </p>
  );
}

/** One question per line, one talk per column: how somebody's answer changes. */
function Jaren({ gesprekken }: { readonly gesprekken: Werknemer['doorstroomgesprekken'] }): ReactElement | null {
  if (gesprekken.length === 0) return null;
  return (
    <div className="scrollx" role="region" aria-label={tm('pop.gesprekkenTabel')} tabIndex={0}>
      <table className="table">
        <caption className="vh">{tm('pop.gesprekkenTabel')}</caption>
        <thead>
          <tr>
            <th scope="col">{tm('pop.vraag')}</th>
            {gesprekken.map(({ id, datum }) => (
              <th key={id} scope="col">
                {datum === null ? t('veld.nietIngevuld') : showDate(datum)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {specs.ANTWOORDEN.map((key) => (
            <tr key={key}>
              <th scope="row">{tm(`pop.vragen.${key}`)}</th>
              {gesprekken.map((gesprek) => (
                <td key={gesprek.id}>{gesprek[key]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
