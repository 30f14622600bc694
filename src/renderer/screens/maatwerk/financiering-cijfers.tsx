/** Figures of DmfA or Tableau per quarter and worker, and figures that somebody replaced with why (DS-30, DS-46; F-21). */
import { useState, type ReactElement, type ReactNode } from 'react';
import { useOpenWanted } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { instantMs, showClock, showInstantDay } from '../../format/show.ts';
import { t, tm } from '../../i18n.ts';
import { readName } from '../../many/many-table.tsx';
import { HistoryPanel } from '../../records/history-panel.tsx';
import { RemoveDialog } from '../../records/remove-dialog.tsx';
import { joined } from '../../records/words.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { RuleLink } from '../../ui/marks.tsx';
import { MoreMenu } from '../../ui/menu.tsx';
import { CallForm, FieldRow, NumberInput, TextInput } from '../../ui/form.tsx';
import { Select } from '../../ui/select.tsx';
import { Loaded } from '../../ui/states.tsx';
import { ScrollTable } from '../../ui/scroll-table.tsx';
import { Blad, bladDeel } from './financiering-blad.tsx';
import { GrondslagMark, cijferTekst, dagOf, kwartaalNaam, metTeken, precies, procentOf } from './financiering-figuur.tsx';
import { codeOf } from './velden.ts';

type Invulling = Output<'maatwerk.invulling'>;
type Kwartaal = Invulling['kwartalen'][number];
type Cijfers = Output<'maatwerk.cijfers'>['cijfers'][number];

interface DeelProps {
  readonly hoofd: ReactNode;
  readonly invulling: Invulling;
}

export function CijfersDeel({ hoofd, invulling }: DeelProps): ReactElement {
  const mayRead = useCan('import.uitvoeren');
  const canImport = useCan('financiering.schrijven') && mayRead;
  const entered = useCall('maatwerk.cijfers', { jaar: invulling.jaar }, { keepPrevious: true });
  return (
    <div className="page">
      {hoofd}
      <div className="h2row">
        <p className="sub">{tm('cijfers.uitleg')}</p>
        {canImport && (
          <span className="end">
            <LinkButton small icon="tray-arrow-down" to="/inlezen?soort=afrekening">
              {tm('cijfers.inlezen')}
            </LinkButton>
          </span>
        )}
      </div>
      <Loaded query={entered} lines={4}>
        {({ cijfers }) => (
          <>
            {invulling.kwartalen.map((kwartaal) => (
              <KwartaalDeel
                key={kwartaal.kwartaal}
                kwartaal={kwartaal}
                cijfers={cijfers.filter((each) => each.kwartaal === kwartaal.kwartaal)}
              />
            ))}
          </>
        )}
      </Loaded>
      <Vervangingen invulling={invulling} />
    </div>
  );
}

type Open = { readonly kind: 'none' | 'add' } | { readonly kind: 'edit' | 'remove' | 'history'; readonly id: string };

function KwartaalDeel({
  kwartaal,
  cijfers,
}: {
  readonly kwartaal: Kwartaal;
  readonly cijfers: readonly Cijfers[];
}): ReactElement {
  const editable = useCan('financiering.schrijven');
  const today = useToday();
  const [open, setOpen] = useState<Open>({ kind: 'none' });
  const close = () => setOpen({ kind: 'none' });
  const parts = [null, ...cijfers.map(({ id }) => id)].map((id) => [bladDeel(kwartaal.kwartaal, id), id] as const);
  useOpenWanted(
    parts.map(([part]) => part),
    (part) => {
      const id = parts.find(([each]) => each === part)?.[1] ?? null;
      setOpen(id === null ? { kind: 'add' } : { kind: 'edit', id });
    },
  );
  const name = kwartaalNaam(kwartaal.kwartaal);
  const sheet = (set: Cijfers | null) => (
    <Blad kwartaal={kwartaal.kwartaal} cijfers={set} regels={kwartaal.regels} today={today} onClose={close} />
  );
  return (
    <section className="records" aria-label={name}>
      <div className="h2row">
        <h2>{name}</h2>
        <GrondslagMark grondslag={kwartaal.grondslag} />
        {editable && open.kind !== 'add' && (
          <span className="end">
            <Button small icon="plus" about={name} onPress={() => setOpen({ kind: 'add' })}>
              {tm('cijfers.toevoegen')}
            </Button>
          </span>
        )}
      </div>
      {cijfers.length === 0 && open.kind !== 'add' && <p className="sub">{tm('cijfers.leeg')}</p>}
      {open.kind === 'add' && sheet(null)}
      <ul className="records__list">
        {cijfers.map((set) => (
          <li key={set.id} className="records__row">
            {open.kind === 'edit' && open.id === set.id ? (
              sheet(set)
            ) : (
              <Regel set={set} kwartaal={kwartaal} editable={editable} onOpen={setOpen} />
            )}
          </li>
        ))}
      </ul>
      {open.kind === 'remove' && <RemoveDialog name="kwartaalcijfers" id={open.id} what={name} onClose={close} />}
      {open.kind === 'history' && <HistoryPanel entity="kwartaalcijfers" id={open.id} title={name} onClose={close} />}
    </section>
  );
}

