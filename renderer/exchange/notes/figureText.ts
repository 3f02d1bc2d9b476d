// A figure as a cell or a line shows it, in no language: sign of approximation, number, unit as read.
import type { Figure } from '../../domain/records.ts';

const SIGNS: Readonly<Record<Figure['approximation'], string>> = {
  exact: '',
  about: '≈ ',
  'at-least': '≥ ',
  'more-than': '> ',
  'at-most': '≤ ',
  'less-than': '< ',
  nearly: '≲ ',
};

/** "> 120 teachers"; the number without separators, so that it can be read back. */
export function figureText(figure: Figure): string {
  const unit = figure.unit === '' ? '' : ` ${figure.unit}`;
  return `${SIGNS[figure.approximation]}${figure.value}${unit}`;
}
