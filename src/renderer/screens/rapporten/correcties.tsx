/** What was sent and differs from the file now, per person and day, and what is done with it. Nothing where nothing differs. */
import { useState, type ReactElement } from 'react';
import { Link } from 'react-router';
import { useDraft } from '../../app/draft-form.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate, showDecimal } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { RadioGroup } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';

type Document = Output<'correctie.verschillen'>[number];
type Part = Document['delen'][number];
type Difference = Part['verschillen'][number];
type Choice = Document['keuzes'][number];

/** @param persoonId only what is about this person */
export function Corrections({ persoonId }: { readonly persoonId?: string }): ReactElement | null {
  const found = useCall('correctie.verschillen', persoonId === undefined ? {} : { persoonId });
  const [deciding, setDeciding] = useState<{ document: Document; part: Part | null } | null>(null);
  const documents = found.data ?? [];
  if (documents.length === 0) return null;
  return (
    <section id="correcties" aria-labelledby="k-correcties">
      <div className="h2row">
        <h2 id="k-correcties">{t('correctie.titel')}</h2>
      </div>
      <p className="sub">{t('correctie.uitleg')}</p>
      {documents.map((document) => (
        <DocumentBlock key={document.id} document={document} onDecide={(part) => setDeciding({ document, part })} />
      ))}
      {deciding && <DecideDialog {...deciding} onClose={() => setDeciding(null)} />}
    </section>
  );
}

interface DocumentProps {
  readonly document: Document;
  readonly onDecide: (part: Part | null) => void;
}

function DocumentBlock({ document, onDecide }: DocumentProps): ReactElement {
  const { titel, delen, open, soort } = document;
  const promised = delen.some(({ besluit }) => besluit?.keuze === 'gecorrigeerd_document');
  return (
    <section className="step" aria-label={titel}>
      <p>
        <strong>{t('correctie.wijktAf', { document: titel })}</strong>
      </p>
      <ul>
        {delen.map((part, index) => (
          <PartLine key={part.persoonId ?? index} part={part} onDecide={() => onDecide(part)} />
        ))}
      </ul>
      <div className="form__acts">
        {open && delen.length > 1 && (
          <Button about={titel} onPress={() => onDecide(null)}>
            {t('correctie.allesBeslissen')}
          </Button>
        )}
        {promised && soort !== 'pop' && (
          <LinkButton
            about={titel}
            to={
              soort === 'overzicht'
                ? `/rapporten/ama-kwartaaloverzicht?kwartaal=${document.periode ?? ''}`
                : `/rapporten/ama-evaluatie?persoon=${document.persoonId ?? ''}`
            }
          >
            {t('correctie.maken')}
          </LinkButton>
        )}
      </div>
    </section>
  );
}

function PartLine({ part, onDecide }: { readonly part: Part; readonly onDecide: () => void }): ReactElement {
  const { persoon, persoonId, verschillen, besluit, eerder } = part;
  const name = persoon ? [persoon.voornaam, persoon.naam].filter(Boolean).join(' ') : t('finding.organisatie');
  return (
    <li>
      <p>
        {persoonId === null ? name : <Link to={`/persoon/${persoonId}`}>{name}</Link>}{' '}
        {besluit ? <Tag>{decisionText(besluit)}</Tag> : <Tag>{t('correctie.open')}</Tag>}{' '}
        <Button small about={name} onPress={onDecide}>
          {besluit ? t('correctie.anders') : t('correctie.beslissen')}
        </Button>
      </p>
      {besluit && <p className="sub">{t('correctie.reden', { reden: besluit.reden })}</p>}
      {eerder && <p className="sub">{t('correctie.eerder', { keuze: decisionText(eerder) })}</p>}
      {verschillen.map((difference, index) => (
        <DifferenceLines key={difference.trajectId ?? index} difference={difference} />
      ))}
    </li>
  );
}

const decisionText = ({ keuze, kwartaal }: NonNullable<Part['besluit']>): string =>
  kwartaal === null ? t(`correctie.keuze.${keuze}`) : t('correctie.meeIn', { kwartaal: quarterName(kwartaal) });

