// Chunks → blocks: says of each chunk whether it is a heading, a numbered paragraph, an item, a footnote, a table or
// other text, and joins what page ends have torn. Knows order and punctuation; the masthead is gone by now.
import type { BlockKind } from '../domain/records.ts';
import type { Chunk } from './chunks.ts';
import { OpenBlock } from './continuation.ts';
import type { Draft } from './draft.ts';
import {
  type Heading,
  type HeadingCursor,
  headingLevels,
  isMarked,
  isTitleLike,
  numberedHeading,
  setHeading,
  toHeading,
} from './headings.ts';
import { ItemStack } from './items.ts';
import { parseArticle, parseItem, parseNumber } from './markers.ts';
import { type NumberReading, readNumbers } from './numbering.ts';
import { isContentsHeading, isSummaryHeading } from './organs.ts';
import { beginsUpper, isClosed } from './punctuation.ts';

const DOT_LEADERS = /(?:\.\s?){4,}\s*[\divxIVX-]{0,7}$|…{2,}\s*\d*$/u;

type Kind = {
  kind: BlockKind;
  label?: string | null;
  level?: number;
  text: string;
  heading?: Heading;
  number?: NumberReading;
};

/** Reads the body of a report. Every word of the chunks comes back in a draft's text or label. */
export function toDrafts(chunks: readonly Chunk[]): Draft[] {
  const reader = new BodyReader(chunks);
  for (let at = 0; at < chunks.length; at++) reader.read(at);
  reader.close();
  return withLevelsAndPaths(reader.drafts);
}

class BodyReader {
  readonly drafts: Draft[] = [];
  private readonly numbers: Map<number, NumberReading>;
  private readonly articlesAreHeadings: boolean;
  private readonly lastSeen: ReadonlyMap<string, number>;
  private readonly cursor: HeadingCursor = { roman: 0, letter: 0 };
  private readonly items = new ItemStack();
  private readonly open = new OpenBlock();
  private article: string | null = null;
  private parent: string | null = null;
  private inContents = false;
  private readonly chunks: readonly Chunk[];

  constructor(chunks: readonly Chunk[]) {
    this.chunks = chunks;
    this.numbers = readNumbers(chunks);
    this.articlesAreHeadings = haveRunningNumbers(chunks, this.numbers);
    this.lastSeen = new Map(chunks.map((chunk, at) => [titleKey(chunk.text), at]));
  }

  close(): void {
    this.open.close();
  }

  read(at: number): void {
    const chunk = this.chunks[at];
    if (!chunk) return;
    if (chunk.definition !== null) this.addFootnote(chunk);
    // An article's number stands on a line of its own: the next chunk, whatever it looks like, is its first paragraph.
    else if (this.open.awaitsText) this.open.join(chunk);
    else if (chunk.table) this.add(chunk, { kind: 'table', text: chunk.text });
    else if (chunk.contents || this.isContentsLine(chunk, at))
      this.add(chunk, { kind: 'other', text: chunk.text });
    else {
      const kind =
        this.asArticle(chunk, at) ??
        this.asNumbered(chunk, at) ??
        this.asHeading(chunk, at) ??
        this.asItem(chunk);
      if (kind !== null) this.add(chunk, kind);
      else if (mayContinue(chunk) && this.open.continues(chunk, this.article !== null)) this.open.join(chunk);
      else this.add(chunk, this.asText(chunk));
    }
  }

  private addFootnote(chunk: Chunk): void {
    const draft = toDraft(chunk, { kind: 'footnote', label: chunk.definition, text: chunk.text });
    this.drafts.push(draft);
    this.open.noteGap();
  }

  private add(chunk: Chunk, kind: Kind): void {
    const draft = toDraft(chunk, kind);
    this.drafts.push(draft);
    this.open.begin(draft, chunk.page);
    if (draft.kind === 'paragraph') this.parent = draft.label;
    if (draft.kind === 'heading') this.parent = null;
    if (draft.kind === 'paragraph' || draft.kind === 'heading') this.items.close();
  }

  private isContentsLine(chunk: Chunk, at: number): boolean {
    if (DOT_LEADERS.test(chunk.text.slice(-80))) return true;
    if (!this.inContents) return false;
    const isRepeated = (this.lastSeen.get(titleKey(chunk.text)) ?? at) > at;
    const isEntry =
      isRepeated || /\s\d{1,3}$/.test(chunk.text) || /^(?:page|chapter|paragraphs?)$/i.test(chunk.text);
    if (!isEntry) this.inContents = false;
    return isEntry;
  }

  private asArticle(chunk: Chunk, at: number): Kind | null {
    const article = parseArticle(chunk.text);
    if (article === null) return null;
    if (this.articlesAreHeadings) {
      const isTitle = isTitleLike(chunk.text) && chunk.text.length <= 200;
      return isTitle ? { kind: 'heading', text: chunk.text, heading: toHeading(chunk, 'section') } : null;
    }
    if (article.rest !== '') {
      if (!isMarked(chunk) && (chunk.glued || this.article === null) && !beginsUpper(article.rest))
        return null;
      this.article = article.label;
      return { kind: 'paragraph', label: article.label, text: article.rest };
    }
    const next = this.chunks[at + 1];
    if (!next || next.hashes > 0 || next.table || parseArticle(next.text) !== null) return null;
    this.article = article.label;
    return { kind: 'paragraph', label: article.label, text: '' };
  }

