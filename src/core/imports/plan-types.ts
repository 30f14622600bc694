/** A plan: what a file would do to the case file, as plain data. Made without a database, carried out by `apply.ts`. */
import type { AanwezigheidWaarde, AfwezigReden, ImportSoort, TaakSoort } from '../../shared/domain/codes.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import type { Named } from './names.ts';
import type { Cells, CodeAt, SkippedRow } from './rows.ts';
import type { Steps } from './steps.ts';

// --- what the case file knows -------------------------------------------------------------------------------------------------

/** The last change of a field by a person, not by an import. `at` orders it against imports. */
export interface HandChange {
  readonly by: string;
  readonly on: IsoDate;
  readonly at: number;
}

/** The value of a field in the words of an import cell. */
export interface FieldState {
  readonly value: string | null;
  /** Other values that count as the same: an older assessment, a second status. */
  readonly also?: readonly string[];
  /** Other ways of writing the same: a code in words, a name in another order. */
  readonly matches?: (value: string) => boolean;
  readonly changed?: HandChange | null;
}

export interface KnownTraject {
  readonly id: string;
  readonly start: IsoDate;
  readonly fields: Readonly<Record<string, FieldState>>;
}

export interface KnownPersoon extends Named {
  /** The current number first, then earlier ones. */
  readonly insz: readonly string[];
  readonly fields: Readonly<Record<string, FieldState>>;
  readonly trajecten: readonly KnownTraject[];
  /** The task "adjustment or emergency instruction" was made before, open or done. */
  readonly medicalTask: boolean;
}

export interface KnownBegeleider extends Named {
  readonly fields: Readonly<Record<string, FieldState>>;
}

/** A question for a place that stands in the case file. */
export interface KnownKandidaat {
  readonly id: string;
  readonly persoonId: string;
  readonly gevraagd: string | null;
  /** No outcome yet. */
  readonly open: boolean;
  readonly fields: Readonly<Record<string, FieldState>>;
}

/** An employment as doelgroepwerknemer that stands in the case file. */
export interface KnownDienst {
  readonly id: string;
  readonly persoonId: string;
  readonly van: string;
  readonly tot: string | null;
  readonly fields: Readonly<Record<string, FieldState>>;
}

/** Figures that the department settled a quarter with. */
export interface KnownAfrekening {
  readonly id: string;
  /** `2026Q1` */
  readonly kwartaal: string;
  readonly regels: readonly {
    readonly id: string;
    readonly persoonId: string;
    readonly fields: Readonly<Record<string, FieldState>>;
  }[];
}

/** What holds for a person on a day at one werkpost, and whether somebody else than a werkpostblad said it. */
export interface UnitState {
  readonly state: FieldState;
  readonly elsewhere: boolean;
}

export type UnitReader = (persoonId: string, date: IsoDate, werkpostId: string) => UnitState;

/** What a file said at its last import, per row key. */
export interface Seen {
  readonly cells: Cells;
  /** Whose row it was. */
  readonly personId?: string | null;
  readonly at: number;
}

/** A statement of attendance that holds now, in the words of an import cell (`1`, `0.5`, `Z`, `V`, `A`, `F`, or hours). */
export interface KnownStatement {
  readonly value: string;
  /** The same list said it. */
  readonly ownSource: boolean;
  readonly changed: HandChange | null;
}

/** A rejected or questioned row of an earlier import. */
export interface KnownOpenRow {
  readonly id: string;
  readonly sheet: string;
  readonly row: number;
  readonly key: string;
  readonly name: string;
  readonly digest: string;
  readonly state: 'open' | 'opgelost' | 'afgewezen';
  readonly answer: string | null;
}

/** The case file as far as an import needs it; made by `snapshot.ts`, or by hand in a test. */
export interface Snapshot {
  readonly personen: readonly KnownPersoon[];
  readonly begeleiders: readonly KnownBegeleider[];
  readonly kandidaten: readonly KnownKandidaat[];
  readonly diensten?: readonly KnownDienst[];
  /** Oldest first. */
  readonly afrekeningen?: readonly KnownAfrekening[];
  /** Source → row key → what it said. */
  readonly seen: (source: string, key: string) => Seen | null;
  /** The statement that holds for a person on a day. */
  readonly statement: (source: string, persoonId: string, date: IsoDate) => KnownStatement | null;
  /** What holds for a person on a day at one werkpost. */
  readonly unit?: UnitReader;
  /** Id of the case file. */
  readonly fileId?: string;
  readonly openRows: (source: string) => readonly KnownOpenRow[];
  /** Reads in steps what is known of one source; without it that is read in one go, when it is first asked for. */
  readonly load?: (source: string) => Steps<void>;
}

