// Buttons: `primary` once a screen, `quiet` for the rest; an icon button always carries a name.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button as AriaButton,
  type ButtonProps as AriaButtonProps,
  Tooltip,
  TooltipTrigger,
} from 'react-aria-components';
import './button.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  tone?: 'primary' | 'quiet' | 'danger';
  icon?: LucideIcon;
  children: ReactNode;
}

export function Button({ tone = 'quiet', icon: Icon, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={`button button--${tone}`}>
      {Icon ? <Icon size={15} strokeWidth={1.7} aria-hidden /> : null}
      <span>{children}</span>
    </AriaButton>
  );
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'children' | 'style'> {
  icon: LucideIcon;
  label: string;
  /** Shown behind the name in the tooltip, e.g. "Ctrl Z". */
  keys?: string;
  size?: 'small' | 'normal';
  pressed?: boolean;
}

export function IconButton({ icon: Icon, label, keys, size = 'normal', pressed, ...rest }: IconButtonProps) {
  return (
    <TooltipTrigger delay={500}>
      <AriaButton
        {...rest}
        aria-label={label}
        className={`icon-button icon-button--${size}${pressed ? ' icon-button--pressed' : ''}`}
        {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      >
        <Icon size={size === 'small' ? 14 : 18} strokeWidth={1.6} aria-hidden />
      </AriaButton>
      <Tooltip className="tooltip" offset={6}>
        {label}
        {keys ? <kbd className="kbd">{keys}</kbd> : null}
      </Tooltip>
    </TooltipTrigger>
  );
}
