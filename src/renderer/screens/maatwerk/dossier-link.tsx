/** From a person or a traject to their file of maatwerk, for who is or was a doelgroepwerknemer. */
import type { ReactElement } from 'react';
import { tm } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import type { Persoon } from '../traject/types.ts';

export function MaatwerkDossierLink({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  if (!persoon.tewerkstellingen.some(({ doelgroepwerknemer }) => doelgroepwerknemer === true)) return null;
  return (
    <LinkButton small icon="file-text" to={`/maatwerk/${persoon.id}`}>
      {tm('hoofd.dossier')}
    </LinkButton>
  );
}
