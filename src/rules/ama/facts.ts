/**
 * The plain facts that the AMA rules read: no database, no clock, no person's name.
 * Dates are ISO texts, hours are hundredths of an hour (`urenX100`), money is cents. Lists are sorted by date, oldest first.
 * Tombstoned records and replaced versions are left out by whoever builds the facts; unknown is `null`, never a guess.
 */
import type { AfwijkingFeit } from './verzonden.ts';
import type {
  AanwezigCode,
  AanwezigheidWaarde,
  AfwezigReden,
  BuitenTrajectKeuze,
  Dagdeel,
  EindredenCode,
  ErkenningSoort,
  GesprekSoort,
  KalenderSoort,
  MaatregelSoort,
  OnkostGrondslag,
  OnkostSoort,
  OnkostWijze,
  PolisSoort,
  StatuutCode,
  ToestemmingSoort,
  TrajectSoort,
} from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Cents } from '../../shared/domain/money.ts';

/** An inclusive stretch of days; `tot` null means that it still runs. */
export interface Tijdvak {
  readonly van: IsoDate;
  readonly tot: IsoDate | null;
}

// --- the organisation -------------------------------------------------------------------------------------------------------

/** An insurance policy of the organisation. */
export interface PolisFeit extends Tijdvak {
  readonly soort: PolisSoort;
}

/** Granted AMA places, from a date until the next one. */
export interface ContingentFeit {
  readonly van: IsoDate;
  readonly plaatsen: number;
}

/** An advance received; `jaar` is the subsidy year it belongs to (null: the year of `datum`). */
export interface VoorschotFeit {
  readonly datum: IsoDate;
  readonly cents: Cents;
  readonly jaar?: number | null;
}

export interface KalenderFeit {
  readonly datum: IsoDate;
  readonly soort: KalenderSoort;
  /** Null or absent: everywhere. */
  readonly vestigingId?: string | null;
}

/** Ground of qualification 1-5 (DS-32), null: none proven. */
export type Grond = 1 | 2 | 3 | 4 | 5;

export interface BegeleiderFeit {
  readonly id: string;
  readonly inDienst: IsoDate | null;
  readonly uitDienst: IsoDate | null;
  readonly grond: Grond | null;
  readonly startOpleiding: IsoDate | null;
}

/** A recognition of the organisation (AMA-34); `tot` null: the end is not filled in. */
export interface ErkenningFeit extends Tijdvak {
  readonly soort: ErkenningSoort;
}

/** A werkpost as a place (AMA-53). */
export interface WerkpostPlaatsFeit {
  readonly id: string;
  readonly aard: WerkpostAard;
}

/** An identifier with the verdict of the check in `shared/domain`. */
export interface NummerFeit {
  readonly nummer: string;
  readonly geldig: boolean;
}

/** Places of the contingent that are a partner's, from a date until its next share or its last day. */
export interface AandeelFeit extends Tijdvak {
  readonly partnerId: string;
  readonly plaatsen: number;
}

export interface OrganisatieFacts {
  readonly naam: string | null;
  readonly kbo: NummerFeit | null;
  readonly vestigingen?: readonly NummerFeit[];
  readonly polissen: readonly PolisFeit[];
  /** AMA places only. */
  readonly contingenten: readonly ContingentFeit[];
  /** Shares of partners in the AMA places. */
  readonly aandelen?: readonly AandeelFeit[];
  readonly voorschotten: readonly VoorschotFeit[];
  readonly kalender: readonly KalenderFeit[];
  readonly begeleiders: readonly BegeleiderFeit[];
  readonly erkenningen?: readonly ErkenningFeit[];
  readonly werkposten?: readonly WerkpostPlaatsFeit[];
  /** Quarter overviews that went out: AMA-29. `kwartaal` as `2026Q1`. */
  /** Sent documents that differ from the file now; left out: not asked. */
  readonly afwijkingen?: readonly AfwijkingFeit[];
  readonly verzondenOverzichten?: readonly { readonly kwartaal: string; readonly op: IsoDate }[];
  /** First day on which the office works in Trajectmap; null or absent: not said, everything is work of today. */
  readonly ingebruikname?: IsoDate | null;
  /** Quarters (`2026Q1`) with at least one running or ended traject; null or absent: not known, no reminder. */
  readonly kwartalenMetTraject?: readonly string[] | null;
}

// --- the person -------------------------------------------------------------------------------------------------------------

