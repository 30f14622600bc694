/** Where sources say something else: every reading beside the others, which one is followed and why, and what it comes to. */
import { useEffect, useRef, type ReactElement } from 'react';
import { yearOf } from '../../../shared/domain/date.ts';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useCall, type Output } from '../../client.ts';
import { showDate, showEuro } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { LinkButton } from '../../ui/button.tsx';
import { RuleLink, Tag } from '../../ui/marks.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { SourceList } from './source-link.tsx';

type Contradiction = Output<'law.tegenspraken'>[number];
type Difference = Output<'law.verschillen'>[number];

export function Contradictions({ text, focus }: { readonly text: string; readonly focus: string | null }): ReactElement {
  const list = useCall('law.tegenspraken', {});
  const needle = text.trim().toLocaleLowerCase('nl-BE');
  const fits = ({ id, title, question }: Contradiction): boolean =>
    [id, title, question].some((part) => part.toLocaleLowerCase('nl-BE').includes(needle));
  return (
    <Loaded query={list}>
      {(all) => {
        const shown = all.filter(fits);
        if (shown.length === 0) return <EmptyState title={t('regelboek.niets')} />;
        return (
          <ul className="reports">
            {shown.map((item) => (
              <ContradictionLine key={item.id} item={item} focused={item.id === focus} />
            ))}
          </ul>
        );
      }}
    </Loaded>
  );
}

function ContradictionLine({ item, focused }: { readonly item: Contradiction; readonly focused: boolean }): ReactElement {
  const { id, title, question, rules, readings, why, parameter, ask } = item;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (focused) place.current?.scrollIntoView({ block: 'center' });
  }, [focused]);
  return (
    <li ref={place} className={focused ? 'contra report--open' : 'contra'} aria-current={focused || undefined}>
      <p>
        <b>{title}</b> <span className="rule-id">{id}</span>{' '}
        {rules.map((rule) => (
          <RuleLink key={rule} rule={rule} />
        ))}
      </p>
      <p className="small">{question}</p>
      <div className="contra__readings">
        {readings.map(({ code, label, text, sources, standaard, gekozen }) => (
          <section key={code} aria-label={label} className={gekozen ? 'contra__reading contra__reading--now' : 'contra__reading'}>
            <p>
              <b>{label}</b> {gekozen && <Tag icon="check">{t('regelboek.gevolgd')}</Tag>}{' '}
              {standaard && !gekozen && <Tag>{t('regelboek.standaard')}</Tag>}
            </p>
            <p className="small">{text}</p>
            <SourceList sources={sources} />
          </section>
        ))}
      </div>
      <p className="small">{t('regelboek.waarom', { reden: why })}</p>
      {ask !== null && <p className="sub">{t('regelboek.wieBeslist', { wie: ask })}</p>}
      <DifferenceOf id={id} />
      {parameter !== null && (
        <LinkButton small to={`/regelboek?waarde=${encodeURIComponent(parameter)}`} about={title}>
          {t('regelboek.andereLezing')}
        </LinkButton>
      )}
    </li>
  );
}

/** What it comes to this year, for who may see amounts. */
function DifferenceOf({ id }: { readonly id: string }): ReactElement | null {
  return useCan('financiering.lezen') ? <DifferenceThisYear id={id} /> : null;
}

function DifferenceThisYear({ id }: { readonly id: string }): ReactElement | null {
  const jaar = yearOf(useToday());
  const { data } = useCall('law.verschillen', { jaar });
  const found = data?.find((each) => each.id === id);
  return found ? <DifferenceTable jaar={jaar} difference={found} /> : null;
}

function DifferenceTable({ jaar, difference }: { readonly jaar: number; readonly difference: Difference }): ReactElement {
  const { title, unit, values, verschil } = difference;
  const total =
    verschil === null
      ? t('regelboek.geenVerschil')
      : unit === 'cents'
        ? showEuro(verschil)
        : t('regelboek.dagen', { count: verschil });
  return (
    <ScrollTable caption={t('regelboek.verschilVan', { naam: title, jaar })}>
      <tbody>
        {values.map(({ code, label, cents, dag }) => (
          <tr key={code}>
            <th scope="row">{label}</th>
            <td className="num">
              {cents === null ? (dag === null ? t('regelboek.geenBedrag') : showDate(dag)) : showEuro(cents)}
            </td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('regelboek.verschil', { jaar })}</th>
          <td className="num">
            <b>{total}</b>
          </td>
        </tr>
      </tbody>
    </ScrollTable>
  );
}
