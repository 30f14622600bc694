/** A figure that can say why: dotted underline opens the derivation; hatch means not confirmed (design.md section 8). */
import type { ReactElement, ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { t } from '../i18n.ts';
import { Button } from './button.tsx';
import { RuleLink, StandingMark, type Standing } from './marks.tsx';

interface AmountProps {
  readonly children: ReactNode;
  /** Which figure it is, for who does not see where it stands. */
  readonly about?: string;
  readonly confirmed: boolean;
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly onPress: () => void;
}

export function Amount({ children, about, confirmed, expanded = false, controls, onPress }: AmountProps): ReactElement {
  return (
    <AriaButton
      className={confirmed ? 'amount' : 'amount amount--open'}
      aria-expanded={expanded}
      {...(controls === undefined ? {} : { 'aria-controls': controls })}
      onPress={onPress}
    >
      {children}
      {about !== undefined && <span className="vh">, {about}</span>}
      {!confirmed && <span className="vh"> {t('stand.niet_bevestigd')}</span>}
    </AriaButton>
  );
}

/** A missing value: a dashed gap with what to do, never a zero. */
export function MissingAmount({ children }: { readonly children?: ReactNode }): ReactElement {
  return <span className="gap">{children ?? t('bedrag.vulZelfIn')}</span>;
}

export interface DerivationStep {
  readonly key: string;
  readonly label: string;
  readonly value?: string | undefined;
  readonly note?: string | undefined;
  readonly rule?: string | undefined;
  readonly standing?: Standing | undefined;
}

interface DerivationProps {
  readonly id: string;
  readonly title: string;
  readonly steps: readonly DerivationStep[];
  readonly result: { readonly label: string; readonly value: string };
  readonly onClose: () => void;
  /** The result is a sentence. */
  readonly words?: boolean;
}

/** Numbered steps, value per step, parameter with its standing, result under a heavy line. */
export function Derivation({ id, title, steps, result, onClose, words = false }: DerivationProps): ReactElement {
  return (
    <section className={words ? 'deriv deriv--words' : 'deriv'} id={id} aria-labelledby={`${id}-h`}>
      <header>
        <h2 id={`${id}-h`}>{title}</h2>
        <Button kind="quiet" small icon="x" label={t('afleiding.sluiten')} onPress={onClose} />
      </header>
      <div className="deriv__body">
        <ol className="steps">
          {steps.map((step) => (
            <li key={step.key}>
              <div>
                <p className="calc">
                  <span>{step.label}</span>
                  {step.value !== undefined && <b>{step.value}</b>}
                </p>
                {(step.note !== undefined || step.rule !== undefined) && (
                  <p className="xs muted">
                    {step.note} {step.rule !== undefined && <RuleLink rule={step.rule} />}
                  </p>
                )}
                {step.standing !== undefined && <StandingMark standing={step.standing} />}
              </div>
            </li>
          ))}
        </ol>
        <p className="deriv__res">
          <span>{result.label}</span>
          <b>{result.value}</b>
        </p>
        <div className="chips">
          <Button small icon="printer" onPress={() => window.print()}>
            {t('actie.afdrukken')}
          </Button>
          <CopyButton text={result.value} label={t(words ? 'actie.tekstKopieren' : 'actie.bedragKopieren')} />
        </div>
      </div>
    </section>
  );
}

/** Copies a figure or a number; says so in the live region of the status bar. */
export function CopyButton({ text, label }: { readonly text: string; readonly label: string }): ReactElement {
  return <Button kind="quiet" small icon="copy-simple" label={label} onPress={() => void navigator.clipboard.writeText(text)} />;
}
