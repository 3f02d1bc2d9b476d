// The media type under which an original file is kept, told by its content.
import { detectFormat } from './detectFormat.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
};

export function mediaTypeOf(bytes: Uint8Array): string {
  return MEDIA_TYPES[detectFormat(bytes) ?? ''] ?? 'text/plain';
}
