/** Buttons and links that look like one. A button that cannot work now stays focusable and says why (design.md section 7). */
import { useId, type ReactElement, type ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaProps } from 'react-aria-components';
import { Link, type LinkProps } from 'react-router';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export type ButtonKind = 'plain' | 'primary' | 'quiet';

interface Look {
  readonly kind?: ButtonKind;
  readonly small?: boolean;
  readonly icon?: IconName | undefined;
  /** What the word is about, for who hears the button without its line: `Openen Kwartaaloverzicht`. */
  readonly about?: string | undefined;
  readonly children?: ReactNode;
}

export interface ButtonProps extends Look, Omit<AriaProps, 'children' | 'className' | 'isDisabled' | 'isPending' | 'style'> {
  /** Why it cannot be pressed now. Empty or absent: it can. */
  readonly reason?: string | undefined;
  /** It is at work: a press does nothing, and it keeps the focus. */
  readonly isPending?: boolean;
  /** A button without a word: its accessible name and tooltip. */
  readonly label?: string | undefined;
}

function classOf({ kind = 'plain', small = false, children }: Look): string {
  const names = ['btn'];
  if (kind !== 'plain') names.push(`btn--${kind}`);
  if (small) names.push('btn--small');
  if (children === undefined) names.push('btn--icon');
  return names.join(' ');
}

export function Button({
  kind,
  small,
  icon,
  about,
  children,
  reason,
  label,
  onPress,
  type,
  isPending = false,
  ...rest
}: ButtonProps): ReactElement {
  const id = useId();
  const blocked = reason !== undefined && reason !== '';
  const described = blocked ? { 'aria-describedby': id } : {};
  const press = onPress === undefined || blocked || isPending ? {} : { onPress };
  const name = label === undefined ? {} : { 'aria-label': label };
  const button = (
    <AriaButton
      {...rest}
      {...described}
      {...press}
      {...name}
      type={blocked || isPending ? 'button' : (type ?? 'button')}
      className={`${classOf({ kind: kind ?? 'plain', small: small ?? false, children })}${blocked ? ' is-blocked' : ''}`}
      render={(props) => (
        <button {...props} title={label} aria-disabled={blocked || isPending || undefined} aria-busy={isPending || undefined} />
      )}
    >
      {isPending ? <span className="spin" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
      <About text={about} />
    </AriaButton>
  );
  if (!blocked) return button;
  return (
    <span className="blocked">
      {button}
      <span id={id} className="sub">
        {reason}
      </span>
    </span>
  );
}

export function LinkButton({
  kind,
  small,
  icon,
  about,
  children,
  ...rest
}: Look & Omit<LinkProps, 'className' | 'children'>): ReactElement {
  return (
    <Link {...rest} className={classOf({ kind: kind ?? 'plain', small: small ?? false, children })}>
      {icon && <Icon name={icon} />}
      {children}
      <About text={about} />
    </Link>
  );
}

function About({ text }: { readonly text: string | undefined }): ReactElement | null {
  return text === undefined ? null : <span className="vh">{text}</span>;
}
