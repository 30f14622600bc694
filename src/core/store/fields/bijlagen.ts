/** Attachments: what a scan or letter is and proves. Its bytes lie in the second file, under their hash (E-24). */
import { BIJLAGE_SOORTEN, BIJLAGE_TYPES } from '../../../shared/domain/codes.ts';
import { code, date, entity, int, ref, text } from './define.ts';

/**
 * Confidential as a whole: a scan of an attest, a permission or a VDAB decision is (domain/ama.md section 8, item 8), and a field that
 * is hidden for some and shown for others would tell which they are.
 */
export const bijlage = entity(
  'bijlage',
  { kind: 'register', person: 'persoonId' },
  {
    /** Null: of the organisation, such as a policy. */
    persoonId: ref('persoonlijk', 'persoon'),
    trajectId: ref('persoonlijk', 'ama_traject'),
    soort: code('vertrouwelijk', BIJLAGE_SOORTEN),
    /** Line of the checklist of the traject that it proves. */
    vereiste: text('vertrouwelijk', { max: 60 }),
    /** Entity and id of the record that it proves. */
    bewijsVan: text('vertrouwelijk', { max: 60 }),
    bewijsId: text('vertrouwelijk', { max: 36 }),
    /** As typed by the user, for the eye; never the name of a file. */
    naam: text('vertrouwelijk'),
    type: code('vertrouwelijk', BIJLAGE_TYPES),
    /** Bytes. */
    grootte: int('vertrouwelijk'),
    /** SHA-256 of the content, in hexadecimal: where the second file keeps it. Never set again. */
    hash: text('vertrouwelijk', { max: 64 }),
    /** Date of the document itself. */
    datum: date('vertrouwelijk'),
    /** Day on which it was added. */
    op: date('vertrouwelijk'),
  },
);
