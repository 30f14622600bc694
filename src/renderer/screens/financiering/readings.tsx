/** Where sources or values leave a choice: every reading at equal size; the choice is kept with its ground. */
import { useState, type ReactElement } from 'react';
import { useCan } from '../../app/session.tsx';
import { useSaved } from '../../app/undo.ts';
import { useCall, type Output } from '../../client.ts';
import { showDecimal, showEuro } from '../../format/show.ts';
import { t } from '../../i18n.ts';
import { MissingAmount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CallForm, TextInput } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/marks.tsx';
import { Term } from '../../ui/term.tsx';

type Funding = Output<'funding.jaar'>;
type Reading = Funding['unitReadings'][number];
type Kind = 'eenheidsbedrag' | 'contingent';

/** The choice is a value of the lawbook, entered by the user for that year on their own ground (AMA-25, AMA-26). */
export const READING_PARAMETERS: Record<Kind, string> = {
  eenheidsbedrag: 'ama.eenheidsbedrag.tussentijds',
  contingent: 'ama.contingent.lezing',
};

export function Readings({ funding }: { readonly funding: Funding }): ReactElement | null {
  const { unitReadings, contingentReadings, year } = funding;
  const parts = [
    { kind: 'eenheidsbedrag' as const, readings: unitReadings },
    { kind: 'contingent' as const, readings: contingentReadings },
  ].filter(({ readings }) => readings.length > 1);
  if (parts.length === 0) return null;
  return (
    <>
      {parts.map(({ kind, readings }) => (
        <ReadingCard key={kind} kind={kind} year={year} readings={readings} />
      ))}
    </>
  );
}

function ReadingCard({
  kind,
  year,
  readings,
}: {
  readonly kind: Kind;
  readonly year: number;
  readonly readings: readonly Reading[];
}): ReactElement {
  const [choosing, setChoosing] = useState<Reading | null>(null);
  const editable = useCan('regelboek.schrijven');
  const ground = useGround(kind, year);
  return (
    <article className="contra" aria-labelledby={`lezing-${kind}`}>
      <div className="contra__head">
        <Icon name="warning-diamond-fill" />
        <h3 id={`lezing-${kind}`}>
          <Term>{t(`financiering.lezing.${kind}`)}</Term>
        </h3>
        <span className="sub">{t('financiering.lezing.uitleg')}</span>
      </div>
      <div className="contra__sides">
        {readings.map((reading) => (
          <div key={reading.code} className="contra__side">
            <p className="contra__v">
              <span className="v">{reading.subsidyCents === null ? <MissingAmount /> : showEuro(reading.subsidyCents)}</span>
              {reading.chosen && <Tag icon="check">{t('financiering.lezing.gekozen')}</Tag>}
              {!reading.chosen && editable && (
                <Button small about={reading.label} onPress={() => setChoosing(reading)}>
                  {t('financiering.lezing.kies')}
                </Button>
              )}
            </p>
            <p className="small">{reading.label}</p>
            {reading.average !== null && (
              <p className="sub">{t('financiering.lezing.gemiddeld', { waarde: showDecimal(reading.average, 4) })}</p>
            )}
          </div>
        ))}
      </div>
      {ground !== null && <p className="contra__foot">{t('financiering.lezing.grond', { grond: ground })}</p>}
      {choosing && <ChooseDialog kind={kind} year={year} reading={choosing} onClose={() => setChoosing(null)} />}
    </article>
  );
}

/** The ground of the choice that was kept for this year. */
function useGround(kind: Kind, year: number): string | null {
  const { data } = useCall('law.lijst', { op: `${String(year)}-12-31` });
  const now = data?.find(({ id }) => id === READING_PARAMETERS[kind])?.now;
  return now?.userValue === true ? now.source : null;
}

interface ChooseProps {
  readonly kind: Kind;
  readonly year: number;
  readonly reading: Reading;
  readonly onClose: () => void;
}

function ChooseDialog({ kind, year, reading, onClose }: ChooseProps): ReactElement {
  const say = useSaved();
  return (
    <Dialog open title={t('financiering.lezing.kiesTitel', { lezing: reading.label })} onClose={onClose}>
      <p>{t('financiering.lezing.kiesUitleg')}</p>
      <CallForm
        call="law.zet"
        values={{
          id: READING_PARAMETERS[kind],
          van: `${String(year)}-01-01`,
          tot: `${String(year)}-12-31`,
          waarde: reading.code,
          bron: null,
        }}
        submit={t('financiering.lezing.kies')}
        onCancel={onClose}
        onDone={({ operation }) => {
          say(t('financiering.lezing.bewaard'), operation);
          onClose();
        }}
      >
        <TextInput name="bron" label={t('financiering.lezing.grondVraag')} lines={2} autoFocus />
      </CallForm>
    </Dialog>
  );
}
