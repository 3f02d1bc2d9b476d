import type { see as en } from '../en/see.ts';

export const see: Record<keyof typeof en, string> = {};
