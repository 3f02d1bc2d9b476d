// The starter codebooks that ship: themes, activity types, actors and instruments, in English and French.
import type { Codebook } from '../../renderer/domain/codebook.ts';
import activities from './activities.json' with { type: 'json' };
import actors from './actors.json' with { type: 'json' };
import instruments from './instruments.json' with { type: 'json' };
import kyoto from './kyoto.json' with { type: 'json' };
import sdg16 from './sdg16.json' with { type: 'json' };
import unodcStrategy from './unodc-strategy.json' with { type: 'json' };

/** Themes first, in the order in which a new project offers them. */
export const codebooks: readonly Codebook[] = [kyoto, unodcStrategy, sdg16, activities, actors, instruments];

export function codebookById(id: string): Codebook | null {
  return codebooks.find((codebook) => codebook.id === id) ?? null;
}
