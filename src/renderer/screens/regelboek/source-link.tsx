/** A source by its title: a link, and its address to copy for whoever works without internet. */
import type { ReactElement } from 'react';
import { t } from '../../i18n.ts';
import { CopyButton } from '../../ui/amount.tsx';

interface Source {
  readonly title: string;
  readonly href: string | null;
  readonly article: string | null;
}

/** Only addresses of the web become links. */
const isWeb = (href: string | null): href is string => href !== null && /^https?:\/\//u.test(href);

export function SourceLink({ source: { title, href, article } }: { readonly source: Source }): ReactElement {
  const more = article === null ? '' : `, ${article}`;
  if (!isWeb(href)) return <>{title + more}</>;
  return (
    <>
      <a href={href} target="_blank" rel="noreferrer">
        {title}
      </a>
      {more} <CopyButton text={href} label={t('regelboek.adresKopieren', { bron: title })} />
    </>
  );
}

export function SourceList({ sources }: { readonly sources: readonly Source[] }): ReactElement {
  return (
    <ul className="sources">
      {sources.map((source, index) => (
        <li key={`${source.title}-${String(index)}`} className="sub">
          <SourceLink source={source} />
        </li>
      ))}
    </ul>
  );
}