/** A case file without anything in it. */
export const EMPTY_SNAPSHOT: Snapshot = {
  personen: [],
  begeleiders: [],
  kandidaten: [],
  seen: () => null,
  statement: () => null,
  openRows: () => [],
};

// --- what is to be written ----------------------------------------------------------------------------------------------------

/** A record of the case file, or one that this plan makes. */
export type Ref = { readonly id: string } | { readonly made: string };

export type Write =
  | { readonly op: 'persoon'; readonly made: string; readonly insz: string | null; readonly cells: Cells }
  /** A person without a number turns out to have this one. */
  | { readonly op: 'insz'; readonly persoon: Ref; readonly insz: string }
  | { readonly op: 'zetPersoon'; readonly persoon: Ref; readonly field: string; readonly value: string }
  | {
      readonly op: 'traject';
      readonly made: string;
      readonly persoon: Ref;
      readonly start: IsoDate;
      readonly cells: Cells;
      /** The one begeleider with exactly this name; null: the text is kept until a person confirms. */
      readonly begeleiderId: string | null;
    }
  | {
      readonly op: 'zetTraject';
      readonly persoon: Ref;
      readonly traject: Ref;
      /** First day of the traject as it stands in the case file. */
      readonly start: IsoDate;
      readonly field: string;
      readonly value: string;
      /** `voegtoe`: a later assessment stands beside the earlier one. */
      readonly mode: 'zet' | 'voegtoe';
      readonly begeleiderId: string | null;
    }
  | { readonly op: 'zetStart'; readonly traject: Ref; readonly start: IsoDate }
  | { readonly op: 'begeleider'; readonly made: string; readonly cells: Cells; readonly grond: number | null }
  | {
      readonly op: 'zetBegeleider';
      readonly begeleider: Ref;
      readonly field: string;
      readonly value: string;
      readonly grond: number | null;
    }
  | {
      readonly op: 'kandidaat';
      readonly made: string;
      readonly persoon: Ref;
      readonly gevraagdOp: IsoDate | null;
      readonly cells: Cells;
    }
  | {
      readonly op: 'dienst';
      readonly made: string;
      readonly persoon: Ref;
      readonly van: IsoDate;
      readonly cells: Cells;
      readonly begeleiderId: string | null;
    }
  | {
      readonly op: 'zetDienst';
      readonly persoon: Ref;
      readonly dienst: Ref;
      readonly van: IsoDate;
      readonly field: string;
      readonly value: string;
      readonly begeleiderId: string | null;
    }
  /** Settled figures of a quarter that has none yet. */
  | { readonly op: 'afrekening'; readonly made: string; readonly kwartaal: string }
  | {
      readonly op: 'afrekenregel';
      readonly made: string;
      readonly cijfers: Ref;
      readonly persoon: Ref;
      readonly cells: Cells;
    }
  | {
      readonly op: 'zetAfrekenregel';
      readonly regel: Ref;
      readonly kwartaal: string;
      readonly field: string;
      readonly value: string;
    }
  | { readonly op: 'zetKandidaat'; readonly kandidaat: Ref; readonly field: string; readonly value: string }
  | {
      readonly op: 'uitspraak';
      readonly persoon: Ref;
      readonly datum: IsoDate;
      readonly waarde: AanwezigheidWaarde;
      /** Where, for a list that says it. */
      readonly werkpostId?: string;
      /** Hundredths of an hour, with `waarde` uren. */
      readonly uren?: number | null;
      readonly reden: AfwezigReden | null;
      readonly bron: string;
    }
  /** On this day this list holds, and not what another source says. */
  | { readonly op: 'bronKeuze'; readonly persoon: Ref; readonly datum: IsoDate; readonly bron: string }
  | { readonly op: 'taak'; readonly persoon: Ref; readonly soort: TaakSoort }
  | {
      readonly op: 'gezien';
      readonly bron: string;
      readonly sleutel: string;
      readonly persoon: Ref | null;
      readonly cellen: Cells;
    }
  | {
      readonly op: 'openRij';
      readonly bron: string;
      readonly blad: string;
      readonly rij: number;
      readonly sleutel: string;
      readonly soort: 'vraag' | 'geweigerd';
      /** Whose row it is, where that is known. */
      readonly persoon: Ref | null;
      readonly inhoud: OpenRowContent;
    }
  | { readonly op: 'sluitRij'; readonly id: string; readonly antwoord: string | null };

