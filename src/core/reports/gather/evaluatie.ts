/**
 * AMA-P4 from the begeleider's own evaluation: page 1 on one A4, annex at most two pages. What is too long is continued or shortened
 * at a word, visibly, and told to whoever makes the document; the file keeps the whole text.
 */
import type { PopStand } from '../../../shared/domain/codes.ts';
import { cleanText } from '../../../shared/domain/text.ts';
import { type Evaluatie, EVALUATIE_MAX, type EvaluatieVoorblad } from '../models/index.ts';
import type { ContactBron, EvaluatieBron } from '../sources.ts';
import { halvesText } from './days.ts';
import { opmaak } from './kwartaal.ts';
import { byName, compareText } from './sort.ts';

/** Something of the file did not fit; `reports.signaal.<code>` says it in Dutch. Holds no text of the file. */
export interface Signaal {
  readonly code: 'TEKST_INGEKORT' | 'TEKST_VERVOLGT' | 'LIJST_INGEKORT';
  readonly veld: string;
  /** Characters or lines there are, and how many fit. */
  readonly aantal: number;
  readonly maximum: number;
}

export interface GatheredEvaluatie {
  readonly model: Evaluatie;
  readonly signalen: readonly Signaal[];
}

const MAX = EVALUATIE_MAX;
const CUT = ' […]';
/** Opening marks of a list that somebody typed. */
const BULLET = /^[-*•–]\s*/u;

export function gatherEvaluatie(bron: EvaluatieBron): GatheredEvaluatie {
  const fit = new Fitting();
  const eigen = bron.eigenEvaluatie;
  const stap = fit.continued('stap', eigen?.stap ?? null, MAX.stap);
  const vraag = fit.continued('vraag', eigen?.vraagVdab ?? null, MAX.vraag);
  const woorden = fit.continued('woorden', eigen?.woordenDeelnemer ?? null, MAX.woorden);
  const observaties = [...bron.observaties].sort((a, b) => (a.datum > b.datum ? -1 : a.datum < b.datum ? 1 : 0));
  const model: Evaluatie = {
    rapport: 'ama-evaluatie',
    version: 1,
    ...opmaak(bron),
    ontvanger: bron.ontvanger,
    versie: 1,
    vervangt: null,
    dossiernummer: bron.dossiernummer,
    deelnemer: {
      familienaam: bron.deelnemer.familienaam,
      voornaam: bron.deelnemer.voornaam,
      geboortedatum: bron.deelnemer.geboortedatum,
      vdabNummer: bron.deelnemer.vdabNummer,
    },
    bemiddelaar: bron.bemiddelaar,
    periode: { van: bron.periode.van, tot: bron.periode.tot },
    start: bron.start,
    uiterlijk: bron.uiterlijk,
    begeleider: contactVeld(bron.begeleider),
    aanwezigheid: aanwezigheid(bron.aanwezigheid),
    doelen: doelen(bron, fit),
    stap,
    vraag,
    woorden,
    besprokenOp: eigen?.besprokenOp ?? null,
    bijlage: {
      taken: fit.lines('taken', eigen?.taken ?? null),
      observaties: observaties.slice(0, MAX.observaties).map((item) => ({
        datum: item.datum,
        tekst: fit.shortened('observaties', item.tekst, MAX.observatie),
      })),
      observatiesNietOpgenomen: Math.max(0, observaties.length - MAX.observaties),
      vorming: fit.lines('opleiding', eigen?.opleiding ?? null),
      doorstroom: fit.optional('doorstroomOpinie', eigen?.doorstroomOpinie ?? null, MAX.mening),
      ondersteuning: fit.optional('ondersteuning', eigen?.ondersteuning ?? null, MAX.mening),
      aanpassingen: fit.lines('aanpassingen', eigen?.aanpassingen ?? null),
      vervolg: fit.rest,
    },
  };
  return { model, signalen: fit.signalen };
}

function aanwezigheid(bron: EvaluatieBron['aanwezigheid']): Evaluatie['aanwezigheid'] {
  const weight = bron.halveDag.waarde === '1' ? 2 : 1;
  const dagen = halvesText(bron.heleDagen * 2 + bron.halveDagen * weight);
  return {
    urenPerWeek: bron.urenPerWeekX100 === null ? null : hoursText(bron.urenPerWeekX100),
    afgesprokenDagen: bron.afgesprokenDagen === null ? null : bron.afgesprokenDagen.toFixed(1),
    aanwezig: bron.volledig ? { dagen, heleDagen: bron.heleDagen, halveDagen: bron.halveDagen } : null,
    afwezigGemeld: halvesOrNull(bron.afwezigGemeldHalven),
    afwezigNietGemeld: halvesOrNull(bron.afwezigNietGemeldHalven),
    halveDag: bron.volledig && bron.halveDagen > 0 ? { waarde: bron.halveDag.waarde, bevestigd: bron.halveDag.bevestigd } : null,
  };
}

/** Field by field, as everywhere in an outward model: what the source has more must not travel along. */
const contactVeld = (bron: ContactBron | null) =>
  bron === null ? null : { naam: bron.naam, telefoon: bron.telefoon, mail: bron.mail };

const halvesOrNull = (value: number | null): string | null => (value === null ? null : halvesText(value));

/** Hundredths → `16.0`, `12.75`. */
const hoursText = (hundredths: number): string =>
  hundredths % 10 === 0 ? (hundredths / 100).toFixed(1) : (hundredths / 100).toFixed(2);

const IS_OPEN: Readonly<Record<PopStand, number>> = { bezig: 0, niet_gestart: 1, gehaald: 2, gestopt: 3 };

