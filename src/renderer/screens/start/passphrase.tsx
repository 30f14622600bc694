/** A new passphrase: how strong it is while typing, what helps, and typed twice. */
import { useEffect, useState, type ReactElement } from 'react';
import { useCall } from '../../client.ts';
import { messageOf, t } from '../../i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';

const WAIT_MS = 200;
const BLOCKS = [0, 1, 2, 3] as const;

/** `value`, but only after typing paused, so that not every letter asks the core. */
function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), WAIT_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

/** What helps: a hint of the catalogue, or the reason why the passphrase is refused as it stands. */
function adviceOf(code: string): string {
  const hint = `wachtzin.${code}`;
  const text = messageOf(hint);
  return text === hint ? messageOf(`WACHTWOORD_ZWAK_${code}`) : text;
}

interface NewPassphraseProps {
  readonly value: string;
  readonly again: string;
  readonly onChange: (value: string, again: string) => void;
  readonly error?: string | undefined;
}

export function NewPassphrase({ value, again, onChange, error }: NewPassphraseProps): ReactElement {
  const settled = useSettled(value);
  const strength = useCall('wachtzin.schat', { wachtzin: settled }, { enabled: settled !== '', keepPrevious: true });
  const differs = again !== '' && again !== value ? t('wachtzin.verschilt') : undefined;
  const known = value === '' ? undefined : strength.data;
  return (
    <>
      <TextField
        label={t('wachtzin.nieuw')}
        type="password"
        autoComplete="new-password"
        hint={t('wachtzin.raad')}
        value={value}
        onChange={(next) => onChange(next, again)}
        error={error}
      />
      {known && (
        <div className="strength" role="status">
          <p className="strength__bar" aria-hidden="true">
            {BLOCKS.map((block) => (
              <i key={block} className={block < known.score ? `on on--${known.ok ? 'ok' : 'weak'}` : ''} />
            ))}
          </p>
          <p className={known.ok ? 'msg c-ok' : 'msg c-letop'}>
            <Icon name={known.ok ? 'check-circle-fill' : 'warning-fill'} />
            <span>
              {known.ok ? t('wachtzin.sterk') : t('wachtzin.zwak')} {known.codes.map(adviceOf).join(' ')}
            </span>
          </p>
        </div>
      )}
      <TextField
        label={t('wachtzin.nogEens')}
        type="password"
        autoComplete="new-password"
        value={again}
        onChange={(next) => onChange(value, next)}
        error={differs}
      />
    </>
  );
}

/** Why a new passphrase cannot be used yet; undefined when it can. The core decides on its strength. */
export function passphraseReason(value: string, again: string): string | undefined {
  if (value === '') return t('wachtzin.vulIn');
  if (again === '') return t('wachtzin.herhaal');
  return value === again ? undefined : t('wachtzin.verschilt');
}
