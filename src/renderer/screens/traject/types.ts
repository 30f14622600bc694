/** What the parts of a traject page work on. */
import type { Output } from '../../client.ts';

export type Dossier = Output<'ama.lees'>;
export type Traject = Dossier['traject'];
export type Persoon = Output<'persoon.lees'>;
export type Finding = Dossier['bevindingen'][number];
export type Requirement = Dossier['vereisten'][number];
