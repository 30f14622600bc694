/**
 * The quarter overview in an official template: which columns may be filled (AMA-43), what stands in each cell, and in how many files. The
 * values are kept with the frozen overview, so that what was sent can be told again.
 */
import type { KolomToets } from '../../../rules/ama/index.ts';
import type { OutputOf } from '../../../shared/contract/index.ts';
import type { SjabloonKoppeling } from '../../../shared/contract/sjabloon.ts';
import { type IsoDate, type Quarter, quarterPeriod } from '../../../shared/domain/date.ts';
import { type CelVeld, type CodeVeld, isCodeVeld, KOLOM_VELDEN, type KolomVeld } from '../../../shared/domain/sjabloon.ts';
import type { CallContext } from '../../access/context.ts';
import { CallFailure } from '../../access/failure.ts';
import { type CellValue, type CellWrite, columnOf, cellAt, fillTemplate, refusedOf } from '../../sheets/template/index.ts';
import { organisatieRow, readContingenten } from '../organisatie/read.ts';
import { kolommenVoorUitvoer } from '../omgeving/kolommen.ts';
import { quarterBron } from '../rapporten/overzicht.ts';
import { codeLabel, fieldLabel } from './beeld.ts';
import { type Gegeven, gegevensOf, kbo, type Rij, text } from './gegevens.ts';
import { contentOf, type KeptTemplate } from './kept.ts';
import { type Look, lookAt } from './look.ts';

type Verslag = OutputOf<'sjabloon.vulling'>;
type Info = OutputOf<'sjabloon.lijst'>[number];

/** What is kept of a filled template in the export log: enough to fill the same file again. */
export interface BevrorenVulling {
  readonly sjabloon: { readonly id: string; readonly naam: string; readonly vingerafdruk: string };
  readonly koppeling: SjabloonKoppeling;
  readonly weggelaten: KolomToets['weggelaten'];
  readonly geopend: KolomToets['geopend'];
  readonly rijen: readonly Rij[];
  readonly cellen: Readonly<Partial<Record<CelVeld, Gegeven>>>;
}

export interface Vulling {
  readonly look: Look;
  readonly verslag: Verslag;
  readonly bevroren: BevrorenVulling;
  /** Cells per file. */
  readonly bestanden: readonly (readonly CellWrite[])[];
}

export interface VullingScope {
  readonly jaar: number;
  readonly kwartaal: Quarter;
  readonly on: IsoDate;
  /** Corrections of earlier quarters in the overview that it is made from. */
  readonly correcties: number;
}

/** AMA-43 for the columns of a kept template. */
const toetsOf = (db: CallContext['dossier']['db'], { koppeling, vingerafdruk }: KeptTemplate): KolomToets =>
  kolommenVoorUitvoer(
    db,
    koppeling.kolommen.flatMap(({ veld }) => KOLOM_VELDEN[veld] ?? []),
    vingerafdruk,
  );

const mayFill = (veld: KolomVeld, toets: KolomToets): boolean => {
  const kolom = KOLOM_VELDEN[veld];
  return kolom === null || toets.gevuld.includes(kolom);
};

/** A kept template and what filling it leaves out; without its file. */
export function infoOf({ dossier, translate }: CallContext, kept: KeptTemplate): Info {
  const { id, rapport, naam, vingerafdruk, nagekekenOp, koppeling } = kept;
  const toets = toetsOf(dossier.db, kept);
  const labelOf = (kolom: string): string => {
    const veld = koppeling.kolommen.find((each) => KOLOM_VELDEN[each.veld] === kolom)?.veld;
    return veld === undefined ? kolom : fieldLabel(veld, translate);
  };
  return {
    id,
    rapport,
    naam,
    vingerafdruk,
    nagekekenOp,
    rijen: koppeling.laatsteRij - koppeling.eersteRij + 1,
    gevuld: koppeling.kolommen
      .filter(({ veld }) => mayFill(veld, toets))
      .map(({ veld }) => ({ veld, label: fieldLabel(veld, translate) })),
    weggelaten: toets.weggelaten.map(({ kolom, reden }) => ({ kolom, reden, label: labelOf(kolom) })),
    geopend: toets.geopend.map(({ kolom, bron, reden }) => ({ kolom, bron, reden, label: labelOf(kolom) })),
  };
}

