/** Monitoring that is pooled and masked (doorstroom.md 8.1): for the screen of a director, and for what goes to board and sector. */
import { type Law, lookupAs } from '../../rules/index.ts';
import type { MonitoringBundel } from '../../shared/contract/monitoring.ts';
import type { BewegingPlaats } from '../../shared/domain/codes-maatwerk.ts';
import type { IsoDate } from '../../shared/domain/date.ts';
import { instantieNamen } from '../cases/doorstroom/trajecten.ts';
import { type Bron, type Tijdig, type Uitkomst, monitoringBron } from '../cases/monitoring/bron.ts';
import {
  type Maskering,
  type Periode,
  partnersBuiten,
  stromenBuiten,
  tijdigheidBuiten,
  uitkomstenBuiten,
  volledigTot,
} from '../cases/monitoring/buiten.ts';
import { partnerTrajecten } from '../cases/monitoring/partners.ts';
import { bronnen, procent, vlaanderenJaren, vlaanderenPlaatsen } from '../cases/monitoring/reeks.ts';
import type { Db } from '../store/index.ts';

/** Years of the public series that are shown. */
const SERIES = 7;

interface Vraag {
  /** The last year that is wanted. */
  readonly jaar: number;
  readonly op: IsoDate;
  /** False: counted without the confidential part, for who may not see it and for what such a person makes. */
  readonly confidential: boolean;
}

export function monitoringBundel(db: Db, law: Law, { jaar, op, confidential }: Vraag): MonitoringBundel {
  const of = (id: string): number | null => lookupAs(law, `indicatoren.${id}`, 'integer', op).value;
  const mask: Maskering = {
    // Where the value is not known nothing is told, instead of everything.
    smallest: of('kleinsteGroep') ?? Number.MAX_SAFE_INTEGER,
    years: of('samenJaren') ?? 1,
    complete: volledigTot(jaar, op),
  };
  const bron = monitoringBron(db, law, op, confidential);
  return {
    op,
    tot: mask.complete,
    kleinsteGroep: mask.smallest,
    samenJaren: mask.years,
    stromen: flows(bron, mask),
    uitkomsten: uitkomstenBuiten(bron, mask).flatMap(({ maand, perioden }) =>
      perioden.map((period) => ({
        maand,
        ...rest(period),
        regels: lines(period, (key) => ({ uitkomst: key as Uitkomst })),
      })),
    ),
    tijdigheid: tijdigheidBuiten(bron, mask).flatMap(({ soort, perioden }) =>
      perioden.map((period) => ({ soort, ...rest(period), regels: lines(period, (key) => ({ stand: key as Tijdig })) })),
    ),
    partners: partners(db, law, bron, mask),
    reeks: vlaanderenJaren(law, mask.complete - SERIES + 1, mask.complete),
    plaatsen: vlaanderenPlaatsen(law, op),
    bronnen: bronnen(law),
  };
}

const lines = <T extends object>({ bundel }: Periode, words: (key: string) => T): (T & { personen: number })[] =>
  bundel.cellen.map(({ sleutel, aantal }) => ({ ...words(sleutel), personen: aantal }));

const rest = ({ jaren, bundel: { samen, verborgen } }: Periode) => ({ ...jaren, samen, verborgen });

function route(key: string): { vanwaar: BewegingPlaats; naar: BewegingPlaats } {
  const [vanwaar, naar] = key.split('>') as [BewegingPlaats, BewegingPlaats];
  return { vanwaar, naar };
}

function flows(bron: Bron, mask: Maskering): MonitoringBundel['stromen'] {
  return stromenBuiten(bron, mask).map((period) => {
    const { werknemers, doorstroom } = period;
    const percentage = werknemers === null || doorstroom === null ? null : procent(doorstroom, werknemers);
    return { ...rest(period), regels: lines(period, route), werknemers, doorstroom, percentage };
  });
}

function partners(db: Db, law: Law, bron: Bron, mask: Maskering): MonitoringBundel['partners'] {
  const names = instantieNamen(db);
  return partnersBuiten(partnerTrajecten(db, bron, law), mask).map(({ jaren, verborgen, groepen }) => ({
    ...jaren,
    verborgen,
    groepen: groepen.map(({ partnerId, wachtBekend: _known, ...each }) => ({
      ...each,
      naam: each.samen ? null : (names.get(partnerId ?? '') ?? null),
    })),
  }));
}