interface RegelProps {
  readonly set: Cijfers;
  readonly kwartaal: Kwartaal;
  readonly editable: boolean;
  readonly onOpen: (open: Open) => void;
}

function Regel({ set, kwartaal, editable, onOpen }: RegelProps): ReactElement {
  const title = tm('cijfers.van', { bron: codeOf('cijferBron', set.bron), datum: dagOf(set.datum) });
  const { id } = set;
  const history = {
    key: 'history',
    label: t('actie.geschiedenis'),
    icon: 'clock-counter-clockwise',
    run: () => onOpen({ kind: 'history', id }),
  } as const;
  const remove = {
    key: 'remove',
    label: t('actie.verwijderenMetReden'),
    icon: 'x',
    run: () => onOpen({ kind: 'remove', id }),
  } as const;
  return (
    <>
      <div className="records__line">
        <div>
          <p>{title}</p>
          <p className="sub">
            {joined(
              tm('geld.aantal', { count: set.regels.length }),
              set.totaalVte !== null && tm('geld.vte', { vte: precies(set.totaalVte) }),
              set.volledig === true && tm('cijfers.volledig'),
              set.afgerekend === true && tm('cijfers.isAfgerekend'),
              set.omschrijving,
            )}
          </p>
        </div>
        <div className="records__acts">
          {editable && (
            <Button
              small
              icon="pencil-simple"
              label={t('record.wijzigen', { wat: title })}
              kind="quiet"
              onPress={() => onOpen({ kind: 'edit', id })}
            />
          )}
          <MoreMenu label={t('record.meer', { wat: title })} actions={editable ? [history, remove] : [history]} />
        </div>
      </div>
      {set.regels.length > 0 && <Regels set={set} kwartaal={kwartaal} title={title} />}
    </>
  );
}

function Regels({ set, kwartaal, title }: Pick<RegelProps, 'set' | 'kwartaal'> & { readonly title: string }): ReactElement {
  const known = new Map(kwartaal.regels.map((each) => [each.persoon.id, each]));
  return (
    <details>
      <summary>{tm('cijfers.regels')}</summary>
      <ScrollTable caption={title}>
        <thead>
          <tr>
            <th scope="col">{tm('geld.kolom.werknemer')}</th>
            <th scope="col" className="num">
              {tm('geld.kolom.raming')}
            </th>
            <th scope="col" className="num">
              {tm('geld.kolom.cijfer')}
            </th>
            <th scope="col" className="num">
              {tm('geld.kolom.verschil')}
            </th>
          </tr>
        </thead>
        <tbody>
          {set.regels.map(({ id, persoon, vte }) => {
            const counted = known.get(persoon.id);
            const verschil = counted?.verschil ?? null;
            return (
              <tr key={id}>
                <th scope="row">{readName(persoon)}</th>
                <td className="num">{counted === undefined ? '' : precies(counted.raming)}</td>
                <td className="num">{vte === null ? '' : precies(vte)}</td>
                <td className="num">{verschil === null ? '' : metTeken(verschil)}</td>
              </tr>
            );
          })}
        </tbody>
      </ScrollTable>
    </details>
  );
}

/** Code of a calculated figure that can be replaced → what people call it. */
function naamVan(cijfer: string): string {
  const wat = /^invulling\.(.+)$/.exec(cijfer)?.[1];
  if (wat === undefined) return cijfer;
  return tm('geld.invullingVan', { wat: wat.includes('Q') ? kwartaalNaam(wat) : wat });
}