  private asNumbered(chunk: Chunk, at: number): Kind | null {
    const number = this.numbers.get(at);
    if (!number || number.role === 'text') return null;
    if (number.role === 'heading')
      return { kind: 'heading', text: chunk.text, heading: toHeading(chunk, 'arabic'), number };
    if (this.article !== null) {
      this.items.close();
      return {
        kind: 'item',
        label: `${this.article} (${number.mark.label})`,
        level: 1,
        text: number.mark.rest,
      };
    }
    return { kind: 'paragraph', label: number.mark.label, text: number.mark.rest, number };
  }

  private asHeading(chunk: Chunk, at: number): Kind | null {
    const sub = this.asArticlePart(chunk);
    if (sub) return sub;
    const heading = numberedHeading(chunk, this.cursor) ?? setHeading(chunk) ?? this.plainHeading(chunk, at);
    if (heading === null) return null;
    if (heading.class !== 'none') this.article = null;
    if (isContentsHeading(chunk.text)) this.inContents = true;
    return { kind: 'heading', text: chunk.text, heading };
  }

  /** "一、…" under a Chinese article is a paragraph of it, not a heading. */
  private asArticlePart(chunk: Chunk): Kind | null {
    const found =
      this.article === null
        ? null
        : /^([一二三四五六七八九十]{1,3})[、.．][ \u3000]*(?=\S)/u.exec(chunk.text);
    if (!found) return null;
    return {
      kind: 'item',
      label: `${this.article} (${found[1]})`,
      level: 1,
      text: chunk.text.slice(found[0].length),
    };
  }

  /** A title by its place alone: a short line, what is above it complete, a numbered paragraph or a list below it. */
  private plainHeading(chunk: Chunk, at: number): Heading | null {
    const { text } = chunk;
    if (isSummaryHeading(text) || isContentsHeading(text)) return toHeading(chunk, 'none');
    if (text.length > 200 || !isTitleLike(text) || parseItem(text) !== null || parseNumber(text) !== null)
      return null;
    if (this.open.isOpen && !isClosed(this.open.end)) return null;
    const next = this.chunks[at + 1];
    if (!next || next.definition !== null || next.table || !/\p{L}{3}|\p{Script=Han}{2}/u.test(text))
      return null;
    const opensSection =
      this.numbers.get(at + 1)?.role === 'paragraph' ||
      parseArticle(next.text)?.rest === '' ||
      (text.length <= 120 && parseItem(next.text)?.style === 'bullet' && parseItem(text) === null);
    return opensSection ? toHeading(chunk, 'none') : null;
  }

  private asItem(chunk: Chunk): Kind | null {
    if (chunk.hashes > 0) return null;
    const item = this.items.read(chunk.text, chunk.glued, this.open.end, this.parent);
    return item && { kind: 'item', label: item.label, level: item.level, text: item.rest };
  }

  private asText(chunk: Chunk): Kind {
    if (this.article !== null) return { kind: 'item', level: 1, text: chunk.text };
    const isVerse =
      chunk.lines.length > 1 && chunk.lines.every((line) => line.length <= 60) && !isClosed(chunk.text);
    return {
      kind: 'other',
      text:
        isVerse && chunk.text.length <= 240 && !/[.,;:،，；。]$/u.test(chunk.text)
          ? chunk.lines.join('\n')
          : chunk.text,
    };
  }
}

/** Where the format knows its paragraphs, only one that begins inside a word's sentence can go on with the last. */
function mayContinue(chunk: Chunk): boolean {
  return !chunk.apart || /^\p{Ll}/u.test(chunk.text);
}

/** Under the articles of a treaty numbers start again; under "Article 9" as a report's heading they run on. */
function haveRunningNumbers(chunks: readonly Chunk[], numbers: ReadonlyMap<number, NumberReading>): boolean {
  return chunks.some((chunk, at) => {
    const next = numbers.get(at + 1);
    return next?.role === 'paragraph' && next.mark.n > 1 && parseArticle(chunk.text) !== null;
  });
}

/** A title without the page number that a table of contents sets behind it. */
function titleKey(text: string): string {
  return text
    .slice(0, 200)
    .replace(/[\s.…]*\d*$/u, '')
    .toLowerCase();
}

function toDraft(chunk: Chunk, kind: Kind): Draft {
  return {
    kind: kind.kind,
    label: kind.label ?? null,
    level: kind.level ?? 1,
    text: kind.text,
    page: chunk.page,
    path: [],
    notes: [...chunk.marks],
    heading: kind.heading ?? null,
    number: kind.number ?? null,
  };
}

function withLevelsAndPaths(drafts: readonly Draft[]): Draft[] {
  const levels = headingLevels(drafts.flatMap((draft) => draft.heading ?? []));
  let next = 0;
  let above: { level: number; text: string }[] = [];
  return drafts.map((draft) => {
    if (draft.heading === null) return { ...draft, path: above.map(({ text }) => text) };
    const level = levels[next++] ?? 1;
    above = above.filter((heading) => heading.level < level);
    const path = above.map(({ text }) => text);
    above = [...above, { level, text: draft.text }];
    return { ...draft, level, path };
  });
}
