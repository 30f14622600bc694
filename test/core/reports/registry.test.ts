/** The list of reports: ids, due days, formats, classes. */
import { describe, expect, it } from 'vitest';
import { findReport, nextDue, REPORT_IDS, REPORTS, reportOf } from '../../../src/core/reports/index.ts';
import { catalogueTexts, translate } from './helpers.ts';
import { date } from './sources.ts';

/** The text is there; a missing one throws. */
const hasText = (key: string): boolean => translate(key) !== '';

describe('registry', () => {
  it('names each report once, with its id in the domain documents', () => {
    expect(REPORTS.slice(0, 4).map((report) => [report.id, report.domainId])).toEqual([
      ['ama-kwartaaloverzicht', 'AMA-P1'],
      ['ama-controleblad', 'AMA-P3'],
      ['ama-jaarafrekening', 'AMA-P3'],
      ['ama-evaluatie', 'AMA-P4'],
    ]);
    expect(REPORTS.filter((report) => !/^(AMA|DS)-[PR]\d{1,2}$|^eigen$/u.test(report.domainId))).toEqual([]);
    expect(REPORTS.filter((report) => !hasText(`rapport.${report.id}.naam`) || !hasText(`rapport.${report.id}.uitleg`))).toEqual(
      [],
    );
    expect(REPORTS.filter((report) => !hasText(`termijn.${report.dueRule}`))).toEqual([]);
    expect(new Set(REPORTS.map((report) => report.id)).size).toBe(REPORTS.length);
    expect(REPORTS.map((report) => report.id)).toEqual(REPORT_IDS);
  });

  it('makes what holds findings confidential', () => {
    expect(findReport('ama-controleblad').dataClass).toBe('vertrouwelijk');
    expect(findReport('ama-jaarafrekening').dataClass).toBe('vertrouwelijk');
  });

  it('finds the report of a document that travels with it', () => {
    expect(reportOf('ama-evaluatie-voorblad').id).toBe('ama-evaluatie');
    expect(() => findReport('ama-onbekend')).toThrow('RAPPORT_ONBEKEND');
  });

  it.each([
    ['2026-01-01', '2026-01-31'],
    ['2026-01-31', '2026-01-31'],
    ['2026-02-01', '2026-04-30'],
    ['2026-04-30', '2026-04-30'],
    ['2026-05-01', '2026-07-31'],
    ['2026-08-01', '2026-10-31'],
    ['2026-10-31', '2026-10-31'],
    ['2026-11-01', '2027-01-31'],
    ['2026-12-31', '2027-01-31'],
  ])('the overview is due from %s on %s (AMA-29)', (on, due) => {
    expect(nextDue('kwartaal_eerste_maand_erna', date(on))).toBe(due);
  });

  it('the year sheet follows the fourth quarter; the evaluation differs per person', () => {
    expect(nextDue('na_vierde_kwartaal', date('2026-01-31'))).toBe('2026-01-31');
    expect(nextDue('na_vierde_kwartaal', date('2026-02-01'))).toBe('2027-01-31');
    expect(nextDue('voor_jaarlijkse_inschatting', date('2026-02-01'))).toBeNull();
  });

  it('speaks plain Dutch', () => {
    for (const text of catalogueTexts()) {
      expect(text).not.toMatch(/!|succesvol|gelieve|eligible|toegelaten|komt in aanmerking|geweigerd|niet mogelijk/iu);
    }
  });
});
