/** A figure of the company side: pressed, it shows in the margin how it was made; what is missing has no figure, and says so. */
import type { ReactElement } from 'react';
import type { Output } from '../../client.ts';
import { showDate, showDecimal } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { Amount, Derivation, MissingAmount } from '../../ui/amount.tsx';
import { MeaningIcon, MeaningMark } from '../../ui/marks.tsx';
import { stepsOf } from '../financiering/derivation.tsx';

type Norm = Output<'maatwerk.invulling'>['norm'];
export type Verantwoording = Pick<Norm, 'ontbreekt' | 'nietBevestigd' | 'afleiding'>;
export type Grondslag = Norm['grondslag'];

export interface Figuur {
  readonly label: string;
  readonly value: string;
  readonly stappen: Norm['afleiding'];
}

export interface FiguurContext {
  readonly open: Figuur | null;
  readonly onOpen: (figuur: Figuur | null) => void;
}

interface GetalProps extends FiguurContext {
  readonly label: string;
  /** As printed; null: there is no figure. */
  readonly value: string | null;
  readonly uitleg: Verantwoording;
}

export function Getal({ label, value, uitleg, open, onOpen }: GetalProps): ReactElement {
  if (value === null) return <MissingAmount>{tm('geld.geenCijfer')}</MissingAmount>;
  const shown = open?.label === label;
  return (
    <Amount
      confirmed={uitleg.nietBevestigd.length === 0}
      expanded={shown}
      controls="afleiding"
      onPress={() => onOpen(shown ? null : { label, value, stappen: uitleg.afleiding })}
    >
      {value}
    </Amount>
  );
}

export function FiguurAfleiding({ open, onOpen }: FiguurContext): ReactElement | null {
  if (open === null) return null;
  return (
    <Derivation
      id="afleiding"
      title={t('afleiding.titel', { bedrag: open.value })}
      steps={stepsOf(open.stappen)}
      result={{ label: open.label, value: open.value }}
      onClose={() => onOpen(null)}
    />
  );
}

/** In the margin: what keeps figures from being made, and values that nobody confirmed yet. Each once. */
export function Ontbreekt({ van }: { readonly van: readonly Verantwoording[] }): ReactElement | null {
  const missing = [...new Set(van.flatMap(({ ontbreekt }) => ontbreekt))];
  const unsure = [...new Set(van.flatMap(({ nietBevestigd }) => nietBevestigd))];
  if (missing.length === 0 && unsure.length === 0) return null;
  return (
    <section className="block" aria-labelledby="k-ontbreekt">
      <h2 id="k-ontbreekt">{tm('geld.nakijken')}</h2>
      {missing.map((line) => (
        <div key={line} className="mini">
          <MeaningIcon meaning="letop" />
          <p>{line}</p>
        </div>
      ))}
      {unsure.length > 0 && (
        <div className="mini">
          <MeaningIcon meaning="weet" />
          <p>{tm('geld.nietBevestigd', { wat: unsure.join(', ') })}</p>
        </div>
      )}
    </section>
  );
}

const MEANING = { raming: 'letop', gemengd: 'letop', afrekening: 'ok' } as const;

/** What a figure rests on; an estimate is called one. */
export function GrondslagMark({ grondslag }: { readonly grondslag: Grondslag }): ReactElement {
  return <MeaningMark meaning={MEANING[grondslag]}>{tm(`geld.grondslag.${grondslag}`)}</MeaningMark>;
}

const MIN_DECIMALS = 2;

/** Never rounded: `94,9967`, `95,00`. */
export function precies(text: string): string {
  const [whole = '0', fraction = ''] = text.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(MIN_DECIMALS, '0');
  return showDecimal(`${whole}.${kept}`);
}

const MINUS = '\u2212';

/** A difference stands always with its sign. */
export function metTeken(text: string): string {
  if (Number(text) === 0) return precies('0');
  return text.startsWith('-') ? `${MINUS}\u00A0${precies(text.slice(1))}` : `+\u00A0${precies(text)}`;
}

export const procentOf = (text: string | null): string | null =>
  text === null ? null : tm('procent', { waarde: precies(text) });
/** A figure that somebody replaced: a percentage, and as it was typed where it is none. */
export const cijferTekst = (text: string): string => (/^\d+(\.\d+)?$/.test(text) ? (procentOf(text) ?? text) : text);
export const vteOf = (text: string): string => tm('geld.vte', { vte: precies(text) });
export const dagOf = (date: string | null): string => (date === null ? '' : showDate(date));

/** `1e kwartaal 2026` of `2026Q1`. */
export const kwartaalNaam = (kwartaal: string): string =>
  tm('geld.kwartaalNaam', { nummer: kwartaal.slice(-1), jaar: kwartaal.slice(0, 4) });
