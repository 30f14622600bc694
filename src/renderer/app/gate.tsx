/** Without an open case file there is only the start; with one, the frame. A new recovery code is shown before anything else. */
import type { ReactElement } from 'react';
import { FailureBanner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { t } from '../i18n.ts';
import { useCall } from '../client.ts';
import { RecoveryCode } from '../screens/start/recovery-code.tsx';
import { StartScreen } from '../screens/start/start.tsx';
import { Frame } from './frame.tsx';
import { useFreshCode } from './fresh-code.ts';
import { SessionProvider } from './session.tsx';
import { WordsProvider } from './words.tsx';

export function Gate(): ReactElement {
  const stand = useCall('dossier.stand', {});
  const code = useFreshCode();
  if (code !== null) return <RecoveryCode code={code} />;
  if (stand.data === undefined) {
    return (
      <main className="plain">
        {stand.error && (
          <FailureBanner
            error={stand.error}
            actions={
              <Button small onPress={() => void stand.refetch()}>
                {t('actie.opnieuwProberen')}
              </Button>
            }
          />
        )}
      </main>
    );
  }
  // One to practise in is shown when it is whole.
  if (!stand.data.open || stand.data.oefening === 'bezig') return <StartScreen stand={stand.data} />;
  return (
    <SessionProvider stand={stand.data}>
      <WordsProvider>
        <Frame />
      </WordsProvider>
    </SessionProvider>
  );
}