export interface InszFeit extends NummerFeit {
  readonly soort: 'rijksregister' | 'bis';
  /** The number holds no complete birth date (day or month 00). */
  readonly datumOnvolledig: boolean;
  /** Birth date written in the number, null where it is incomplete. */
  readonly geboortedatum: IsoDate | null;
}

export interface StatuutFeit extends Tijdvak {
  readonly code: StatuutCode;
  /** Optional expected end of a benefit (AMA-05). */
  readonly verwachtEinde: IsoDate | null;
}

/** Permission or notice; for `MUTUALITEIT` `datum` is the day on which the mutuality was told. */
export interface ToestemmingFeit {
  readonly soort: ToestemmingSoort;
  readonly datum: IsoDate | null;
  readonly aanwezig: AanwezigCode;
  readonly geldigTot: IsoDate | null;
}

export interface MaatregelFeit extends Tijdvak {
  readonly soort: MaatregelSoort;
}

/** An employment in the own file (doelgroepwerknemer or other). */
export interface TewerkstellingFeit extends Tijdvak {
  readonly id?: string;
}

/** AMA WVG agreement as far as rules need it (AMA-31, AMA-32). `begeleider` names the recognised organisation. */
export interface WvgOvereenkomstFeit extends Tijdvak {
  readonly id: string;
  readonly begeleider: string;
  readonly werkpostId: string;
  readonly locatie: string | null;
  /** Agreed hours a week (AMA-36, AMA-54). */
  readonly urenX100?: number | null;
  /** Day on which the end was reported (AMA-37). */
  readonly eindeGemeldOp?: IsoDate | null;
}

/** Yearly evaluation of AMA in welfare; null agreement: of all that run (AMA-36). */
export interface WvgEvaluatieFeit {
  readonly datum: IsoDate;
  readonly wvgOvereenkomstId: string | null;
}

/** A cost that the office pays back to a participant (AMA-17 to AMA-19). */
export interface OnkostFeit {
  readonly id: string;
  readonly datum: IsoDate;
  readonly soort: OnkostSoort;
  readonly wijze: OnkostWijze;
  readonly grondslag: OnkostGrondslag;
  readonly cents: Cents;
  readonly bewijsIngevuld: boolean;
  /** Dependent children that a gift voucher counts for (AMA-19). */
  readonly kinderen?: number | null;
}

/** A mandate of a bewindvoerder; `tekentMee`: it covers agreements (AMA-12). */
export interface BewindvoerderFeit {
  readonly van: IsoDate | null;
  readonly tot: IsoDate | null;
  readonly tekentMee: boolean | null;
}

/** Ticket for maatwerk (DS-03). `tot`: its last day where somebody entered one; `gebruikt`: an employment followed. */
export interface TicketFeit {
  readonly id: string;
  readonly datum: IsoDate;
  readonly tot: IsoDate | null;
  readonly gebruikt: boolean;
}

export interface PersoonFacts {
  readonly id: string;
  readonly insz: InszFeit | null;
  /** Birth date as entered, apart from the number. */
  readonly geboortedatum: IsoDate | null;
  /** Day of death: from then nothing reminds any more, except of Dimona, insurance and the overview (ama.md 3.6). */
  readonly overledenOp?: IsoDate | null;
  readonly statuten: readonly StatuutFeit[];
  readonly toestemmingen: readonly ToestemmingFeit[];
  readonly maatregelen: readonly MaatregelFeit[];
  readonly tewerkstellingen: readonly TewerkstellingFeit[];
  readonly wvgOvereenkomsten?: readonly WvgOvereenkomstFeit[];
  readonly wvgEvaluaties?: readonly WvgEvaluatieFeit[];
  /** Oldest first. */
  readonly onkosten?: readonly OnkostFeit[];
  readonly bewindvoerders?: readonly BewindvoerderFeit[];
  /** Tickets collectief maatwerk. */
  readonly tickets?: readonly TicketFeit[];
  readonly trajecten: readonly TrajectFacts[];
  readonly aanwezigheid: AanwezigheidFacts;
}

// --- the traject ------------------------------------------------------------------------------------------------------------

/** Agreed hours a week from a date until the next step (AMA-04). */
export interface UrenStapFeit {
  readonly van: IsoDate;
  readonly urenX100: number;
}

/** A yearly assessment by VDAB with its states (AMA-03, AMA-47). */
export interface BeoordelingFeit {
  readonly id: string;
  readonly gevraagdOp: IsoDate | null;
  readonly geplandOp: IsoDate | null;
  readonly wachtSinds: IsoDate | null;
  readonly besluitOp: IsoDate | null;
  readonly conclusie: 'ja' | 'nee' | null;
  /** Whether it is written down who made it; the name stays out of the facts. */
  readonly doorIngevuld: boolean;
  /** Last reminder letter to VDAB (AMA-03). */
  readonly herinnerdOp?: IsoDate | null;
}

