// A Word document → what its report is assembled from. The one entrance of this folder.
import { fail, ok, type Result } from '../../domain/result.ts';
import { assembleReport } from '../assembleReport.ts';
import { resolveFootnotes } from '../footnotes.ts';
import { languageOfTag } from '../language.ts';
import type { ReadError, ReadReport } from '../report.ts';
import { DocumentFlow } from './flow.ts';
import { readEdges } from './headers.ts';
import { Notes } from './notes.ts';
import { Numbering } from './numbering.ts';
import { openPackage } from './officePackage.ts';
import { Styles } from './styles.ts';
import { child, type XmlNode } from './xml.ts';

/** Reads a document's bytes. Never throws: what is broken is `damaged`. */
export function readDocx(bytes: Uint8Array, name: string): Result<ReadReport, ReadError> {
  const opened = openPackage(bytes);
  if (!opened.ok) return opened;
  const file = opened.value;
  const body = child(file.part(file.main), 'w:body');
  if (body === null) return fail({ kind: 'damaged' });
  const styles = new Styles(file.partOfType('styles'));
  const notes = new Notes(
    {
      footnotes: file.partOfType('footnotes'),
      endnotes: file.partOfType('endnotes'),
      settings: file.partOfType('settings'),
    },
    body,
  );
  const numbering = file.partOfType('numbering');
  const readPart = (part: XmlNode) =>
    new DocumentFlow({ styles, numbering: new Numbering(numbering), notes }).read(part);
  const edges = readEdges(file, body, readPart);
  const chunks = [...edges.masthead, ...readPart(body)];
  // Without its numbering or its notes a report would come in wrong: better not at all.
  if (file.isBroken) return fail({ kind: 'damaged' });
  if (!chunks.some((chunk) => /[\p{L}\p{N}]/u.test(chunk.text))) return fail({ kind: 'empty' });
  return ok(
    assembleReport(
      {
        chunks: resolveFootnotes(chunks),
        removed: edges.others,
        removedCount: 0,
        warnings: [],
        declared: { language: languageOfTag(styles.language ?? ''), title: null },
      },
      name,
    ),
  );
}
