/** The ways into a case file that the start screen offers. */
export const WAYS = ['open', 'nieuw', 'oefen', 'herstel', 'kopie'] as const;
export type Way = (typeof WAYS)[number];
