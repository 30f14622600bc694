/** Attendance: insert-only events; unit = person + date + day part + werkpost (AMA-22, E-11). */
import { AANWEZIGHEID_WAARDEN, AFWEZIG_REDENEN, BUITEN_TRAJECT_KEUZES, DAGDELEN } from '../../../shared/domain/codes.ts';
import { code, date, entity, hours, month, ref, text } from './define.ts';

const event = { kind: 'event', person: 'persoonId' } as const;
const persoonId = ref('persoonlijk', 'persoon');

export const aanwezigheid = entity(
  'aanwezigheid',
  { ...event, index: ['persoonId', 'datum'] },
  {
    persoonId,
    datum: date('persoonlijk'),
    dagdeel: code('persoonlijk', DAGDELEN),
    werkpostId: ref('persoonlijk', 'werkpost'),
    /** null withdraws the statement: the cell was emptied by a person. */
    waarde: code('persoonlijk', AANWEZIGHEID_WAARDEN),
    uren: hours('persoonlijk'),
    /** Hidden as a whole: "ziek" is confidential. */
    reden: code('vertrouwelijk', AFWEZIG_REDENEN),
    /** Where the statement comes from: `hand`, or the fingerprint of an imported list. A later one of the same source replaces. */
    bron: text('persoonlijk'),
  },
);

/** Answer to a presence outside the traject: it counts nowhere until then, and a visit never does. */
export const buitenTrajectBesluit = entity('buiten_traject_besluit', event, {
  persoonId,
  datum: date('persoonlijk'),
  keuze: code('persoonlijk', BUITEN_TRAJECT_KEUZES),
  reden: text('persoonlijk', { max: 500 }),
});

/** Answer to two sources that differ on one unit: which source holds. */
export const bronBesluit = entity('bron_besluit', event, {
  persoonId,
  datum: date('persoonlijk'),
  dagdeel: code('persoonlijk', DAGDELEN),
  werkpostId: ref('persoonlijk', 'werkpost'),
  bron: text('persoonlijk'),
  reden: text('persoonlijk', { max: 500 }),
});

/** "Hele maand afwezig", recorded by the user: the month is entered, with zero days (AMA-23). */
export const maandAfwezig = entity(
  'maand_afwezig',
  { kind: 'register', person: 'persoonId' },
  {
    persoonId,
    trajectId: ref('persoonlijk', 'ama_traject'),
    maand: month('persoonlijk'),
  },
);
