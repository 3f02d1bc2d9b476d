// The rules that hold in every project after every act. The runner loads what they need and checks them before it
// writes; a command that would break one is refused whole. SPEC 3.3.
import type { Read, Snapshot } from '../command.ts';
import type { Diff } from '../diff.ts';
import { overlay } from '../snapshot.ts';
import { anchoring } from './anchoring.ts';
import { names } from './names.ts';
import { references, removals } from './references.ts';
import type { Rule, Violation } from './rule.ts';
import { taggings } from './taggings.ts';
import { tagTree } from './tagTree.ts';

export type { RuleName, Violation } from './rule.ts';

const RULES: readonly Rule[] = [names, references, removals, tagTree, taggings, anchoring];

/** What the check of a diff needs, beyond the diff itself. */
export function invariantReads(diff: Diff): Read[] {
  return RULES.flatMap((rule) => rule.reads(diff));
}

/** The rows that a diff would leave in breach; none when it may be written. `before` holds what `invariantReads` asks for. */
export function checkInvariants(diff: Diff, before: Snapshot): Violation[] {
  const after = overlay(before, diff);
  return RULES.flatMap((rule) => rule.check(diff, after));
}
