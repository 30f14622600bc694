/** Opening position: days reported before Trajectmap was taken into use, a row per traject and a column per quarter. */
import { useState, type ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { isIsoDate, yearOf } from '../../../shared/domain/date.ts';
import { useDraft } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useUnsaved } from '../../app/unsaved.ts';
import { useCall, useCommand } from '../../client.ts';
import { showDate, showEuro, showHundredths } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Seg } from '../../ui/seg.tsx';
import { EmptyState, Loaded } from '../../ui/states.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Title } from '../../ui/title.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { cellKey, changesOf, pasteInto, readDays, shownText, totalOf, type Beginstanden, type Draft } from './grid.ts';

export function BeginstandScreen(): ReactElement {
  const [search, setSearch] = useSearchParams();
  const asked = Number(search.get('jaar'));
  const jaar = Number.isInteger(asked) && asked >= 2021 && asked <= 2099 ? asked : undefined;
  const grid = useCall('ingebruikname.beginstand', jaar === undefined ? {} : { jaar }, { keepPrevious: true });
  return (
    <Loaded query={grid} title={t('beginstand.titel')}>
      {(value) => <GridPage key={value.jaar} grid={value} onYear={(year) => setSearch({ jaar: year }, { replace: true })} />}
    </Loaded>
  );
}

function GridPage({ grid, onYear }: { readonly grid: Beginstanden; readonly onYear: (year: string) => void }): ReactElement {
  const { ingebruikname, jaar, trajecten } = grid;
  const last = ingebruikname === null ? jaar : yearOf(ingebruikname);
  return (
    <div className="page">
      <div className="page__head">
        <div>
          <Title>{t('beginstand.titel')}</Title>
          <p className="sub">
            {ingebruikname === null ? t('overgenomen.geenDatum') : t('beginstand.uitleg', { datum: showDate(ingebruikname) })}
          </p>
        </div>
        <div className="tools">
          {ingebruikname !== null && (
            <Seg
              label={t('beginstand.jaar')}
              options={[last - 1, last].map((year) => ({ key: String(year), label: String(year) }))}
              value={String(jaar)}
              onChange={onYear}
            />
          )}
          <LinkButton to="/overgenomen">{t('overgenomen.titel')}</LinkButton>
        </div>
      </div>
      {ingebruikname === null ? (
        <EmptyState
          title={t('overgenomen.geenDatum')}
          action={<LinkButton to="/beheer/ingebruikname">{t('overgenomen.naarDatum')}</LinkButton>}
        />
      ) : trajecten.length === 0 ? (
        <EmptyState title={t('beginstand.leeg', { jaar })} />
      ) : (
        <Grid grid={grid} />
      )}
      <Advances grid={grid} />
    </div>
  );
}

function Advances({ grid: { voorschotten, ingebruikname } }: { readonly grid: Beginstanden }): ReactElement | null {
  if (voorschotten === null || ingebruikname === null) return null;
  const sum = voorschotten.reduce((total, { cents }) => total + cents, 0);
  return (
    <p className="sub">
      {t('beginstand.voorschotten', { bedrag: showEuro(sum), count: voorschotten.length })}{' '}
      <Link to="/financiering">{t('beginstand.naarVoorschotten')}</Link>
    </p>
  );
}

