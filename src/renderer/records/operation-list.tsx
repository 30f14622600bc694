/** Operations of the journal with their undo. */
import type { ReactElement } from 'react';
import { useCan } from '../app/session.tsx';
import { useUndo } from '../app/undo.ts';
import type { Output } from '../client.ts';
import { instantMs, showClock, showInstantDay } from '../format/show.ts';
import { hasMessage, t, textOf } from '../i18n.ts';
import { Button } from '../ui/button.tsx';
import { Tag } from '../ui/marks.tsx';
import { EmptyState } from '../ui/states.tsx';
import { ScrollTable } from '../ui/scroll-table.tsx';

export type Operation = Output<'historie.lijst'>[number];

/** Where an operation came from: window, command line, import, exchange. */
const sourceWord = (source: string): string =>
  hasMessage(`ui:historie.bron.${source}`) ? textOf(`historie.bron.${source}`) : source;

export function OperationList({ operations }: { readonly operations: readonly Operation[] }): ReactElement {
  const undo = useUndo();
  const mayUndo = useCan('dossier.schrijven');
  if (operations.length === 0) return <EmptyState title={t('historie.leeg')} />;
  return (
    <ScrollTable caption={t('historie.tabel')}>
      <thead>
        <tr>
          <th scope="col">{t('historie.wat')}</th>
          <th scope="col">{t('historie.wanneer')}</th>
          <th scope="col">{t('historie.door')}</th>
          <th scope="col">{t('historie.waarom')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {operations.map((operation) => (
          <tr key={operation.id}>
            <th scope="row">
              {operation.label} {operation.ongedaanGemaakt && <Tag>{t('historie.ongedaan')}</Tag>}
            </th>
            <td className="nw">
              {showInstantDay(instantMs(operation.wanneer))}, {showClock(instantMs(operation.wanneer))}
            </td>
            <td>
              {operation.wie ?? t('historie.onbekend')} <span className="muted">{sourceWord(operation.bron)}</span>
            </td>
            <td>{operation.reden}</td>
            <td className="num">
              {mayUndo && operation.kanOngedaan && !operation.ongedaanGemaakt && (
                <Button small icon="arrow-u-up-left" about={operation.label} onPress={() => void undo(operation.id)}>
                  {t('actie.ongedaanMaken')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </ScrollTable>
  );
}
