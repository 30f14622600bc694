/** Rows of imports that are not taken over: answered here, or put aside with a reason. */
import { useState, type ReactElement } from 'react';
import { useDraft } from '../../app/draft-form.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../ui/choice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { candidateOptions } from './questions.tsx';
import { rowText } from './wizard.ts';
import { Title } from '../../ui/title.tsx';

type OpenRij = Output<'import.open'>[number];

export function OpenRijenScreen(): ReactElement {
  const open = useCall('import.open', {});
  return (
    <div className="page page--list">
      <div className="page__head">
        <div>
          <Title>{t('inlezen.openRijen')}</Title>
          <p className="sub">{t('inlezen.openRijenUitleg')}</p>
        </div>
        <div className="tools">
          <LinkButton to="/inlezen" icon="tray-arrow-down">
            {t('inlezen.opnieuwInlezen')}
          </LinkButton>
        </div>
      </div>
      <Loaded query={open}>{(rows) => <OpenList rows={rows} />}</Loaded>
    </div>
  );
}

function OpenList({ rows }: { readonly rows: readonly OpenRij[] }): ReactElement {
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (rows.length === 0) return <EmptyState title={t('inlezen.openLeeg')}>{t('inlezen.openLeegUitleg')}</EmptyState>;
  const ids = rows.map(({ id }) => id).filter((id) => picked.has(id));
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  return (
    <>
      <PutAside ids={ids} onDone={() => setPicked(new Set())} />
      <Checkbox
        value={ids.length === rows.length}
        onChange={(all) => setPicked(all ? new Set(rows.map(({ id }) => id)) : new Set())}
      >
        {t('inlezen.allesKiezen')}
      </Checkbox>
      {(['vraag', 'geweigerd'] as const).map((kind) => {
        const part = rows.filter(({ soort }) => soort === kind);
        if (part.length === 0) return null;
        return (
          <section key={kind} className="fgroup" aria-labelledby={`o-${kind}`}>
            <h2 id={`o-${kind}`}>
              {t(`inlezen.open.${kind}`)} <span className="count">{part.length}</span>
            </h2>
            <ul className="questions">
              {part.map((row) => (
                <OpenRow key={row.id} row={row} picked={picked.has(row.id)} onPick={(on) => toggle(row.id, on)} />
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}

interface OpenRowProps {
  readonly row: OpenRij;
  readonly picked: boolean;
  readonly onPick: (on: boolean) => void;
}

function OpenRow({ row, picked, onPick }: OpenRowProps): ReactElement {
  const [choice, setChoice] = useState<string | null>(null);
  const answer = useCommand('import.beantwoord');
  const say = useSaved();
  const label = [row.naam, rowText(row.rij, row.blad ?? undefined)].filter(Boolean).join(', ');
  const send = () => {
    if (choice === null) return;
    answer.mutate({ id: row.id, keuze: choice }, { onSuccess: ({ operation }) => say(t('inlezen.beantwoord'), operation) });
  };
  return (
    <li className="question">
      <Icon
        name={row.soort === 'vraag' ? 'question' : 'warning-octagon-fill'}
        className={row.soort === 'vraag' ? 'c-letop' : 'c-blok'}
        label={t(`inlezen.open.${row.soort}`)}
      />
      <div>
        <p>
          <b>{label}</b> · {row.message}
        </p>
        <p className="sub">
          {t(`inlezen.soort.${row.import}`)}
          {row.op !== null && `, ${t('inlezen.ingelezenOp', { datum: showDate(row.op) })}`}
        </p>
        {row.candidates.length > 0 && (
          <>
            <RadioGroup
              labelHidden
              label={t('inlezen.kiesVoor', { rij: label })}
              options={candidateOptions(row.candidates)}
              value={choice}
              onChange={setChoice}
            />
            <Button
              small
              kind="primary"
              isPending={answer.isPending}
              reason={choice === null ? t('inlezen.kiesEerstEen') : undefined}
              onPress={send}
            >
              {t('inlezen.antwoordBewaren')}
            </Button>
          </>
        )}
        {row.soort === 'geweigerd' && <p className="sub">{t('inlezen.verbeterInExcel')}</p>}
        {answer.error && <FailureBanner error={answer.error} />}
      </div>
      <Checkbox value={picked} onChange={onPick}>
        <span className="vh">{t('inlezen.kiesRij', { rij: label })}</span>
      </Checkbox>
    </li>
  );
}

const MIN_REASON = 3;

/** Putting rows aside asks why; they no longer count above the overviews. */
function PutAside({ ids, onDone }: { readonly ids: readonly string[]; readonly onDone: () => void }): ReactElement {
  const [reason, setReason] = useState('');
  const draft = useDraft({
    part: 'opzij',
    values: { reason },
    restore: (typed) => setReason(typed.reason),
  });
  const aside = useCommand('import.wijsAf');
  const say = useSaved();
  const why =
    ids.length === 0 ? t('inlezen.kiesRijen') : reason.trim().length < MIN_REASON ? t('verwijderen.redenNodig') : undefined;
  const run = () =>
    aside.mutate(
      { ids: [...ids], reden: reason.trim() },
      {
        onSuccess: ({ operation }) => {
          say(t('inlezen.opzij', { count: ids.length }), operation);
          setReason('');
          onDone();
        },
      },
    );
  return (
    <div className="filters">
      {draft}
      <TextField label={t('inlezen.redenOpzij')} width="line" value={reason} onChange={setReason} />
      <Button reason={why} isPending={aside.isPending} onPress={run}>
        {t('inlezen.opzijKnop', { count: ids.length })}
      </Button>
      {aside.error && <FailureBanner error={aside.error} />}
    </div>
  );
}
