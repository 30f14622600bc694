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
              {geweigerd.map(({ bestand, blad, cel, label, tekst }) => (
                <li key={`${bestand} ${blad} ${cel}`}>
                  {t(bestanden > 1 ? 'rapport.sjabloon.celInBestand' : 'rapport.sjabloon.cel', { cel, bestand, label, tekst })}
                </li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}

const Note = ({ children }: { readonly children: React.ReactNode }): ReactElement => (
  <div className="mini">
    <MeaningIcon meaning="weet" />
    <p>{children}</p>
  </div>
);
