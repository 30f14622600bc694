/**
 * Every shared part of the window in every state, on one page: what a change of a style touches can be seen here, and tests photograph it.
 * It asks the core nothing and shows nothing of a case file.
 */
import '../../styles/gallery.css';
import { useState, type ReactElement } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Split } from '../../ui/split.tsx';
import { TabLinks } from '../../ui/tabs.tsx';
import { Title, TitleAnnouncer } from '../../ui/title.tsx';
import { ToastRegion, toast } from '../../ui/toast.tsx';
import { Buttons, Choices, Fields, FormExample, Ordered } from './controls.tsx';
import { Head, Lines, Tables } from './lines.tsx';
import { Figures, Marks, Messages, States } from './meanings.tsx';
import { nothing, texts } from './texts.ts';

type Part = keyof typeof texts.deel;

const PARTS: Readonly<Record<Part, () => ReactElement>> = {
  knoppen: Buttons,
  velden: Fields,
  keuzes: Choices,
  volgorde: Ordered,
  betekenis: Marks,
  berichten: Messages,
  standen: States,
  cijfers: Figures,
  lijn: Lines,
  tabel: Tables,
  formulier: FormExample,
  lagen: Layers,
};
const NAMES = Object.keys(PARTS) as Part[];

export function OnderdelenScreen(): ReactElement {
  return (
    <main className="gallery" id="inhoud">
      <Split label={texts.titel} marginLabel={texts.inhoud} margin={<Contents />}>
        <header>
          <Title>{texts.titel}</Title>
          <p className="sub">{texts.uitleg}</p>
        </header>
        {/* The head of a file is itself a heading of the first level: the second one here, and nowhere else. */}
        <Head />
        <TabLinks
          label={texts.tabs}
          tabs={[
            { to: '/onderdelen', label: texts.titel, end: true },
            { to: '/beheer/weergave', label: texts.terug },
          ]}
        />
        {NAMES.map((name) => (
          <Example key={name} name={name} />
        ))}
      </Split>
      <TitleAnnouncer />
      <ToastRegion />
    </main>
  );
}

/** The address has a hash of its own: a line of the contents moves the focus instead of going somewhere. */
function Contents(): ReactElement {
  return (
    <nav aria-label={texts.inhoud}>
      <ul className="list">
        {NAMES.map((name) => (
          <li key={name}>
            <Button kind="quiet" small onPress={() => document.getElementById(`deel-${name}`)?.focus()}>
              {texts.deel[name]}
            </Button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Example({ name }: { readonly name: Part }): ReactElement {
  const Shown = PARTS[name];
  return (
    <section className="gallery__part" data-part={name} aria-labelledby={`deel-${name}`}>
      <h2 id={`deel-${name}`} tabIndex={-1}>
        {texts.deel[name]}
      </h2>
      <Shown />
    </section>
  );
}

/** What lies above the page, each behind its button. */
function Layers(): ReactElement {
  const { laag } = texts;
  const [open, setOpen] = useState<'dialoog' | 'paneel' | null>(null);
  const close = () => setOpen(null);
  return (
    <div className="chips">
      <Button onPress={() => setOpen('dialoog')}>{laag.dialoog}</Button>
      <Button onPress={() => setOpen('paneel')}>{laag.paneel}</Button>
      <Button onPress={() => toast(laag.meldingTekst, nothing)}>{laag.melding}</Button>
      <Button onPress={() => toast(laag.meldingKort)}>{laag.meldingKort}</Button>
      <Dialog
        open={open === 'dialoog'}
        title={laag.dialoogTitel}
        onClose={close}
        actions={
          <>
            <Button kind="primary" onPress={close}>
              {laag.dialoogEerst}
            </Button>
            <Button onPress={close}>{laag.dialoogToch}</Button>
          </>
        }
      >
        <p>{laag.dialoogTekst}</p>
      </Dialog>
      {open === 'paneel' && (
        <SidePanel title={laag.paneelTitel} onClose={close}>
          <p>{laag.paneelTekst}</p>
        </SidePanel>
      )}
    </div>
  );
}
