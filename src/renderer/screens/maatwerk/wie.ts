/** People of the file to choose from, by name: those who take part in AMA, and doelgroepwerknemers. */
import { useCall } from '../../client.ts';
import { readName } from '../../many/many-table.tsx';
import type { Option } from '../../ui/select.tsx';

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'nl-BE');

/** Who is or was a doelgroepwerknemer. */
export function useWerknemers(): readonly Option[] {
  const list = useCall('doelgroepwerknemer.lijst', { stand: 'alles' });
  return (list.data ?? []).map((rij) => ({ key: rij.persoonId, label: readName(rij) })).toSorted(byLabel);
}

/** Everybody with a file of maatwerk or of AMA. */
export function useIedereen(): readonly Option[] {
  const workers = useWerknemers();
  const ama = useCall('ama.lijst', { stand: 'alles' });
  const others = (ama.data ?? []).map((rij) => ({ key: rij.persoonId, label: readName(rij) }));
  return [...new Map([...others, ...workers].map((each) => [each.key, each])).values()].toSorted(byLabel);
}
