import type { change as en } from '../en/change.ts';

export const change: Record<keyof typeof en, string> = {};
