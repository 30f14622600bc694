/** Roles are sets of rights; a call declares the right that it needs (architecture, idea 4). */
import type { Right } from '../../shared/contract/define.ts';
import { RIGHTS } from '../../shared/contract/define.ts';
import type { Rol } from '../../shared/domain/codes.ts';

const ROLE_RIGHTS: Readonly<Record<Rol, readonly Right[]>> = {
  beheerder: RIGHTS,
  administratie: RIGHTS.filter((right) => right !== 'beheer'),
  begeleider: ['vrij', 'dossier.lezen', 'dossier.schrijven', 'nood.lezen'],
  /** The employment with its confidential part; of AMA what a begeleider sees, without who is here today. */
  maatwerk: ['vrij', 'dossier.lezen', 'dossier.schrijven', 'maatwerk.vertrouwelijk'],
  directie: ['vrij', 'dossier.lezen', 'financiering.lezen', 'rapport.cijfers'],
};

export function rightsOf(rol: Rol | null): readonly Right[] {
  return rol === null ? ['vrij'] : ROLE_RIGHTS[rol];
}
