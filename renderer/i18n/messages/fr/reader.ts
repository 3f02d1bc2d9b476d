import type { reader as en } from '../en/reader.ts';

export const reader: Record<keyof typeof en, string> = {};
