import type { exporting as en } from '../en/exporting.ts';

export const exporting: Record<keyof typeof en, string> = {};
