// The sample project's content: two digests written for Recueil and how an analyst tagged them. Excerpts are given
// by paragraph number and words; the importer finds the positions. Texts are in texts.ts, which needs a bundler.
import { z } from 'zod';
import type { Codebook } from '../../renderer/domain/codebook.ts';
import { figureSchema } from '../../renderer/domain/records.ts';
import tagging from './tagging.json' with { type: 'json' };
import sampleTags from './tags.json' with { type: 'json' };

const refsSchema = z.array(z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9.-]+$/));

export const sampleFigureSchema = figureSchema.omit({ id: true, excerptId: true });
export type SampleFigure = z.infer<typeof sampleFigureSchema>;

export const sampleExcerptSchema = z.strictObject({
  report: z.enum(['fr', 'en']),
  /** The printed number of the paragraph. */
  paragraph: z.string().regex(/^\d+$/),
  /** Stands exactly once in the paragraph's text, from which footnote marks have been taken out. */
  quote: z.string().min(1),
  /** What the tags mean (`Tag.ref`), by facet: of the starter codebooks, the gazetteer or `sampleCodebook`. */
  tags: z.strictObject({
    theme: refsSchema,
    activity: refsSchema,
    place: refsSchema,
    actor: refsSchema,
    instrument: refsSchema,
  }),
  note: z.string().min(1).optional(),
  figures: z.array(sampleFigureSchema).min(1).optional(),
});
export type SampleExcerpt = z.infer<typeof sampleExcerptSchema>;

/** Tags that only the sample uses; the others are in the starter codebooks and in the gazetteer. */
export const sampleCodebook: Codebook = sampleTags;

/** The ids of the starter codebooks whose tags the sample uses. */
export const sampleCodebookIds = ['kyoto', 'activities', 'actors', 'instruments'] as const;

/** Every excerpt, the French report's first, in the order of the paragraphs. Throws if the shipped file is damaged. */
export function readSampleExcerpts(): SampleExcerpt[] {
  return z.object({ excerpts: z.array(sampleExcerptSchema) }).parse(tagging).excerpts;
}
