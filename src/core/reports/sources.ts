/**
 * What the reports need from the case file, as plain data: whoever reads the store fills these, and `gather/` makes the models.
 * Nothing here knows a table. Fields that a report must not hold are simply not asked (AMA-43): no status, no permission, no reason of
 * an absence, no note.
 */
import type { Afleiding } from '../../shared/contract/afleiding.ts';
import type { Bevinding } from '../../shared/contract/bevinding.ts';
import type { PopStand } from '../../shared/domain/codes.ts';
import type { IsoDate, Period, Quarter } from '../../shared/domain/date.ts';
import type { Kwartaaloverzicht } from './models/index.ts';
import type { CorrectieRegel, HalveDagWaarde, OpenRij } from './models/shared.ts';

export interface OrganisatieBron {
  readonly naam: string;
  /** Ten digits, checked. */
  readonly kbo: string | null;
}

/** When and with what the document is made. */
export interface OpmaakBron {
  readonly organisatie: OrganisatieBron;
  readonly opgemaaktOp: IsoDate;
  /** Day on which the lawbook was asked. */
  readonly regelboekOp: IsoDate;
}

export interface PersoonBron {
  readonly familienaam: string;
  readonly voornaam: string;
}

/** `ama.halveDagTelt`: what a half day counts, and whether the user confirmed it (AMA-22). */
export interface HalveDagBron {
  readonly waarde: HalveDagWaarde;
  readonly bevestigd: boolean;
}

/** Days per quarter of one traject in one year: the part of `TrajectResult` (src/rules/ama) that reports read. */
export interface TrajectCijfers {
  readonly daysA: Kwartalen<number>;
  /** Half a day = 0.5; null for a quarter with a month that is not entered or not over. */
  readonly daysB: Kwartalen<string | null>;
  /** Half a day = 1. */
  readonly daysBWhole: Kwartalen<number | null>;
  /** Of the days present, those of the opening position. */
  readonly opening?: Kwartalen<string | null>;
  /** Dates present, each half or whole; asked with `detail`, so that whole and half days can be told apart in a quarter. */
  readonly presences: readonly { readonly date: IsoDate; readonly halves: 1 | 2 }[];
  readonly missingMonths: readonly string[];
  readonly openMonths: readonly string[];
}

export interface Kwartalen<T> {
  readonly Q1: T;
  readonly Q2: T;
  readonly Q3: T;
  readonly Q4: T;
}

/** One AMA SE traject with what its reports need; the figures are those of the year of the report. */
export interface TrajectBron {
  readonly trajectId: string;
  /** Never printed: ties a line that was sent to its person. */
  readonly persoonId?: string | undefined;
  readonly deelnemer: PersoonBron & { readonly insz: string | null };
  readonly start: IsoDate;
  readonly einde: IsoDate | null;
  /** The partner that guides; null: the organisation itself (C6). */
  readonly begeleiderOrganisatie: OrganisatieBron | null;
  /** Employees who guide, by period; internal. */
  readonly begeleiders: readonly (Period & { readonly naam: string })[];
  /** Assessments with a decision: date and conclusion. */
  readonly evaluaties: readonly { readonly datum: IsoDate; readonly nogNodig: 'ja' | 'nee' | null }[];
  readonly onderbrekingen: readonly Period[];
  readonly cijfers: TrajectCijfers;
}

/** What the recipient's day column asks (C3): presence unless the user mapped it otherwise, with a ground that stays in the export log. */
export interface DagenkolomBron {
  readonly lezing: 'aanwezig' | 'kalender';
  readonly label: string;
}

export interface KwartaalBron extends OpmaakBron {
  readonly ontvanger: string;
  readonly jaar: number;
  readonly kwartaal: Quarter;
  readonly dagenkolom: DagenkolomBron;
  readonly halveDag: HalveDagBron;
  /** Day of the overview that this one corrects. */
  readonly vervangt: IsoDate | null;
  /** More than those of the quarter is allowed: `gather` takes what ran or ended in it (AMA-30). */
  readonly trajecten: readonly TrajectBron[];
}

/** Internal context of the control sheets. */
export interface ControleBron {
  readonly bevindingen: readonly Bevinding[];
  readonly openRijen: readonly OpenRij[];
  readonly correcties?: readonly CorrectieRegel[] | undefined;
  readonly financiering: FinancieringBron | null;
}

/** An overview of the year that went out: its frozen model and the day on which it was sent, oldest first. */
export interface VerzondenOverzicht {
  readonly op: IsoDate;
  readonly model: Kwartaaloverzicht;
  /** Traject of each line, null where it was not kept. */
  readonly trajecten?: readonly (string | null)[] | undefined;
}

export interface JaarBron extends OpmaakBron {
  readonly jaar: number;
  readonly dagenkolom: Pick<DagenkolomBron, 'lezing'>;
  readonly halveDag: HalveDagBron;
  readonly trajecten: readonly TrajectBron[];
  readonly verzonden: readonly VerzondenOverzicht[];
  /** Quarters (`2026Q1`) whose overview was sent from the paper file, and when. */
  readonly eerder?: readonly { readonly kwartaal: string; readonly op: IsoDate }[];
  readonly controle: Omit<ControleBron, 'financiering'> & { readonly financiering: FinancieringBron };
}

