/**
 * Nothing internal leaves the house (AMA-30, AMA-43, hard rule 5): the sources are filled with words that must not travel, in every
 * field that reports can reach, and every outward file is opened and searched.
 */
import { describe, expect, it } from 'vitest';
import {
  type EvaluatieBron,
  formatsOf,
  gatherBundels,
  gatherControleblad,
  gatherEvaluatie,
  gatherKwartaaloverzicht,
  makeFiles,
  type ReportFile,
  type ReportModel,
  REPORTS,
  type TrajectBron,
} from '../../../src/core/reports/index.ts';
import { contextFor, hasPoppler, pdfInside, pdfText, rendererHere, zipTexts } from './helpers.ts';
import { controleBron, evaluatieBron, kwartaalBron } from './sources.ts';

const context = contextFor(rendererHere());

/** Words of the internal context; each stands in some field of the source below. */
const SENTINELS = [
  'XSTATUUTX',
  'XATTESTX',
  'XTOELATINGX',
  'XZIEKTEX',
  'XBEVINDINGX',
  'XVRAAGX',
  'XMEDISCHX',
  'XNOTITIEX',
  'XBEGELEIDERX',
  'XGRONDX',
  'XSUBSIDIEX',
  'XNOODX',
];

/** What a careless caller could hand over beside the fields of the interface. */
const internal = {
  statuut: 'XSTATUUTX',
  attest: 'XATTESTX',
  toelating: { soort: 'OCMW', tekst: 'XTOELATINGX' },
  afwezigReden: 'XZIEKTEX',
  medisch: 'XMEDISCHX',
  opmerkingen: 'XNOTITIEX',
  grond: 'XGRONDX',
  subsidie: 'XSUBSIDIEX',
  noodinstructie: 'XNOODX',
};

const griet = { naam: 'Griet Lauwers', telefoon: null, mail: null, ...internal };

function leakyKwartaal() {
  const bron = kwartaalBron();
  return {
    ...bron,
    ...internal,
    organisatie: { ...bron.organisatie, ...internal },
    halveDag: { ...bron.halveDag, ...internal },
    dagenkolom: { ...bron.dagenkolom, ...internal },
    trajecten: bron.trajecten.map((traject) => leakyTraject(traject)),
  };
}

function leakyTraject(traject: TrajectBron): TrajectBron {
  return {
    ...withInternal(traject),
    deelnemer: withInternal(traject.deelnemer),
    begeleiders: [{ ...internal, naam: 'XBEGELEIDERX', from: traject.start, to: null }],
    evaluaties: traject.evaluaties.map((item) => withInternal(item)),
    begeleiderOrganisatie: traject.begeleiderOrganisatie === null ? null : withInternal(traject.begeleiderOrganisatie),
  };
}

const withInternal = <T extends object>(value: T): T => ({ ...value, ...internal });

function leakyEvaluatie(): EvaluatieBron {
  const bron = evaluatieBron();
  return {
    ...bron,
    ...internal,
    deelnemer: { ...bron.deelnemer, ...internal, insz: '85073003328' },
    periode: { ...bron.periode, ...internal },
    begeleider: bron.begeleider === null ? null : { ...bron.begeleider, ...internal },
    aanwezigheid: { ...bron.aanwezigheid, ...internal, halveDag: { ...bron.aanwezigheid.halveDag, ...internal } },
    doelen: bron.doelen.map((doel) => withInternal(doel)),
    eigenEvaluatie: bron.eigenEvaluatie === null ? null : { ...bron.eigenEvaluatie, ...internal },
    observaties: bron.observaties.map((item) => withInternal(item)),
  } as EvaluatieBron;
}

async function everyFile(model: ReportModel): Promise<ReportFile[]> {
  const files: ReportFile[] = [];
  for (const format of formatsOf(model)) files.push(...(await makeFiles(model, format, context)));
  return files;
}

