// Files dropped anywhere on the window, and text pasted outside of fields: both become files to import.
import { useEffect, useRef, useState } from 'react';
import type { HostFile } from '../host/Host.ts';

/** A shorter text on the clipboard is hardly a report. */
const SHORTEST_PASTE = 200;

function toHostFile(file: File): HostFile {
  return { name: file.name, size: file.size, bytes: async () => new Uint8Array(await file.arrayBuffer()) };
}

function pastedFile(text: string, name: string): HostFile {
  const bytes = new TextEncoder().encode(text);
  return { name, size: bytes.byteLength, bytes: async () => bytes.slice() };
}

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea'));
}

/** Answers whether files hang over the window. `onFiles` gets what was dropped or pasted. */
export function useDroppedFiles(onFiles: (files: HostFile[]) => void, pastedName: string): boolean {
  const [hovering, setHovering] = useState(false);
  const latest = useRef({ onFiles, pastedName });
  useEffect(() => {
    latest.current = { onFiles, pastedName };
  });
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const over = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHovering(true);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setHovering(false);
    };
    const drop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setHovering(false);
      const files = [...(event.dataTransfer?.files ?? [])].map(toHostFile);
      if (files.length > 0) latest.current.onFiles(files);
    };
    const paste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (isField(event.target) || text.length < SHORTEST_PASTE) return;
      event.preventDefault();
      latest.current.onFiles([pastedFile(text, latest.current.pastedName)]);
    };
    const listeners = new AbortController();
    const { signal } = listeners;
    window.addEventListener('dragover', over, { signal });
    window.addEventListener('dragleave', leave, { signal });
    window.addEventListener('drop', drop, { signal });
    window.addEventListener('paste', paste, { signal });
    return () => listeners.abort();
  }, []);
  return hovering;
}
