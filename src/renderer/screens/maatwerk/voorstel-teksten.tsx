/** F-02: draft texts for the company's own information. They repeat facts of the case file; nothing is written until somebody saves it. */
import { useState, type ReactElement } from 'react';
import { recordShapes } from '../../../shared/contract/records.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand } from '../../client.ts';
import { t, tm } from '../../i18n.ts';
import { Button } from '../../ui/button.tsx';
import { FactsForm, TextInput } from '../../ui/form.tsx';
import { labelOf } from './velden.ts';
import type { Werknemer } from './werknemer.tsx';

type Evaluatie = Werknemer['evaluaties'][number];
const HOOFDINGEN = ['productiviteit', 'begeleidingsnood', 'competenties', 'doorstroomkansen'] as const;
type Hoofding = (typeof HOOFDINGEN)[number];

const ROWS = 8;
const shape = recordShapes.evaluatie.partial();

/** What stands there already, and the sentences below it. */
const samen = (tekst: string | null, zinnen: readonly string[]): string =>
  [...(tekst === null || tekst.trim() === '' ? [] : [tekst]), ...zinnen].join('\n');

export function VoorstelTeksten({ evaluatie }: { readonly evaluatie: Evaluatie }): ReactElement | null {
  const { data } = useCall('evaluatie.voorstel', { evaluatieId: evaluatie.id });
  const [open, setOpen] = useState<Hoofding | null>(null);
  if (data === undefined) return null;
  return (
    <section className="records" aria-label={tm('voorstel.titel')}>
      <h3>{tm('voorstel.titel')}</h3>
      <p className="sub">{tm('voorstel.uitleg')}</p>
      {HOOFDINGEN.map((key) => {
        const label = labelOf('evaluatie', key);
        const zinnen = data[key].filter((zin) => !(evaluatie[key] ?? '').includes(zin));
        return (
          <div key={key} className="draft">
            <h4>{label}</h4>
            {open === key ? (
              <Opstellen evaluatie={evaluatie} hoofding={key} zinnen={zinnen} onDone={() => setOpen(null)} />
            ) : zinnen.length === 0 ? (
              <p className="sub">{tm(data[key].length === 0 ? 'voorstel.niets' : 'voorstel.overgenomen')}</p>
            ) : (
              <>
                <ul>
                  {zinnen.map((zin) => (
                    <li key={zin}>{zin}</li>
                  ))}
                </ul>
                <Button small icon="pencil-simple" onPress={() => setOpen(key)} about={label}>
                  {tm('voorstel.neem')}
                </Button>
              </>
            )}
          </div>
        );
      })}
    </section>
  );
}

interface OpstellenProps {
  readonly evaluatie: Evaluatie;
  readonly hoofding: Hoofding;
  readonly zinnen: readonly string[];
  readonly onDone: () => void;
}

function Opstellen({ evaluatie, hoofding, zinnen, onDone }: OpstellenProps): ReactElement {
  const change = useCommand('evaluatie.wijzig');
  const say = useSaved();
  const label = labelOf('evaluatie', hoofding);
  return (
    <FactsForm
      schema={shape}
      values={{ [hoofding]: samen(evaluatie[hoofding], zinnen) }}
      submit={t('actie.bewaren')}
      onCancel={onDone}
      save={async (waarden) => {
        const { operation } = await change.mutateAsync({ id: evaluatie.id, waarden });
        return () => {
          say(t('bewaard.record', { wat: label }), operation);
          onDone();
        };
      }}
    >
      <TextInput name={hoofding} label={label} lines={ROWS} autoFocus />
    </FactsForm>
  );
}
