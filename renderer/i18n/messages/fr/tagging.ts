import type { tagging as en } from '../en/tagging.ts';

export const tagging: Record<keyof typeof en, string> = {};