const quarterName = (quarter: string): string => t('rapport.kwartaal', { kwartaal: quarter.slice(5), jaar: quarter.slice(0, 4) });

export function DifferenceLines({ difference: { soort, velden, dagen } }: { readonly difference: Difference }): ReactElement {
  return (
    <ul className="sub">
      {soort !== 'gewijzigd' && <li>{t(`correctie.soort.${soort}`)}</li>}
      {soort === 'gewijzigd' &&
        velden.map(({ veld, label, over, van, naar }) => (
          <li key={`${veld} ${over ?? ''} ${van ?? ''}`}>
            {over === null ? label : `${label} (${over})`}: {shown(van)} → {shown(naar)}
          </li>
        ))}
      {dagen?.map(({ datum, van, naar }) => (
        <li key={datum}>
          {showDate(datum)}: {halves(van)} → {halves(naar)}
        </li>
      ))}
      {dagen === null && <li>{t('correctie.geenDagen')}</li>}
    </ul>
  );
}

const HALVES = ['correctie.dagdeel.0', 'correctie.dagdeel.1', 'correctie.dagdeel.2'] as const;
const halves = (count: number): string => t(HALVES[count] ?? HALVES[0]);

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DECIMAL = /^\d+\.\d+$/;

function shown(value: string | null): string {
  if (value === null) return t('correctie.leeg');
  if (DAY.test(value)) return showDate(value);
  return DECIMAL.test(value) ? showDecimal(value) : value;
}

const MIN_REASON = 3;

interface DecideProps {
  readonly document: Document;
  /** Null: everything of the document that is open. */
  readonly part: Part | null;
  readonly onClose: () => void;
}

function DecideDialog({ document, part, onClose }: DecideProps): ReactElement {
  const [keuze, setKeuze] = useState<Choice | null>(null);
  const [reden, setReden] = useState('');
  const [kwartaal, setKwartaal] = useState<string | null>(document.kwartalen[0] ?? null);
  const draft = useDraft({
    part: `beslis:${document.id}`,
    values: { keuze, reden, kwartaal },
    restore: (typed) => {
      setKeuze(typed.keuze);
      setReden(typed.reden);
      setKwartaal(typed.kwartaal);
    },
  });
  const command = useCommand('correctie.beslis');
  const say = useSaved();
  const missing = keuze === null ? t('correctie.kies') : reden.trim().length < MIN_REASON ? t('correctie.redenNodig') : undefined;
  const save = async () => {
    if (keuze === null) return;
    const { operation } = await command.mutateAsync({
      documentId: document.id,
      keuze,
      reden: reden.trim(),
      ...(part?.persoonId ? { personen: [part.persoonId] } : {}),
      ...(keuze === 'volgend_kwartaal' && kwartaal !== null ? { kwartaal } : {}),
    });
    say(t('correctie.bewaard'), operation);
    onClose();
  };
  const actions = (
    <>
      <Button kind="primary" reason={missing} onPress={() => void save().catch(() => undefined)}>
        {t('actie.bewaren')}
      </Button>
      <Button onPress={onClose}>{t('actie.annuleren')}</Button>
    </>
  );
  return (
    <Dialog open title={t('correctie.beslisTitel')} onClose={onClose} actions={actions}>
      <p>{document.titel}</p>
      {draft}
      <RadioGroup
        label={t('correctie.watDoe')}
        options={document.keuzes.map((key) => ({
          key,
          label: t(`correctie.keuze.${key}`),
          detail: t(
            document.soort === 'pop' && key === 'gecorrigeerd_document' ? 'correctie.uitlegPop' : `correctie.uitlegKeuze.${key}`,
          ),
        }))}
        value={keuze}
        onChange={(key) => setKeuze(document.keuzes.find((each) => each === key) ?? null)}
      />
      {keuze === 'volgend_kwartaal' && (
        <Select
          label={t('correctie.inKwartaal')}
          options={document.kwartalen.map((key) => ({ key, label: quarterName(key) }))}
          value={kwartaal}
          onChange={setKwartaal}
        />
      )}
      <TextField label={t('correctie.waarom')} value={reden} onChange={setReden} lines={2} />
      {command.error && <FailureBanner error={command.error} />}
    </Dialog>
  );
}