/**
 * The template with the figures of a quarter. Throws SJABLOON_ANDERS when the kept file is not the version that the mapping was made for.
 */
export function maakVulling(context: CallContext, kept: KeptTemplate, scope: VullingScope): Vulling {
  const { dossier, session, translate } = context;
  const look = lookAt(contentOf(dossier.db, kept.id));
  if (look.vingerafdruk !== kept.vingerafdruk) throw new CallFailure('SJABLOON_ANDERS', { field: 'sjabloon' });
  const toets = toetsOf(dossier.db, kept);
  const velden = new Set(kept.koppeling.kolommen.map(({ veld }) => veld).filter((veld) => mayFill(veld, toets)));
  const bron = quarterBron({ dossier, lawbook: session.options.resources.lawbook, on: scope.on, translate }, scope);
  const { rijen, maandenOnbekend } = gegevensOf(dossier, bron, velden, scope.on);
  const bevroren: BevrorenVulling = {
    sjabloon: { id: kept.id, naam: kept.naam, vingerafdruk: kept.vingerafdruk },
    koppeling: kept.koppeling,
    weggelaten: toets.weggelaten,
    geopend: toets.geopend,
    rijen,
    cellen: cellGegevens(dossier.db, scope, bron),
  };
  const bestanden = writesOf(bevroren, velden, context);
  const info = infoOf(context, kept);
  const labels = new Map([
    ...kept.koppeling.kolommen.map(({ kolom, veld }): [string, string] => [kolom, fieldLabel(veld, translate)]),
    ...kept.koppeling.cellen.map(({ blad, cel, veld }): [string, string] => [`${blad}!${cel}`, fieldLabel(veld, translate)]),
  ]);
  const geweigerd = bestanden.flatMap((writes, at) =>
    refusedOf(look.template, writes).map(({ blad, cel, code }) => ({
      bestand: at + 1,
      blad,
      cel,
      code,
      label: labels.get(`${blad}!${cel}`) ?? labels.get(cel.replace(/\d+$/u, '')) ?? '',
      tekst: translate(`sjabloon.geweigerd.${code}`),
    })),
  );
  return {
    look,
    bevroren,
    bestanden,
    verslag: {
      ...info,
      begeleidingen: rijen.length,
      bestanden: bestanden.length,
      geweigerd,
      maandenOnbekend,
      correcties: scope.correcties,
    },
  };
}

/**
 * A filling again from what was kept of it: the same cells in the same version of the template. Throws SJABLOON_ONTBREEKT, SJABLOON_ANDERS.
 */
export function herhaalVulling(context: CallContext, bevroren: BevrorenVulling): Pick<Vulling, 'look' | 'bestanden'> {
  const { sjabloon, koppeling, weggelaten } = bevroren;
  const look = lookAt(contentOf(context.dossier.db, sjabloon.id));
  if (look.vingerafdruk !== sjabloon.vingerafdruk) throw new CallFailure('SJABLOON_ANDERS', { field: 'sjabloon' });
  const left = new Set<string>(weggelaten.map(({ kolom }) => kolom));
  const filled = koppeling.kolommen.map(({ veld }) => veld).filter((veld) => !left.has(KOLOM_VELDEN[veld] ?? ''));
  return { look, bestanden: writesOf(bevroren, new Set(filled), context) };
}

/** The bytes of one file of a filling. */
export const vulBestand = ({ look, bestanden }: Pick<Vulling, 'look' | 'bestanden'>, index: number): Uint8Array =>
  fillTemplate(look.template, bestanden[index] ?? []).bytes;

