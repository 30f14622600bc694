/** The person's name in serif, with what identifies the file and its meter. */
import type { ReactElement, ReactNode } from 'react';
import { showInsz } from '../format/show.ts';
import { t } from '../i18n.ts';
import { CopyButton } from './amount.tsx';
import { Cross } from './cross.tsx';
import { Title } from './title.tsx';

interface PersonHeaderProps {
  readonly initials: string;
  readonly name: string;
  readonly insz: string | null;
  readonly facts: readonly string[];
  readonly meter?: ReactNode;
  readonly tools?: ReactNode;
  readonly overleden?: boolean;
}

export function PersonHeader({ initials, name, insz, facts, meter, tools, overleden = false }: PersonHeaderProps): ReactElement {
  return (
    <header className="phead">
      <span className="phead__mark" aria-hidden="true">
        {initials}
      </span>
      <div className="phead__who">
        <Title windowTitle={t('persoon.venster')} after={<Cross overleden={overleden} />}>
          {name}
        </Title>
        <p className="phead__meta">
          {insz === null ? (
            <span>{t('persoon.zonderInsz')}</span>
          ) : (
            <span>
              {showInsz(insz)} <CopyButton text={showInsz(insz)} label={t('persoon.inszKopieren')} />
            </span>
          )}
          {facts.map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
        </p>
      </div>
      <div className="tools phead__tools">
        {meter}
        {tools}
      </div>
    </header>
  );
}
