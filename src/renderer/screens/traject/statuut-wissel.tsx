/** A guided change of status: day and new statuses, then what it does and which papers it asks, then one save. */
import { useState, type ReactElement } from 'react';
import type { StatuutCode } from '../../../shared/domain/codes.ts';
import { STATUUT_CODES } from '../../../shared/domain/codes.ts';
import { isIsoDate } from '../../../shared/domain/date.ts';
import { useDraft, useOpenPart } from '../../app/draft-form.tsx';
import { useCan } from '../../app/session.tsx';
import { useToday } from '../../app/today.ts';
import { useSaved } from '../../app/undo.ts';
import { useCall, useCommand, type Output } from '../../client.ts';
import { showDate } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { codeLabel } from '../../records/codes.ts';
import { FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/choice.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { MeaningMark, RuleLink } from '../../ui/marks.tsx';
import { Loaded } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import type { Persoon } from './types.ts';

type Proef = Output<'statuut.wisselProef'>;

/** Part of the screen, as the drafts know it. */
const WISSEL = 'statuutWissel';

export function StatuutWissel({ persoon }: { readonly persoon: Persoon }): ReactElement | null {
  const editable = useCan('dossier.schrijven');
  const maySee = useCan('vertrouwelijk.lezen');
  const [open, setOpen] = useOpenPart(WISSEL);
  if (!editable || !maySee || persoon.overledenOp !== null) return null;
  if (!open) {
    return (
      <p>
        <Button small icon="calendar-dots" onPress={() => setOpen(true)}>
          {t('verloop.statuut.wisselen')}
        </Button>
      </p>
    );
  }
  return <WisselForm persoon={persoon} onClose={() => setOpen(false)} />;
}

/** The codes that hold on a day: what goes on is ticked already. */
const holding = (persoon: Persoon, op: string): StatuutCode[] =>
  (persoon.vertrouwelijk?.statuten ?? []).flatMap(({ code, van, tot }) =>
    code !== null && (van ?? '') <= op && (tot === null || tot >= op) ? [code] : [],
  );

function WisselForm({ persoon, onClose }: { readonly persoon: Persoon; readonly onClose: () => void }): ReactElement {
  const today = useToday();
  const [op, setOp] = useState<string | null>(today);
  const [codes, setCodes] = useState<readonly StatuutCode[]>(() => holding(persoon, today));
  const draft = useDraft({
    part: WISSEL,
    values: { op, codes },
    restore: (typed) => {
      setOp(typed.op);
      setCodes(typed.codes);
    },
  });
  const say = useSaved();
  const change = useCommand('statuut.wissel');
  const ready = op !== null && isIsoDate(op) && codes.length > 0;
  const input = { persoonId: persoon.id, op: op ?? today, statuten: codes.map((code) => ({ code })) };
  const proof = useCall('statuut.wisselProef', input, { enabled: ready, keepPrevious: true });
  const toggle = (code: StatuutCode, chosen: boolean) =>
    setCodes(chosen ? [...codes, code] : codes.filter((each) => each !== code));
  const save = () =>
    change.mutate(input, {
      onSuccess: ({ operation, taken }) => {
        say(t('verloop.statuut.gewisseld', { count: taken }), operation);
        onClose();
      },
    });
  return (
    <section className="records__form form" aria-label={t('verloop.statuut.wisselen')}>
      <h4>
        <Term>{t('verloop.statuut.wisselen')}</Term>
      </h4>
      <p className="sub">{t('verloop.statuut.uitleg')}</p>
      {draft}
      <DateField label={t('verloop.statuut.vanaf')} value={op} onChange={setOp} autoFocus />
      <fieldset className="radios">
        <legend className="label">
          <Term>{t('verloop.statuut.nieuw')}</Term>
        </legend>
        {STATUUT_CODES.map((code) => (
          <Checkbox key={code} value={codes.includes(code)} onChange={(chosen) => toggle(code, chosen)}>
            {codeLabel('statuut', code)}
          </Checkbox>
        ))}
      </fieldset>
      {ready && (
        <Loaded query={proof} lines={3}>
          {(value) => <Consequences proof={value} />}
        </Loaded>
      )}
      {change.error && <FailureBanner error={change.error} />}
      <div className="form__acts">
        <Button
          kind="primary"
          isPending={change.isPending}
          reason={ready ? undefined : t('verloop.statuut.kiesEerst')}
          onPress={save}
        >
          {t('verloop.statuut.bewaren')}
        </Button>
        <Button onPress={onClose}>{t('actie.annuleren')}</Button>
      </div>
    </section>
  );
}

function Consequences({ proof }: { readonly proof: Proef }): ReactElement {
  const { eindigt, blijft, begint, later, nodig } = proof;
  return (
    <div aria-live="polite">
      <ul>
        {eindigt.map(({ id, code, van, tot }) => (
          <li key={id}>
            {tot !== null && van !== null && tot < van
              ? t('verloop.statuut.vervalt', { statuut: codeLabel('statuut', code) })
              : t('verloop.statuut.eindigt', { statuut: codeLabel('statuut', code), datum: tot === null ? '' : showDate(tot) })}
          </li>
        ))}
        {blijft.map(({ id, code }) => (
          <li key={id}>{t('verloop.statuut.blijft', { statuut: codeLabel('statuut', code) })}</li>
        ))}
        {begint.map(({ code, van }) => (
          <li key={code}>
            {t('verloop.statuut.begint', { statuut: codeLabel('statuut', code), datum: van === null ? '' : showDate(van) })}
          </li>
        ))}
        {later.map(({ id, code, van }) => (
          <li key={id}>
            {t('verloop.statuut.later', { statuut: codeLabel('statuut', code), datum: van === null ? '' : showDate(van) })}
          </li>
        ))}
      </ul>
      <p className="label">{t('verloop.statuut.nodig')}</p>
      {nodig.length === 0 && <p className="sub">{t('verloop.statuut.nietsNodig')}</p>}
      <ul>
        {nodig.map(({ papier, uiterlijk, aanwezig, brief, rule }) => (
          <li key={`${papier}${uiterlijk}`}>
            <MeaningMark meaning={aanwezig ? 'ok' : 'letop'}>
              {t(`verloop.papier.${papier}`, { datum: showDate(uiterlijk) })}
            </MeaningMark>{' '}
            <RuleLink rule={rule} />
            {!aanwezig && brief !== null && <span className="sub"> {t(`verloop.brief.${brief}`)}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}
