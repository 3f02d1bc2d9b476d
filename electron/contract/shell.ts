// Calls about the shell itself: its menu, its theme, what it runs on, and addresses outside.
import { z } from 'zod';
import { defineCall } from './call.ts';
import { CHANNELS } from './channels.ts';

export const menuStateSchema = z.strictObject({
  language: z.enum(['en', 'fr']),
  projectOpen: z.boolean(),
  /** What undo and redo would do, in the interface's language; null when there is nothing. */
  undo: z.string().max(200).nullable(),
  redo: z.string().max(200).nullable(),
  /** Latest first. */
  recentProjects: z.array(z.strictObject({ id: z.string().max(100), name: z.string().max(300) })).max(20),
});
export type MenuState = z.infer<typeof menuStateSchema>;

export const themeSchema = z.enum(['system', 'light', 'dark']);
export type Theme = z.infer<typeof themeSchema>;

export const appInfoSchema = z.object({
  platform: z.enum(['mac', 'windows', 'linux', 'other']),
  languages: z.array(z.string()),
  version: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const externalOpenOutcomeSchema = z.enum(['opened', 'declined', 'refused']);
export type ExternalOpenOutcome = z.infer<typeof externalOpenOutcomeSchema>;

const nothing = z.undefined();

export const externalOpen = defineCall(
  CHANNELS.externalOpen,
  z.string().max(2_000),
  externalOpenOutcomeSchema,
);
export const menuSetState = defineCall(CHANNELS.menuSetState, menuStateSchema, nothing);
export const themeSet = defineCall(CHANNELS.themeSet, themeSchema, nothing);
export const appInfo = defineCall(CHANNELS.appInfo, nothing, appInfoSchema);
/** The page's listeners stand: what was opened from the desktop before may be delivered. */
export const appListening = defineCall(CHANNELS.appListening, nothing, nothing);
export const projectChosenSchema = z.string().max(100);