/** The begeleider's own evaluation (AMA-51). */
export interface EigenEvaluatieFeit {
  readonly datum: IsoDate;
  readonly doorIngevuld: boolean;
  readonly conclusie: 'ja' | 'nee' | null;
}

/** Begeleidingsovereenkomst (AMA-12, AMA-13): is each of the six items filled in, and when did each party sign. */
export interface OvereenkomstFeit {
  readonly id: string;
  /** SE unless said otherwise; an AMA WVG agreement asks the four extra fields more firmly. */
  readonly kader: 'SE' | 'WVG';
  readonly van: IsoDate | null;
  readonly tot: IsoDate | null;
  readonly punten: {
    /** 1 time spent */
    readonly tijd: boolean;
    /** 2 frequency, nature and extent of the activities */
    readonly activiteiten: boolean;
    /** 3 place */
    readonly plaats: boolean;
    /** 4 insurance, work clothes, safety, hygiene */
    readonly afspraken: boolean;
    /** 5 conditions of the guidance */
    readonly begeleiding: boolean;
    /** 6 how the agreement ends */
    readonly einde: boolean;
  };
  readonly getekend: {
    readonly deelnemer: IsoDate | null;
    readonly organisatie: IsoDate | null;
    readonly bewindvoerder: IsoDate | null;
    readonly werkpost: IsoDate | null;
  };
  /** The mandate of a bewindvoerder asks a signature; null: not known. */
  readonly bewindvoerderNodig: boolean | null;
  /** The werkpost is another organisation. */
  readonly werkpostNodig: boolean;
  readonly verzondenOp: IsoDate | null;
  readonly extra: {
    readonly uurrooster: boolean;
    readonly takenpakket: boolean;
    readonly locatie: boolean;
    readonly werkpostbegeleider: boolean;
  };
}

/** Dimona DWD; a time is `HH:MM`, null where it was not filled in. */
export interface DimonaFeit {
  readonly inDatum: IsoDate | null;
  readonly inTijd: string | null;
  readonly uitDatum: IsoDate | null;
  readonly uitTijd: string | null;
}

/** What kind of work a werkpost is for the enterprise it stands in (AMA-53); null: not filled in. */
export type WerkpostAard = 'gewoon' | 'enclave' | 'onderaanneming_kern' | 'diensten' | null;

export interface WerkpostFeit extends Tijdvak {
  readonly werkpostId: string;
  /** The record of this stay, for whoever solves a finding about it. */
  readonly periodeId?: string;
  /** Outside the organisation and its partners. */
  readonly extern: boolean;
  readonly partner: boolean;
  readonly doelIngevuld: boolean;
  /** Review date of an external werkpost (AMA-52). */
  readonly nazichtOp: IsoDate | null;
  readonly nazichtUitkomstIngevuld: boolean;
  readonly aard: WerkpostAard;
  /** Contact at least every so many weeks, as agreed; null: not agreed (domain/ama.md 4.2). */
  readonly contactElkeWeken?: number | null;
  /** Contacts with this werkpost, oldest first. */
  readonly contacten?: readonly IsoDate[];
  /** Briefing of the direct colleagues at this werkpost: the day, and whether it is written down by whom. */
  readonly gebriefOp?: IsoDate | null;
  readonly gebriefDoorIngevuld?: boolean;
}

/** Who guides, by period; `begeleiderId` null: somebody without a file of an own. Deputies stand here too. */
export interface BegeleidingFeit extends Tijdvak {
  readonly begeleiderId: string | null;
}

export interface GesprekFeit {
  readonly soort: GesprekSoort;
  readonly datum: IsoDate | null;
  readonly doorIngevuld: boolean;
}

export interface PopVersieFeit {
  readonly id: string;
  readonly datum: IsoDate;
  /** "geregistreerd bij VDAB op" (AMA-50). */
  readonly geregistreerdOp: IsoDate | null;
}

/** One line of the timetable (AMA-49): ISO weekday 1-7, hours planned (null: not stated). Without a day part: the whole day. */
export interface UurroosterRegel extends Tijdvak {
  readonly weekdag: number;
  readonly dagdeel?: Dagdeel;
  readonly urenX100: number | null;
  readonly werkpostId: string | null;
}