/** The subsidy of a year: the result of the rules, its derivation in Dutch, and what the user chose. */
export interface FinancieringBron {
  readonly cijfers: FundingCijfers;
  /** The derivations of both methods, as the contract prints them. */
  readonly afleiding: { readonly A: Afleiding; readonly B: Afleiding };
  readonly voorschotten: readonly { readonly datum: IsoDate; readonly cents: number; readonly omschrijving: string | null }[];
  /** Grounds of the user's choices (method, unit amount, contingent), in that order. */
  readonly gronden: readonly string[];
}

type Cents = number | null;
interface MethodeCijfers {
  readonly subsidyCents: Cents;
  readonly unitReadings: { readonly januari: Cents; readonly december: Cents; readonly pro_rata: Cents } | null;
  readonly contingentReadings: {
    readonly gewogen: PlafondCijfers;
    readonly per_periode: PlafondCijfers;
    readonly differenceCents: Cents;
  } | null;
  readonly withoutInterruptions: { readonly totalDays: string | null } | null;
  readonly balanceCents: Cents;
  readonly derivation: readonly { readonly code: string; readonly params: Readonly<Record<string, unknown>> }[];
}
interface PlafondCijfers {
  readonly cappedAverage: string;
  readonly subsidyCents: Cents;
}
interface Waarde {
  readonly id: string;
  readonly value: unknown;
  readonly standing: 'confirmed' | 'unconfirmed' | 'past_review' | 'missing';
}

/** The part of `FundingResult` (src/rules/ama) that the control sheets print; a `FundingResult` fits as it is. */
export interface FundingCijfers {
  readonly year: number;
  readonly on: IsoDate;
  readonly defaultMethod: Waarde;
  readonly methodA: MethodeCijfers & {
    readonly totalDays: number;
    readonly expectedDays: number;
    readonly openingDays?: number;
    readonly average: string | null;
    readonly cappedAverage: string | null;
  };
  readonly methodB: MethodeCijfers & {
    readonly coverage: {
      readonly complete: boolean;
      readonly missingMonths: readonly { readonly months: readonly string[] }[];
      readonly openMonths: readonly { readonly months: readonly string[] }[];
    };
    readonly totalDaysHalf: string | null;
    readonly totalDaysWhole: number | null;
    readonly openingDays?: string | null;
    readonly averageHalf: string | null;
    readonly averageWhole: string | null;
    readonly cappedAverageHalf: string | null;
    readonly cappedAverageWhole: string | null;
    readonly subsidyCentsHalf: Cents;
    readonly subsidyCentsWhole: Cents;
    readonly entered: { readonly halfDays: number };
  };
  readonly contingent: {
    readonly periods: readonly { readonly from: IsoDate; readonly to: IsoDate; readonly places: number | null }[];
    readonly changes: boolean;
  };
  readonly unit: {
    readonly stretches: readonly { readonly lookup: Waarde }[];
    readonly changes: boolean;
    readonly choice: 'januari' | 'december' | 'pro_rata' | null;
  };
  readonly advancesCents: number;
  readonly advancesOpeningCents?: number;
  readonly ingebruikname?: IsoDate | null;
  readonly missing: readonly unknown[];
  readonly unconfirmed: readonly Waarde[];
}

/** The begeleider's own evaluation record, as typed (contract, `eigenEvaluatie`). */
export interface EigenEvaluatieBron {
  readonly stap: string | null;
  readonly vraagVdab: string | null;
  readonly woordenDeelnemer: string | null;
  readonly besprokenOp: IsoDate | null;
  readonly taken: string | null;
  readonly opleiding: string | null;
  readonly doorstroomOpinie: string | null;
  readonly ondersteuning: string | null;
  readonly aanpassingen: string | null;
}

export interface EvaluatieBron extends OpmaakBron {
  readonly ontvanger: string;
  readonly dossiernummer: string;
  readonly deelnemer: PersoonBron & { readonly geboortedatum: IsoDate | null; readonly vdabNummer: string | null };
  readonly bemiddelaar: string | null;
  readonly periode: { readonly van: IsoDate; readonly tot: IsoDate };
  readonly start: IsoDate;
  readonly uiterlijk: IsoDate | null;
  readonly begeleider: ContactBron | null;
  readonly aanwezigheid: {
    /** Hundredths of an hour, agreed on the last day of the period. */
    readonly urenPerWeekX100: number | null;
    /** Days planned in the period by the timetable. */
    readonly afgesprokenDagen: number | null;
    readonly heleDagen: number;
    readonly halveDagen: number;
    /** Every month of the period has a record; else there is no total. */
    readonly volledig: boolean;
    /** Absences in half days, told beforehand or not; null: not known. Never a reason. */
    readonly afwezigGemeldHalven: number | null;
    readonly afwezigNietGemeldHalven: number | null;
    readonly halveDag: HalveDagBron;
  };
  /** Goals of the POP in its own order. */
  readonly doelen: readonly {
    readonly titel: string;
    readonly stand: PopStand;
    /** Standing at the last evaluation; `nieuw`: not there yet; null: not known. */
    readonly vorigeStand: PopStand | 'nieuw' | null;
    readonly beweging: string | null;
  }[];
  readonly eigenEvaluatie: EigenEvaluatieBron | null;
  /** Observations of the period, any order. */
  readonly observaties: readonly { readonly datum: IsoDate; readonly tekst: string }[];
}

export interface ContactBron {
  readonly naam: string;
  readonly telefoon: string | null;
  readonly mail: string | null;
}