/** Who and when, to the minute: the line of the audit. */
const lineOf = (door: string | null, at: number): string =>
  t('historie.wie', { wie: door ?? t('historie.onbekend'), dag: showInstantDay(at), uur: showClock(at) });

/** Both values stay: what was calculated, and what somebody entered with a reason. */
function Vervangingen({ invulling }: { readonly invulling: Invulling }): ReactElement {
  const list = useCall('cijfer.lijst', {});
  const editable = useCan('financiering.schrijven');
  const [open, setOpen] = useState(false);
  const caption = tm('cijfers.vervangen');
  return (
    <section className="records" id="r-vervanging">
      <div className="h2row">
        <h2>{caption}</h2>
        <RuleLink rule="DS-46" />
        {editable && !open && (
          <span className="end">
            <Button small icon="plus" onPress={() => setOpen(true)}>
              {tm('cijfers.vervang')}
            </Button>
          </span>
        )}
      </div>
      <p className="sub">{tm('cijfers.vervangenUitleg')}</p>
      {open && <Vervang invulling={invulling} onClose={() => setOpen(false)} />}
      <Loaded query={list} lines={2}>
        {(rows) =>
          rows.length === 0 ? (
            <p className="sub">{tm('cijfers.vervangenLeeg')}</p>
          ) : (
            <ScrollTable caption={caption}>
              <thead>
                <tr>
                  <th scope="col">{tm('cijfers.kolom.cijfer')}</th>
                  <th scope="col" className="num">
                    {tm('cijfers.kolom.berekend')}
                  </th>
                  <th scope="col" className="num">
                    {tm('cijfers.kolom.ingevoerd')}
                  </th>
                  <th scope="col">{tm('cijfers.kolom.reden')}</th>
                  <th scope="col">{tm('cijfers.kolom.wie')}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ id, cijfer, berekend, ingevoerd, reden, door, wanneer }) => (
                  <tr key={id}>
                    <th scope="row">{naamVan(cijfer)}</th>
                    <td className="num">{cijferTekst(berekend)}</td>
                    <td className="num">{cijferTekst(ingevoerd)}</td>
                    <td>{reden ?? tm('cijfers.redenOntbreekt')}</td>
                    <td>{lineOf(door, instantMs(wanneer))}</td>
                  </tr>
                ))}
              </tbody>
            </ScrollTable>
          )
        }
      </Loaded>
    </section>
  );
}

function Vervang({ invulling, onClose }: { readonly invulling: Invulling; readonly onClose: () => void }): ReactElement {
  const say = useSaved();
  const figures = [
    ...invulling.kwartalen.map(({ kwartaal, procent }) => ({ cijfer: `invulling.${kwartaal}`, procent })),
    { cijfer: `invulling.${String(invulling.jaar)}`, procent: invulling.procent },
  ].flatMap(({ cijfer, procent }) => (procent === null ? [] : [{ cijfer, procent }]));
  const [cijfer, setCijfer] = useState(figures[0]?.cijfer ?? null);
  const chosen = figures.find((each) => each.cijfer === cijfer);
  if (chosen === undefined) return <p className="sub">{tm('cijfers.nietsTeVervangen')}</p>;
  return (
    <div className="records__form">
      <CallForm
        key={chosen.cijfer}
        call="cijfer.vervang"
        values={{ cijfer: chosen.cijfer, berekend: chosen.procent, ingevoerd: null, reden: '' }}
        submit={tm('cijfers.vervang')}
        onCancel={onClose}
        onDone={({ operation }) => {
          say(tm('cijfers.vervangenBewaard'), operation);
          onClose();
        }}
      >
        <FieldRow>
          <Select
            label={tm('cijfers.kolom.cijfer')}
            width="line"
            options={figures.map((each) => ({
              key: each.cijfer,
              label: naamVan(each.cijfer),
              detail: procentOf(each.procent) ?? undefined,
            }))}
            onChange={setCijfer}
            value={chosen.cijfer}
          />
          <NumberInput name="ingevoerd" kind="decimal" label={tm('cijfers.ingevoerd')} autoFocus />
        </FieldRow>
        <TextInput name="reden" label={t('veld.reden')} width="line" />
      </CallForm>
    </div>
  );
}
