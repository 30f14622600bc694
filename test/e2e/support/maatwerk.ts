/** The facts of maatwerk that a worked example starts from, written as the screens write them. */
import type { Page } from 'playwright/test';
import { brusselsDay, quarterOf, yearOf } from '../../../src/shared/domain/date.ts';
import { call } from './calls.ts';

export const TODAY = brusselsDay(Date.now());
/** The quarter that runs: the norm is of this one. */
export const NOW = `${String(yearOf(TODAY))}Q${String(quarterOf(TODAY))}`;

/** A package as it is given at the start. */
export type Wop = { readonly loonpremie: number; readonly graad: 'laag' | 'midden' | 'hoog' };

/** A doelgroepwerknemer, in service full-time from a day; gives the person. */
export async function hire(page: Page, voornaam: string, van: string, wop?: Wop): Promise<string> {
  const { id } = await call(page, 'persoon.maak', { naam: 'Proef', voornaam, insz: null });
  await call(page, 'doelgroepwerknemer.neemInDienst', { persoonId: id!, van, q: '38', s: '38', ...(wop ? { wop } : {}) });
  return id!;
}

/** A begeleider, in service from a day. */
export async function begeleider(
  page: Page,
  voornaam: string,
  inDienst: string,
  startOpleiding: string | null = null,
): Promise<string> {
  const leeg = { functie: null, telefoon: null, email: null, uitDienst: null, grond: null, kwalificatieTekst: null };
  const rest = { vte: null, vloer: null, opmerkingen: null };
  const { id } = await call(page, 'begeleider.maak', {
    naam: 'Begeleider',
    voornaam,
    inDienst,
    startOpleiding,
    ...leeg,
    ...rest,
  });
  return id!;
}

/** Figures of a quarter for each of them. */
export async function figures(page: Page, kwartaal: string, vte: Readonly<Record<string, string>>): Promise<void> {
  const regels = Object.entries(vte).map(([persoonId, value]) => ({ persoonId, vte: value }));
  await call(page, 'kwartaalcijfers.bewaar', { kwartaal, bron: 'dmfa', datum: TODAY, regels });
}
