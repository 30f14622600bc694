import type { ReactElement, ReactNode } from 'react';
import { bridge, type Output } from '../../client.ts';
import { showNumber } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-names.ts';

type MadeFile = Output<'report.maak'>['files'][number];

const ICONS: Record<MadeFile['format'], IconName> = {
  pdf: 'file-pdf',
  xlsx: 'file-xls',
  csv: 'file-csv',
  docx: 'file-text',
  ics: 'calendar-blank',
  json: 'file-text',
  sjabloon: 'file-xls',
};

/** The files that were made; each can be opened, and what the font lacks is said. */
interface MadeProps {
  readonly files: readonly MadeFile[];
  /** What happened, where they were not made anew. */
  readonly title?: string;
  readonly children?: ReactNode;
}

export function MadeFiles({ files, title = t('rapport.gemaakt', { count: files.length }), children }: MadeProps): ReactElement {
  return (
    <Banner kind="ok" title={title}>
      <ul className="files">
        {files.map((file) => (
          <li key={`${file.path}-${file.format}`}>
            <Icon name={ICONS[file.format]} />
            <span>
              {file.path}{' '}
              <span className="muted">{t('rapport.kb', { kb: showNumber(Math.max(1, Math.round(file.size / 1000))) })}</span>
              {file.standing === 'tagged' && <span className="sub"> {t('rapport.nietNagekekenPdf')}</span>}
              {file.replaced.length > 0 && (
                <span className="sub"> {t('rapport.vervangen', { tekens: file.replaced.join(' ') })}</span>
              )}
            </span>
            {file.blob !== null && <OpenButton blob={file.blob} name={file.path} />}
          </li>
        ))}
      </ul>
      {children}
    </Banner>
  );
}

function OpenButton({ blob, name }: { readonly blob: string; readonly name: string }): ReactElement {
  return (
    <Button small about={name} onPress={() => void bridge().openBlob(blob)}>
      {t('actie.openen')}
    </Button>
  );
}
