/** Why a finding is there: facts, values of the lawbook, the rule, its sources; the same steps as under an amount, printable. */
import type { ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { t } from '../../i18n.ts';
import { Derivation } from '../../ui/amount.tsx';
import { Loaded } from '../../ui/states.tsx';
import { stepsOf } from '../financiering/derivation.tsx';
import { SourceList } from '../regelboek/source-link.tsx';
import type { Finding } from '../traject/types.ts';

/** The last step says what was found: it stands below the line as the result. */
const FOUND = 'BEVINDING';

export function Why({ finding, onClose }: { readonly finding: Finding; readonly onClose: () => void }): ReactElement {
  const why = useCall('bevinding.uitleg', { sleutel: finding.sleutel, persoonId: finding.persoon?.id ?? null });
  return (
    <div className="solve">
      <Loaded query={why} lines={4}>
        {({ titel, message, afleiding, bronnen }) => (
          <>
            <Derivation
              words
              id={`waarom-${finding.sleutel}`}
              title={t('waarom.titel', { regel: titel })}
              steps={stepsOf(afleiding.filter(({ code }) => code !== FOUND))}
              result={{ label: t('waarom.dus'), value: message }}
              onClose={onClose}
            />
            {bronnen.length > 0 && (
              <section className="block" aria-label={t('waarom.bronnen')}>
                <SourceList sources={bronnen} />
              </section>
            )}
          </>
        )}
      </Loaded>
    </div>
  );
}
