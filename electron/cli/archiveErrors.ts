// The reasons why an archive is refused, as the command line says them. The workbench has its own, by language.
import type { ArchiveError } from '../../renderer/exchange/archive/format.ts';

/** One sentence that names the file and the reason. */
export function toSentence(file: string, error: ArchiveError): string {
  return `${file} was refused: ${toReason(error)}.`;
}

function toReason(error: ArchiveError): string {
  switch (error.kind) {
    case 'not-an-archive':
      return 'it is not a .recueil archive';
    case 'cut-off':
      return 'the archive is cut off or damaged';
    case 'newer-format':
      return `it was written by a newer version of Recueil (format ${error.found}), which can open it`;
    case 'foreign-path':
      return `it contains an entry that no archive of Recueil has (${quoted(error.entry)})`;
    case 'bomb':
      return `it would unpack to more than the ${error.limit} bytes that are allowed`;
    case 'hash-mismatch':
      return `its entry ${quoted(error.entry)} is damaged or was changed`;
    case 'invalid-row':
      return `line ${error.line} of its part ${error.table} is not valid (${error.detail})`;
    case 'missing-part':
      return `its entry ${quoted(error.entry)} is missing`;
    case 'duplicate-id':
      return `its part ${error.table} has the id ${error.id} twice`;
    case 'dangling-reference':
      return `in its part ${error.table}, ${error.field} of ${error.id} leads to nothing`;
  }
}

/** A name from a foreign file, without what could disturb a terminal. */
function quoted(entry: string): string {
  return JSON.stringify(entry.length > 80 ? `${entry.slice(0, 80)}…` : entry);
}
