/** Who is at work. */
import type { Rol } from '../../shared/domain/codes.ts';

export interface CallUser {
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
}