// --- cells ---------------------------------------------------------------------------------------------------------------------------------

function cellGegevens(
  db: CallContext['dossier']['db'],
  { jaar, kwartaal, on }: VullingScope,
  bron: { readonly organisatie: { readonly naam: string; readonly kbo: string | null } },
): BevrorenVulling['cellen'] {
  const row = organisatieRow(db);
  const { from, to } = quarterPeriod(jaar, kwartaal);
  const places = readContingenten(db)
    .filter(({ soort, partnerId, van }) => soort === 'ama' && partnerId === null && van !== null && van <= to)
    .toSorted((a, b) => ((a.van ?? '') < (b.van ?? '') ? -1 : 1))
    .at(-1)?.plaatsen;
  return {
    organisatieNaam: text(bron.organisatie.naam),
    organisatieKbo: kbo(bron.organisatie.kbo),
    organisatieAdres: text([row?.straat, [row?.postcode, row?.gemeente].filter(Boolean).join(' ')].filter(Boolean).join(', ')),
    organisatieTelefoon: text(row?.telefoon),
    organisatieEmail: text(row?.email),
    kwartaal: { soort: 'code', codes: [String(kwartaal)] },
    jaar: { soort: 'getal', getal: jaar },
    van: { soort: 'datum', datum: from },
    tot: { soort: 'datum', datum: to },
    opgemaaktOp: { soort: 'datum', datum: on },
    contingent: places === null || places === undefined ? null : { soort: 'getal', getal: places },
  };
}

/** The cells of every file: the single cells in each, the guidances by as many as the table has rows. */
function writesOf(
  { koppeling, rijen, cellen }: BevrorenVulling,
  velden: ReadonlySet<KolomVeld>,
  { translate }: CallContext,
): CellWrite[][] {
  const valueOf = (veld: string, gegeven: Gegeven): CellValue | null => {
    if (gegeven === null || gegeven.soort !== 'code') return gegeven;
    if (!isCodeVeld(veld)) return null;
    return { soort: 'tekst', tekst: gegeven.codes.map((code) => wordOf(koppeling, veld, code, translate)).join(', ') };
  };
  const single = koppeling.cellen.flatMap(({ blad, cel, veld, tekst }): CellWrite[] => {
    if (veld !== 'tekst') return [{ blad, cel, waarde: valueOf(veld, cellen[veld] ?? null) }];
    // Without a text of the user's own the cell stays as the template has it.
    return tekst ? [{ blad, cel, waarde: { soort: 'tekst', tekst } }] : [];
  });
  const { blad, eersteRij, laatsteRij } = koppeling;
  const columns = koppeling.kolommen.filter(({ veld }) => velden.has(veld));
  const places = laatsteRij - eersteRij + 1;
  const count = Math.max(1, Math.ceil(rijen.length / places));
  return Array.from({ length: count }, (_, file) => {
    const own = rijen.slice(file * places, (file + 1) * places);
    const table = Array.from({ length: places }, (_row, index) =>
      columns.map(({ kolom, veld }) => ({
        blad,
        cel: cellAt(columnOf(kolom), eersteRij + index),
        waarde: valueOf(veld, own[index]?.[veld] ?? null),
      })),
    );
    return [...single, ...table.flat()];
  });
}

/** The template's own word for a code. Health is told as another reason, unless the user chose a word at that line (AMA-43). */
function wordOf({ codes }: SjabloonKoppeling, veld: CodeVeld, code: string, translate: CallContext['translate']): string {
  const mapped = codes.find((each) => each.veld === veld && each.code === code)?.waarde;
  if (mapped !== undefined && mapped !== '') return mapped;
  if (veld === 'eindreden' && code === 'GEZONDHEID') return translate('sjabloon.andere');
  return codeLabel(veld, code, translate);
}