/** What is kept of an open row, so that a person can answer later without the file. */
export interface OpenRowContent {
  readonly naam: string;
  readonly cellen: Cells;
  readonly codes: readonly CodeAt[];
  readonly kandidaten: readonly Candidate[];
  /** Something stood in a column that is never taken over: that it did, never what. */
  readonly medisch: boolean;
  /** Of the cells and codes: the same question is not asked twice about the same content. */
  readonly digest: string;
}

// --- what is told -------------------------------------------------------------------------------------------------------------

export interface Candidate {
  /** What an answer names: a person's id, or a choice. */
  readonly id: string;
  /** A name, or the key of a choice in the catalogue. */
  readonly label: { readonly text: string } | { readonly key: string; readonly params?: Readonly<Record<string, string>> };
  readonly insz?: string | null;
  /** Row in the same file that it belongs to. */
  readonly row?: number;
}

interface At {
  readonly sheet: string;
  readonly row: number;
}

export interface Question extends At {
  readonly codes: readonly CodeAt[];
  readonly name: string;
  readonly candidates: readonly Candidate[];
}

export interface Rejection extends At {
  readonly codes: readonly CodeAt[];
  readonly name: string;
}

export interface Signal extends At, CodeAt {}

/** A begeleider as written, and the one whom it may mean; a person confirms. */
export interface Proposal extends At {
  readonly text: string;
  readonly match: Named | null;
  /** Exactly this name, and nobody else has it: taken over as link. */
  readonly exact: boolean;
  readonly candidates: readonly Named[];
}

/** Attendance of one name in one month, as E-20 counts it. */
export interface MonthCount extends At {
  readonly name: string;
  /** The person, also one who is only proposed; null for a name that belongs to nobody. */
  readonly insz: string | null;
  readonly month: string;
  /** Cells as they stand in the file, weekend and outside the traject included. */
  readonly whole: number;
  readonly half: number;
  readonly reasons: Readonly<Record<'Z' | 'V' | 'A' | 'F', number>>;
  /** Days that count for method B, half = 0.5: inside a traject of the person, or of the one who is proposed. */
  readonly counted: number;
}

export interface OtherSheet {
  readonly sheet: string;
  /** `kandidaten`: a waiting list that can be read as such; null: nothing known. */
  readonly kind: string | null;
  /** Rows with data. */
  readonly rows: number;
  readonly hidden: boolean;
}

export interface Plan {
  readonly kind: ImportSoort;
  /** Sheets that were read, with their header. */
  readonly sheets: readonly PlannedSheet[];
  readonly accepted: { readonly new: readonly At[]; readonly updated: readonly At[]; readonly unchanged: readonly At[] };
  readonly questions: readonly Question[];
  readonly rejected: readonly Rejection[];
  readonly skipped: readonly SkippedRow[];
  readonly signals: readonly Signal[];
  /** Only for deelnemers. */
  readonly proposals: readonly Proposal[];
  /** Only for aanwezigheden. */
  readonly counts: readonly MonthCount[];
  readonly otherSheets: readonly OtherSheet[];
  readonly writes: readonly Write[];
}

export interface PlannedSheet {
  readonly sheet: string;
  readonly headerRow: number;
  /** Kind + header: "that file" (E-26). */
  readonly source: string;
  /** Column → field, null where it is not taken over. */
  readonly mapping: Readonly<Record<string, string | null>>;
  readonly unknownColumns: Readonly<Record<string, string>>;
  readonly hiddenColumns: readonly string[];
  /** Columns that are never taken over, and the rows that hold something there: who, never what. */
  readonly neverTaken: readonly { readonly column: string; readonly header: string; readonly rows: readonly number[] }[];
  /** `YYYY-MM`, only for aanwezigheden. */
  readonly month: string | null;
}

/** An answer of the user to the question about a row. */
export interface Answer {
  readonly row: number;
  readonly sheet?: string | undefined;
  readonly choice: string;
}