/** 0 for a goal with movement since last time, 1 for one that stands still. */
const moved = (doel: EvaluatieBron['doelen'][number]): number =>
  doel.vorigeStand !== doel.stand || doel.beweging !== null ? 0 : 1;

/** The three goals of page 1: in the order of the POP; with more than three, what moved or runs goes before what stands still. */
function doelen(bron: EvaluatieBron, fit: Fitting): Evaluatie['doelen'] {
  const ranked = bron.doelen.map((doel, index) => ({ doel, index }));
  const chosen = [...ranked]
    .sort((a, b) => moved(a.doel) - moved(b.doel) || IS_OPEN[a.doel.stand] - IS_OPEN[b.doel.stand] || a.index - b.index)
    .slice(0, MAX.doelen)
    .sort((a, b) => a.index - b.index);
  if (ranked.length > MAX.doelen) fit.signal('LIJST_INGEKORT', 'doelen', ranked.length, MAX.doelen);
  return chosen.map(({ doel }) => ({
    doel: fit.shortened('doelen', doel.titel, MAX.doel),
    vorige: doel.vorigeStand,
    nu: doel.stand,
    beweging: doel.beweging === null ? null : fit.optional('beweging', doel.beweging, MAX.beweging),
  }));
}

/** Makes texts fit and remembers what did not. */
class Fitting {
  readonly signalen: Signaal[] = [];
  readonly rest: Evaluatie['bijlage']['vervolg'] = [];

  signal(code: Signaal['code'], veld: string, aantal: number, maximum: number): void {
    this.signalen.push({ code, veld, aantal, maximum });
  }

  /** A page-1 text: what does not fit goes on in the annex. */
  continued(veld: 'stap' | 'vraag' | 'woorden', text: string | null, maximum: number): string | null {
    const clean = cleanOrNull(text);
    if (clean === null || clean.length <= maximum) return clean;
    const cut = cutAt(clean, maximum - CUT.length);
    this.signal('TEKST_VERVOLGT', veld, clean.length, maximum);
    this.rest.push({ veld, tekst: this.shortened(veld, clean.slice(cut).trim(), MAX.vervolg) });
    return clean.slice(0, cut).trimEnd() + CUT;
  }

  shortened(veld: string, text: string, maximum: number): string {
    const clean = cleanText(text);
    if (clean.length <= maximum) return clean;
    this.signal('TEKST_INGEKORT', veld, clean.length, maximum);
    return clean.slice(0, cutAt(clean, maximum - CUT.length)).trimEnd() + CUT;
  }

  optional(veld: string, text: string | null, maximum: number): string | null {
    const clean = cleanOrNull(text);
    return clean === null ? null : this.shortened(veld, clean, maximum);
  }

  /** One line of the typed text is one item. */
  lines(veld: string, text: string | null): string[] {
    const lines = (text ?? '')
      .split('\n')
      .map((line) => cleanText(line).replace(BULLET, ''))
      .filter((line) => line !== '');
    if (lines.length > MAX.lijst) this.signal('LIJST_INGEKORT', veld, lines.length, MAX.lijst);
    return lines.slice(0, MAX.lijst).map((line) => this.shortened(veld, line, MAX.regel));
  }
}

function cleanOrNull(text: string | null): string | null {
  const clean = cleanText(text ?? '');
  return clean === '' ? null : clean;
}

/** The last place at or before `maximum` where a word ends; in one long word, `maximum` itself, but never inside a surrogate pair. */
function cutAt(text: string, maximum: number): number {
  const space = text.lastIndexOf(' ', maximum);
  if (space > maximum / 2) return space;
  const code = text.charCodeAt(maximum - 1);
  return code >= 0xd800 && code <= 0xdbff ? maximum - 1 : maximum;
}

/** Evaluations that go to one bemiddelaar on one day, with their cover list. */
export interface EvaluatieBundel {
  readonly voorblad: EvaluatieVoorblad;
  readonly evaluaties: readonly Evaluatie[];
}

/**
 * One batch per bemiddelaar, those without a known bemiddelaar last; inside a batch by name.
 * @param contact whom the bemiddelaar can ring about the batch
 */
export function gatherBundels(evaluaties: readonly Evaluatie[], contact: ContactBron | null): EvaluatieBundel[] {
  const groups = new Map<string | null, Evaluatie[]>();
  for (const item of evaluaties) groups.set(item.bemiddelaar, [...(groups.get(item.bemiddelaar) ?? []), item]);
  const sorted = [...groups].sort(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareText(a, b)));
  return sorted.map(([bemiddelaar, group], index) => {
    const own = [...group].sort((a, b) => byName(a.deelnemer, b.deelnemer));
    return { voorblad: voorblad(own, bemiddelaar, index + 1, contact), evaluaties: own };
  });
}

function voorblad(
  own: readonly Evaluatie[],
  bemiddelaar: string | null,
  lijst: number,
  contact: ContactBron | null,
): EvaluatieVoorblad {
  const [first] = own;
  if (first === undefined) throw new RangeError('a batch has at least one evaluation');
  return {
    rapport: 'ama-evaluatie-voorblad',
    version: 1,
    organisatie: first.organisatie,
    opgemaaktOp: first.opgemaaktOp,
    regelboekOp: first.regelboekOp,
    ontvanger: first.ontvanger,
    bemiddelaar,
    lijst,
    contact: contactVeld(contact),
    dossiers: own.map((item) => ({
      dossiernummer: item.dossiernummer,
      deelnemer: { familienaam: item.deelnemer.familienaam, voornaam: item.deelnemer.voornaam },
      vdabNummer: item.deelnemer.vdabNummer,
      begeleider: item.begeleider === null ? null : { naam: item.begeleider.naam, telefoon: item.begeleider.telefoon },
      uiterlijk: item.uiterlijk,
    })),
  };
}
