/**
 * What a column of a document for the department may hold (AMA-43, AMA-P1; decreet art. 32). A column is named by the field that fills
 * it; a name that is not known asks to be opened, like a benefit status: what leaves the house is chosen, never guessed.
 */

/** standaard: legal set and presence days · optie: off unless the template asks · openen: only by an opening · nooit: never. */
export type KolomSoort = 'standaard' | 'optie' | 'openen' | 'nooit';

/** In the order of the overview: the set of art. 32, then the days. */
const STANDAARD: readonly string[] = ['deelnemer', 'insz', 'evaluatie', 'begeleider', 'kbo', 'start', 'einde', 'dagen'];
/** Off by default, only where the official template has a column for it. */
const OPTIE: ReadonlySet<string> = new Set([
  'werknemerBegeleider',
  'dossiernummer',
  'eindreden',
  'werkpost',
  'partnerKbo',
  'urenPerWeek',
  'adviesdatum',
]);
/** Health data, attests, what is missing and the subsidy: no opening makes them leave. */
const NOOIT: ReadonlySet<string> = new Set([
  'attest',
  'toestemming',
  'toelatingOcmw',
  'routingC',
  'meldingZiekenfonds',
  'diagnose',
  'mmpps',
  'cmpps',
  'icf',
  'gezondheid',
  'aanpassing',
  'beperking',
  'noodinstructie',
  'medicatie',
  'arts',
  'ziekteverzuim',
  'redenAfwezig',
  'bevinding',
  'ontbreekt',
  'subsidie',
  'dagenMethodeA',
]);

export function kolomSoort(kolom: string): KolomSoort {
  if (STANDAARD.includes(kolom)) return 'standaard';
  if (NOOIT.has(kolom)) return 'nooit';
  return OPTIE.has(kolom) ? 'optie' : 'openen';
}

/** An opening by the beheerder, for one version of one template. */
export interface KolomOpeningFeit {
  readonly sjabloon: string;
  readonly kolom: string;
  readonly bron: string;
  readonly reden: string;
}

export type Weggelaten = 'NOOIT' | 'ALLEEN_EIGEN_SJABLOON' | 'NIET_GEOPEND';

export interface KolomToets {
  /** Columns that are filled: the legal set first, in its order, then the others as they were asked. */
  readonly gevuld: readonly string[];
  /** Columns that are left empty, each with why. */
  readonly weggelaten: readonly { readonly kolom: string; readonly reden: Weggelaten }[];
  /** Openings that this export rests on: shown at each export. */
  readonly geopend: readonly KolomOpeningFeit[];
}

/**
 * AMA-43 at an export: which of the asked columns are filled.
 * @param sjabloon fingerprint of the template version; null for a list of Trajectmap's own, which takes no openings
 */
export function toetsKolommen(
  gevraagd: readonly string[],
  sjabloon: string | null,
  openingen: readonly KolomOpeningFeit[],
): KolomToets {
  const asked = [...new Set(gevraagd)];
  const openingOf = (kolom: string): KolomOpeningFeit | undefined =>
    openingen.find((each) => sjabloon !== null && each.sjabloon === sjabloon && each.kolom === kolom);
  const weggelaten = asked.flatMap((kolom): KolomToets['weggelaten'] => {
    const reden = whyNot(kolom, sjabloon, openingOf(kolom) !== undefined);
    return reden === null ? [] : [{ kolom, reden }];
  });
  const out = new Set(weggelaten.map(({ kolom }) => kolom));
  const filled = asked.filter((kolom) => !out.has(kolom));
  return {
    gevuld: [...STANDAARD.filter((kolom) => filled.includes(kolom)), ...filled.filter((kolom) => !STANDAARD.includes(kolom))],
    weggelaten,
    geopend: filled.flatMap((kolom) => (kolomSoort(kolom) === 'openen' ? (openingOf(kolom) ?? []) : [])),
  };
}

function whyNot(kolom: string, sjabloon: string | null, opened: boolean): Weggelaten | null {
  const soort = kolomSoort(kolom);
  if (soort === 'nooit') return 'NOOIT';
  if (soort === 'standaard') return null;
  if (sjabloon === null) return 'ALLEEN_EIGEN_SJABLOON';
  return soort === 'optie' || opened ? null : 'NIET_GEOPEND';
}
