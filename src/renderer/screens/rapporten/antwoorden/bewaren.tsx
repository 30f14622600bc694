/** What the typed strips would write, then one operation for all of them. */
import type { ReactElement } from 'react';
import { useSaved } from '../../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../../client.ts';
import { t } from '../../../i18n.ts';
import { FailureBanner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Loaded } from '../../../ui/states.tsx';
import { ScrollTable } from '../../../ui/scroll-table.tsx';
import type { Typed } from './strip-rows.ts';

interface SaveProps {
  readonly regels: readonly Typed[];
  readonly onClose: () => void;
}

export function SaveStrips({ regels, onClose }: SaveProps): ReactElement {
  const preview = useCall('antwoord.proef', { regels: [...regels] });
  const save = useCommand('antwoord.bewaar');
  const say = useSaved();
  const lines = preview.data?.regels ?? [];
  const changing = lines.filter(({ stand }) => stand === 'nieuw' || stand === 'wijzigt').length;
  const refused = lines.filter(({ stand }) => stand === 'kan_niet').length;
  const write = (stempel: string) =>
    save.mutate(
      { regels: [...regels], stempel },
      {
        onSuccess: ({ operation, aantal }) => {
          say(t('antwoord.bewaard', { count: aantal }), operation);
          onClose();
        },
        onError: () => void preview.refetch(),
      },
    );
  const reason =
    preview.data === undefined
      ? undefined
      : refused > 0
        ? t('antwoord.eerstAanpassen', { count: refused })
        : changing === 0
          ? t('antwoord.nogNiets')
          : undefined;
  const actions = (
    <>
      <Button onPress={onClose}>{t('antwoord.terug')}</Button>
      <Button
        kind="primary"
        autoFocus
        isPending={save.isPending}
        reason={reason}
        onPress={() => preview.data && write(preview.data.stempel)}
      >
        {t('antwoord.bewaren', { count: changing })}
      </Button>
    </>
  );
  return (
    <Dialog title={t('antwoord.nakijkenTitel')} open onClose={onClose} wide actions={actions}>
      <p className="sub">{t('antwoord.nooitAfgeleid')}</p>
      <Loaded query={preview} lines={4}>
        {() => <Lines lines={lines} />}
      </Loaded>
      {save.error && <FailureBanner error={save.error} />}
    </Dialog>
  );
}

type Line = Output<'antwoord.proef'>['regels'][number];

const remarksOf = ({ stand, reden, ontbreekt, voorVerzending }: Line): string =>
  [
    reden === null ? t(`antwoord.regel.${stand}`) : t(`antwoord.reden.${reden}`),
    reden === null && ontbreekt.length > 0
      ? t('antwoord.ontbreekt', { wat: ontbreekt.map((each) => t(`antwoord.kolom.${each}`)).join(', ') })
      : '',
    reden === null && voorVerzending ? t('antwoord.voorVerzending') : '',
  ]
    .filter(Boolean)
    .join(' ');

function Lines({ lines }: { readonly lines: readonly Line[] }): ReactElement {
  return (
    <ScrollTable caption={t('antwoord.watWijzigt')} frame="many__lines">
      <thead>
        <tr>
          <th scope="col">{t('antwoord.kolom.persoon')}</th>
          <th scope="col">{t('veel.kolom.nu')}</th>
          <th scope="col">{t('veel.kolom.wordt')}</th>
          <th scope="col">{t('veel.kolom.gevolg')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.uitvoerId} className={line.stand === 'nieuw' || line.stand === 'wijzigt' ? undefined : 'muted'}>
            <th scope="row">{line.naam}</th>
            <td>{line.nu ?? t('veel.leeg')}</td>
            <td>{line.wordt}</td>
            <td>{remarksOf(line)}</td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