function Grid({ grid }: { readonly grid: Beginstanden }): ReactElement {
  const { jaar, kwartalen, trajecten } = grid;
  const [draft, setDraft] = useState<Draft>(new Map());
  const [sent, setSent] = useState<ReadonlyMap<number, string | null>>(new Map());
  const editable = useCan('dossier.schrijven');
  const save = useCommand('ingebruikname.bewaarBeginstand');
  const say = useSaved();
  useUnsaved(draft.size + sent.size > 0);
  const kept = useDraft({
    part: `beginstand:${String(jaar)}`,
    values: { cellen: [...draft], overzichten: [...sent] },
    restore: (typed) => {
      setDraft(new Map(typed.cellen));
      setSent(new Map(typed.overzichten));
    },
  });
  const cellen = changesOf(grid, draft);
  const overzichten = kwartalen.flatMap(({ kwartaal, verzondenOp }) => {
    const day = sent.get(kwartaal);
    return day === undefined || day === verzondenOp ? [] : [{ kwartaal, verzondenOp: day }];
  });
  const wrongDay = overzichten.some(({ verzondenOp }) => verzondenOp !== null && !isIsoDate(verzondenOp));
  const count = (cellen?.length ?? 0) + overzichten.length;
  const why = cellen === null ? t('beginstand.nietLeesbaar') : wrongDay ? t('overgenomen.datumEerst') : undefined;
  const write = () => {
    if (cellen === null || wrongDay) return;
    save.mutate(
      { jaar, cellen, overzichten, bron: null },
      {
        onSuccess: ({ operation }) => {
          setDraft(new Map());
          setSent(new Map());
          say(t('beginstand.bewaard'), operation);
        },
      },
    );
  };
  return (
    <>
      {kept}
      <ScrollTable caption={t('beginstand.tabel', { jaar })} look="opening">
        <thead>
          <tr>
            <th scope="col">{t('ama.kolom.naam')}</th>
            <th scope="col">{t('ama.kolom.start')}</th>
            {kwartalen.map(({ kwartaal, tot }) => (
              <th key={kwartaal} scope="col" className="num">
                {t('beginstand.kwartaal', { kwartaal })}{' '}
                <span className="sub">{t('beginstand.tot', { datum: showDate(tot) })}</span>
              </th>
            ))}
          </tr>
          <tr>
            <th scope="row" colSpan={2}>
              {t('beginstand.verzonden')}
            </th>
            {kwartalen.map(({ kwartaal, verzondenOp }) => (
              <td key={kwartaal}>
                {editable ? (
                  <DateField
                    label={<span className="vh">{t('beginstand.verzondenVan', { kwartaal })}</span>}
                    value={sent.has(kwartaal) ? (sent.get(kwartaal) ?? null) : verzondenOp}
                    onChange={(day) => setSent(new Map(sent).set(kwartaal, day))}
                  />
                ) : (
                  verzondenOp !== null && showDate(verzondenOp)
                )}
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {trajecten.map((rij, row) => (
            <tr key={rij.trajectId}>
              <th scope="row">
                <Link className="name" to={`/ama/${rij.trajectId}`}>
                  {[rij.naam, rij.voornaam].filter(Boolean).join(', ')}
                </Link>
              </th>
              <td>{showDate(rij.start)}</td>
              {rij.cellen.map((cel, column) => {
                const text = shownText(draft, rij, cel);
                if (cel.nvt) return <td key={cel.kwartaal} className="num muted" aria-label={t('beginstand.nvt')} />;
                if (!editable) {
                  return (
                    <td key={cel.kwartaal} className="num">
                      {text}
                    </td>
                  );
                }
                const wrong = readDays(text) === undefined;
                return (
                  <td
                    key={cel.kwartaal}
                    className="num"
                    onPaste={(event) => {
                      const block = event.clipboardData.getData('text');
                      if (!/[\t\n\r]/u.test(block)) return;
                      event.preventDefault();
                      setDraft(pasteInto(grid, draft, row, column, block));
                    }}
                  >
                    <TextField
                      label={
                        <span className="vh">
                          {t('beginstand.cel', { naam: `${rij.voornaam} ${rij.naam}`, kwartaal: cel.kwartaal })}
                        </span>
                      }
                      width="number"
                      value={text}
                      onChange={(value) => setDraft(new Map(draft).set(cellKey(rij.trajectId, cel.kwartaal), value))}
                      error={wrong ? t('beginstand.halveDag') : undefined}
                      warning={
                        cel.strijdig ? t('beginstand.strijdig', { dagen: showHundredths(cel.ingevoerdX100 ?? 0) }) : undefined
                      }
                    />
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('beginstand.totaal')}
            </th>
            {kwartalen.map(({ kwartaal }) => (
              <td key={kwartaal} className="num">
                {showHundredths(totalOf(grid, draft, kwartaal))}
              </td>
            ))}
          </tr>
        </tfoot>
      </ScrollTable>
      <p className="sub">{t('beginstand.plakken')}</p>
      {save.error && <FailureBanner error={save.error} />}
      {editable && (
        <div className="form__acts">
          <Button kind="primary" isPending={save.isPending} reason={why} onPress={write}>
            {t('beginstand.bewaren', { count })}
          </Button>
        </div>
      )}
    </>
  );
}