/** Flexible timetable from a date: hours a week, null where none is stated (AMA-49). */
export interface FlexibelRooster extends Tijdvak {
  readonly urenX100: number | null;
}

export interface TrajectFacts {
  readonly id: string;
  readonly soort: TrajectSoort;
  readonly start: IsoDate;
  /** `HH:MM` */
  readonly startTijd: string | null;
  readonly einde: IsoDate | null;
  readonly eindReden: EindredenCode | null;
  readonly bestemming: string | null;
  /** Came out of arbeidszorg on 2021-04-01 (AMA-46). */
  readonly overgang: boolean;
  /** Date of the VDAB advice AMA SE. */
  readonly adviesDatum: IsoDate | null;
  /** Date of a VDAB or transition decision of an "overgang". */
  readonly overgangsbeslissing: IsoDate | null;
  /** Capacity a week according to VDAB. */
  readonly capaciteitUrenX100: number | null;
  readonly uren: readonly UrenStapFeit[];
  readonly beoordelingen: readonly BeoordelingFeit[];
  readonly eigenEvaluaties: readonly EigenEvaluatieFeit[];
  readonly overeenkomsten: readonly OvereenkomstFeit[];
  readonly dimona: DimonaFeit;
  readonly werkposten: readonly WerkpostFeit[];
  readonly begeleidingen: readonly BegeleidingFeit[];
  readonly gesprekken: readonly GesprekFeit[];
  readonly popVersies: readonly PopVersieFeit[];
  readonly observaties: readonly { readonly datum: IsoDate }[];
  readonly collegasGebrieft: IsoDate | null;
  readonly contactpersoonIngevuld: boolean;
  readonly onderbrekingen: readonly Tijdvak[];
  /** Long absences recorded as a period, without their reason (domain/ama.md 4.9): no planned days. */
  readonly afwezigheden?: readonly Tijdvak[];
  /** Site of the traject: its closing days hold besides those of the whole organisation. */
  readonly vestigingId?: string | null;
  /** Months (`YYYY-MM`) recorded as "hele maand afwezig" (AMA-23). */
  readonly maandenAfwezig: readonly string[];
  readonly uurrooster?: readonly UurroosterRegel[];
  readonly flexibel?: readonly FlexibelRooster[];
  /** Days reported before Trajectmap was taken into use, by quarter. */
  readonly beginstanden?: readonly BeginstandFeit[];
}

/** Opening position of a quarter: the days present from its first day to `tot`, as they were reported on paper. */
export interface BeginstandFeit {
  readonly jaar: number;
  readonly kwartaal: 1 | 2 | 3 | 4;
  /** Half days: 25 is twelve and a half days. */
  readonly halven: number;
  /** Last day that it covers: the last of the quarter, or the day before Trajectmap was taken into use. */
  readonly tot: IsoDate;
}

// --- attendance -------------------------------------------------------------------------------------------------------------

/** One statement on one unit (person + date + day part + werkpost), by one source (AMA-22). */
export interface AanwezigheidFeit {
  readonly datum: IsoDate;
  readonly dagdeel: Dagdeel;
  readonly werkpostId: string | null;
  readonly waarde: AanwezigheidWaarde;
  /** Only with `waarde: 'uren'`. */
  readonly urenX100: number | null;
  /** Only with `waarde: 'afwezig'`. */
  readonly reden: AfwezigReden | null;
  /** Who says so: an opaque key of the screen or the file; two keys that differ on one unit are a question. */
  readonly bron: string;
}

/** The user's answer to a presence outside the traject. */
export interface BuitenTrajectBesluit {
  readonly datum: IsoDate;
  readonly keuze: BuitenTrajectKeuze;
}

/** The user's answer to two sources that differ: on this unit the statement of `bron` holds. */
export interface BronKeuze {
  readonly datum: IsoDate;
  readonly dagdeel: Dagdeel;
  readonly werkpostId: string | null;
  readonly bron: string;
}

/** Attendance of one person. Where two statements have the same unit and source, the later one in the list replaces the earlier. */
export interface AanwezigheidFacts {
  /** Sorted by date; within a date in the order in which they were made. */
  readonly uitspraken: readonly AanwezigheidFeit[];
  readonly besluiten: readonly BuitenTrajectBesluit[];
  readonly keuzes: readonly BronKeuze[];
}

/** Everything `checkPerson` reads. */
export interface AmaFacts {
  readonly organisatie: OrganisatieFacts;
  readonly persoon: PersoonFacts;
}
