/** The overview in the department's own template: which one, how many files, what stays empty and on which openings it rests (AMA-43). */
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { useCall, type Output } from '../../client.ts';
import { capital } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MeaningIcon, RuleLink } from '../../ui/marks.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';

export type Filling = Output<'sjabloon.vulling'>;

/** The filling of a quarter in a template, asked while that format is chosen. @param id null: the one that was kept last */
export function useFilling(quarter: string | undefined, id: string | null) {
  return useCall(
    'sjabloon.vulling',
    { quarter: quarter ?? '', ...(id === null ? {} : { id }) },
    { enabled: quarter !== undefined, keepPrevious: true },
  );
}

interface ChoiceProps {
  readonly filling: ReturnType<typeof useFilling>;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

export function TemplateChoice({ filling, value, onChange }: ChoiceProps): ReactElement {
  const templates = useCall('sjabloon.lijst', {}).data ?? [];
  return (
    <section className="block ruled" aria-label={t('rapport.sjabloon.titel')}>
      {templates.length > 1 && (
        <Select
          label={t('rapport.sjabloon.welk')}
          options={templates.map(({ id, naam }) => ({ key: id, label: naam }))}
          value={value ?? templates.at(-1)?.id ?? null}
          onChange={onChange}
        />
      )}
      <Loaded query={filling} lines={3}>
        {(said) => <Said filling={said} />}
      </Loaded>
      <Link to="/beheer/sjablonen">{t('rapport.sjabloon.naarBeheer')}</Link>
    </section>
  );
}

function Said({ filling }: { readonly filling: Filling }): ReactElement {
  const { naam, begeleidingen, rijen, bestanden, weggelaten, geopend, geweigerd, maandenOnbekend, correcties } = filling;
  return (
    <>
      <p>
        {naam}: {t('rapport.sjabloon.rijen', { count: begeleidingen })}
      </p>
      {bestanden > 1 && <Note>{t('rapport.sjabloon.meerBestanden', { bestanden, rijen })}</Note>}
      {weggelaten.map(({ kolom, label, reden }) => (
        <Note key={kolom}>
          {t(`sjablonen.weggelaten.${reden}`, { kolom: capital(label) })} <RuleLink rule="AMA-43" />
        </Note>
      ))}
      {geopend.map(({ kolom, label, bron, reden }) => (
        <Note key={kolom}>
          {t('rapport.sjabloon.geopend', { kolom: capital(label), bron, reden })} <RuleLink rule="AMA-43" />
        </Note>
      ))}
      {maandenOnbekend > 0 && <Note>{t('rapport.sjabloon.maanden', { count: maandenOnbekend })}</Note>}
      {correcties > 0 && <Note>{t('rapport.sjabloon.correcties', { count: correcties })}</Note>}
      {geweigerd.length > 0 && (
        <div className="mini">
          <MeaningIcon meaning="letop" />
          <div>
            <p>{t('rapport.sjabloon.geweigerd', { count: geweigerd.length })}</p>
            <ul className="small">
              {together(geweigerd).map(({ key, cellen, label, tekst }) => (
                <li key={key}>{t('rapport.sjabloon.cel', { cel: cellen, label: capital(label), tekst })}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}

/** Cells that are named one by one; of more of the same the rest is counted. */
const NAMED = 6;

/** One line for the cells of one field that stay empty for the same reason. */
function together(cells: Filling['geweigerd']): { key: string; cellen: string; label: string; tekst: string }[] {
  const groups = new Map<string, Filling['geweigerd']>();
  for (const each of cells) {
    const key = `${each.label} ${each.code}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const several = group.some(({ bestand }) => bestand > 1);
    const names = group
      .slice(0, NAMED)
      .map(({ cel, bestand }) => (several ? t('rapport.sjabloon.inBestand', { cel, bestand }) : cel));
    const rest = group.length - names.length;
    const more = rest > 0 ? [t('rapport.sjabloon.enNog', { count: rest })] : [];
    return [{ key, cellen: [...names, ...more].join(', '), label: first.label, tekst: first.tekst }];
  });
}

const Note = ({ children }: { readonly children: React.ReactNode }): ReactElement => (
  <div className="mini">
    <MeaningIcon meaning="weet" />
    <p>{children}</p>
  </div>
);
