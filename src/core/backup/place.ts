/** What every task of this folder needs to know of its host. */
import path from 'node:path';
import type { Session } from '../session.ts';
import type { Place } from './index.ts';

export function copyPlace(session: Session): Place {
  return { temp: path.join(session.options.profile, 'tijdelijk', 'kopie'), appVersion: session.options.appVersion };
}