/** Everything that can be read in a file: raw, unzipped, inflated, and as text. */
function readable(file: ReportFile): string {
  const raw = Buffer.from(file.bytes);
  const parts = [raw.toString('utf8'), raw.toString('latin1'), file.name];
  if (file.format === 'xlsx' || file.format === 'docx')
    parts.push(...zipTexts(file.bytes).keys(), ...zipTexts(file.bytes).values());
  if (file.format === 'pdf') parts.push(pdfInside(file.bytes), ...(hasPoppler ? [pdfText(file.bytes)] : []));
  return parts.join('\n');
}

describe('outward files', () => {
  it('the kwartaaloverzicht holds the set of art. 32 and the days, in every format, and nothing else', async () => {
    const model = gatherKwartaaloverzicht(leakyKwartaal());
    expect(Object.keys(model.begeleidingen[0] ?? {})).toEqual([
      'deelnemer',
      'evaluatie',
      'begeleider',
      'start',
      'einde',
      'dagen',
    ]);
    const files = await everyFile(model);
    expect(files.map((file) => file.format).sort()).toEqual(['csv', 'json', 'pdf', 'xlsx']);
    for (const file of files) {
      const text = readable(file);
      for (const word of SENTINELS) expect(text, `${word} in ${file.name}`).not.toContain(word);
      // Not the other day count, not the coverage, not a finding either.
      expect(text).not.toMatch(/niet ingevoerd|ontbreekt|onderbreking|Subsidie|AMA-0\d/u);
      // It is no empty check: what must be there, is there.
      expect(text).toContain(canRead(file) ? 'Łukasiewicz' : '%PDF');
    }
  });

  it('the evaluatie and its cover list hold no status, no attest, no reason, and no INSZ', async () => {
    const { model } = gatherEvaluatie(leakyEvaluatie());
    const [bundel] = gatherBundels([model], griet);
    const files = [...(await everyFile(model)), ...(await everyFile(bundel?.voorblad ?? model))];
    expect(files.map((file) => file.format).sort()).toEqual(['docx', 'json', 'json', 'pdf', 'pdf', 'xlsx']);
    for (const file of files) {
      const text = readable(file);
      for (const word of SENTINELS) expect(text, `${word} in ${file.name}`).not.toContain(word);
      expect(text).not.toMatch(/85073003328|85\.07\.30-033\.28/u);
      expect(text).toContain(canRead(file) ? 'Yıldız' : '%PDF');
    }
  });

  it('the control sheet does hold them, so that the search above can find something', async () => {
    const controle = controleBron('XBEVINDINGX', 'XVRAAGX');
    const model = gatherControleblad(leakyKwartaal(), controle);
    const [json] = await makeFiles(model, 'json', context);
    const text = readable(json ?? never());
    for (const word of ['XBEVINDINGX', 'XVRAAGX', 'XBEGELEIDERX']) expect(text).toContain(word);
    // Even inside the house: no status, attest or reason of illness is a field of the sheet.
    for (const word of ['XSTATUUTX', 'XATTESTX', 'XZIEKTEX', 'XMEDISCHX']) expect(text).not.toContain(word);
  });

  it('a field that the schema does not name stops the document instead of leaving', async () => {
    const model = gatherKwartaaloverzicht(kwartaalBron());
    const [first, ...others] = model.begeleidingen;
    const leaking = { ...model, begeleidingen: [{ ...first, statuut: 'XSTATUUTX' }, ...others] } as ReportModel;
    await expect(makeFiles(leaking, 'json', context)).rejects.toMatchObject({ code: 'RAPPORT_MODEL_ONGELDIG' });
  });

  it('which reports leave the house is said in the registry, with their recipient', () => {
    const outward = REPORTS.filter((report) => report.leavesHouse).map((report) => [
      report.id,
      report.domainId,
      report.recipient,
    ]);
    expect(outward.slice(0, 2)).toEqual([
      ['ama-kwartaaloverzicht', 'AMA-P1', 'departement'],
      ['ama-evaluatie', 'AMA-P4', 'vdab'],
    ]);
    expect(REPORTS.filter((report) => !report.leavesHouse).every((report) => report.recipient === null)).toBe(true);
  });
});

/** Text of a PDF is in glyph numbers: only poppler reads it. */
const canRead = (file: ReportFile): boolean => file.format !== 'pdf' || hasPoppler;

function never(): never {
  throw new Error('no file');
}
