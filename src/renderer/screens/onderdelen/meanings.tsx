/** Marks, messages and figures: what carries a meaning, by shape and word. */
import type { ReactElement } from 'react';
import { addDays } from '../../../shared/domain/date.ts';
import { useToday } from '../../app/today.ts';
import { CallFailure } from '../../client.ts';
import { Amount, CopyButton, Derivation, MissingAmount } from '../../ui/amount.tsx';
import { Banner, FailureBanner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { Cross } from '../../ui/cross.tsx';
import { BrandMark, Icon } from '../../ui/icon.tsx';
import {
  Kbd,
  MeaningIcon,
  MeaningMark,
  RuleLink,
  StandingMark,
  Tag,
  TermChip,
  type Meaning,
  type Standing,
} from '../../ui/marks.tsx';
import { Meter } from '../../ui/meter.tsx';
import { Busy, EmptyState, Skeleton } from '../../ui/states.tsx';
import { Term } from '../../ui/term.tsx';
import { Tally } from '../../ui/tally.tsx';
import { nothing, texts } from './texts.ts';

const MEANINGS: readonly Meaning[] = ['blok', 'letop', 'weet', 'ok', 'strijdig', 'nvt'];
const STANDINGS: readonly Standing[] = ['bevestigd', 'niet_bevestigd', 'nakijken', 'ontbreekt'];
/** Days from today: late by years, months and days; today; soon; later. */
const TERMS = [-400, -40, -3, 0, 5, 120];

export function Marks(): ReactElement {
  const today = useToday();
  return (
    <>
      <p className="chips">
        {MEANINGS.map((meaning) => (
          <MeaningMark key={meaning} meaning={meaning} />
        ))}
        {MEANINGS.map((meaning) => (
          <MeaningIcon key={meaning} meaning={meaning} />
        ))}
      </p>
      <p className="chips">
        {STANDINGS.map((standing) => (
          <StandingMark key={standing} standing={standing} />
        ))}
      </p>
      <p className="chips">
        {TERMS.map((days) => (
          <TermChip key={days} due={addDays(today, days)} />
        ))}
        <TermChip due={null} />
      </p>
      <p className="chips">
        <RuleLink rule={texts.regel} />
        <Tag>{texts.merk}</Tag>
        <Tag icon="flag">{texts.merk}</Tag>
        <Kbd>{texts.laag.toets}</Kbd>
        <span>
          {texts.persoon.naam}
          <Cross overleden />
        </span>
        <span>
          <Term>{texts.veld.keuze}</Term>
        </span>
        <span className="brand">
          <BrandMark />
        </span>
        <Icon name="lock-simple" />
      </p>
    </>
  );
}

export function Messages(): ReactElement {
  const { bericht, knop } = texts;
  const act = (
    <Button small onPress={nothing}>
      {knop.bekijken}
    </Button>
  );
  const failure = new CallFailure({ code: 'BEZET', message: bericht.foutTitel, supportId: '01234567' });
  return (
    <>
      <Banner title={bericht.weetTitel}>{bericht.weet}</Banner>
      <Banner kind="open" title={bericht.openTitel} actions={act}>
        {bericht.open}
      </Banner>
      <Banner kind="blok" title={bericht.blokTitel} actions={act}>
        {bericht.blok}
      </Banner>
      <Banner kind="ok" title={bericht.okTitel}>
        {bericht.ok}
      </Banner>
      <FailureBanner error={failure} actions={act} />
    </>
  );
}

export function States(): ReactElement {
  const { stand } = texts;
  return (
    <div className="columns">
      <Skeleton lines={4} />
      <EmptyState
        title={stand.leegTitel}
        action={
          <Button small onPress={nothing}>
            {stand.observatie}
          </Button>
        }
      >
        {stand.leeg}
      </EmptyState>
      <EmptyState title={stand.nietsTitel} />
      <div>
        <Busy label={stand.bezig} progress={{ code: stand.bezig, done: 8, total: 13 }} onStop={nothing} />
        <Busy label={stand.bezig} progress={null} onStop={nothing} />
      </div>
    </div>
  );
}

export function Figures(): ReactElement {
  const { cijfer } = texts;
  return (
    <>
      <Tally
        label={cijfer.telling}
        value="week"
        onChange={nothing}
        items={[
          {
            key: 'laat',
            count: 83,
            word: cijfer.teLaat,
            context: cijfer.teLaatBij,
            icon: 'clock-countdown-fill',
            meaning: 'blok',
          },
          { key: 'week', count: 0, word: cijfer.week, context: cijfer.weekBij, icon: 'calendar-blank' },
          {
            key: 'strijdig',
            count: 4,
            word: cijfer.strijdig,
            context: cijfer.strijdigBij,
            icon: 'warning-diamond-fill',
            meaning: 'strijdig',
          },
          { key: 'leeg', count: 415, word: cijfer.ontbreekt, context: cijfer.ontbreektBij, icon: 'circle-dashed' },
        ]}
      />
      <Meter
        label={cijfer.dossier}
        blocks={(['ok', 'ok', 'miss', 'open', 'clash', 'nvt', 'ok', 'ok'] as const).map((state, index) => ({
          key: String(index),
          state,
        }))}
      />
      <p className="chips">
        <Amount confirmed onPress={nothing}>
          {cijfer.bevestigd}
        </Amount>
        <Amount confirmed={false} onPress={nothing}>
          {cijfer.onbevestigd}
        </Amount>
        <Amount confirmed expanded onPress={nothing}>
          {cijfer.bevestigd}
        </Amount>
        <MissingAmount />
        <CopyButton text={cijfer.bevestigd} label={texts.knop.kiezen} />
      </p>
      <div className="gallery__narrow">
        <Derivation
          id="afleiding"
          title={cijfer.titel}
          steps={[
            { key: '1', label: cijfer.stap1, value: cijfer.waarde1, standing: 'niet_bevestigd' },
            {
              key: '2',
              label: cijfer.stap2,
              value: cijfer.waarde2,
              note: cijfer.uitleg2,
              rule: texts.regel,
              standing: 'bevestigd',
            },
            { key: '3', label: cijfer.stap3, value: cijfer.waarde3, standing: 'nakijken' },
          ]}
          result={{ label: cijfer.resultaat, value: cijfer.bevestigd }}
          onClose={nothing}
        />
      </div>
    </>
  );
}
