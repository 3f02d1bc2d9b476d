// A page → what its report is assembled from. Content decides: any file that begins like a page, whatever its name.
import { parse } from 'parse5';
import { fail, ok, type Result } from '../../domain/result.ts';
import { assembleReport, type ReportSource, reportWarning } from '../assembleReport.ts';
import { resolveFootnotes } from '../footnotes.ts';
import { languageOfTag } from '../language.ts';
import { looksLikeErrorPage } from '../pdf/quality.ts';
import { encodingWarnings } from '../readTextFile.ts';
import type { ReadError, ReadReport } from '../report.ts';
import { PageContent } from './content.ts';
import { decodeHtml } from './decodeHtml.ts';
import { PageFlow } from './flow.ts';
import { isMailedPage, openMailedPage } from './mailedPage.ts';
import { readNotes } from './notes.ts';
import { attribute, elementsIn, type PageElement, wordsIn } from './tree.ts';

function textOf(element: PageElement | undefined): string | null {
  const text = element === undefined ? '' : wordsIn(element).replace(/\s+/g, ' ').trim();
  return text === '' || text.length > 300 ? null : text;
}

/** Reads text that is a page. */
export function readPage(text: string): ReportSource {
  const root = elementsIn(parse(text)).find((element) => element.tagName === 'html');
  const parts = root === undefined ? [] : elementsIn(root);
  const head = parts.find((element) => element.tagName === 'head');
  const body = parts.find((element) => element.tagName === 'body');
  const title = head && elementsIn(head).find((element) => element.tagName === 'title');
  const content = body && new PageContent(body);
  const chunks = body && content ? new PageFlow(content, readNotes(body)).read(content.main) : [];
  return {
    chunks: resolveFootnotes(chunks),
    removed: [],
    removedCount: 0,
    warnings: [],
    declared: {
      language: languageOfTag(
        root === undefined ? '' : attribute(root, 'lang') || attribute(root, 'xml:lang'),
      ),
      title: textOf(title),
    },
  };
}

/** Reads a page's bytes. Never throws. */
export function readHtml(bytes: Uint8Array, name: string): Result<ReadReport, ReadError> {
  const mailed = isMailedPage(bytes) ? openMailedPage(bytes) : null;
  const decoded = mailed === null ? decodeHtml(bytes) : decodeHtml(mailed.bytes, mailed.charset);
  if (!decoded.ok) return decoded;
  const source = readPage(decoded.value.text);
  if (source.chunks.length === 0) return fail({ kind: 'empty' });
  const words = source.chunks.map((chunk) => chunk.text).join(' ');
  const isError = looksLikeErrorPage(`${source.declared?.title ?? ''} ${words}`, 1);
  const warnings = [
    ...encodingWarnings(decoded.value),
    ...(isError ? [reportWarning('error-page', 'This looks like an error page, not a report.')] : []),
  ];
  return ok(assembleReport({ ...source, warnings }, name));
}
