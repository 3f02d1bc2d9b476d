// Calls about files: shows dialogs, hands out handles, reads what a handle stands for, saves where the person says.
import { basename } from 'node:path';
import type { CallOutcome } from '../contract/call.ts';
import type { OpenOptions, SaveOutcome } from '../contract/files.ts';
import { filesOpen, filesRead, filesSave } from '../contract/files.ts';
import { writeFileAtomically } from '../services/atomicFile.ts';
import type { FileHandles } from '../services/fileHandles.ts';
import { toFileName } from '../services/fileName.ts';
import type { Answer } from './answer.ts';

export interface FileDialogs {
  /** Paths that the person chose; none when cancelled. */
  chooseFiles(options: OpenOptions): Promise<string[]>;
  /** Where to save, or null when cancelled. */
  chooseTarget(suggestedName: string): Promise<string | null>;
}

/** Registers the calls about files. */
export function answerFiles(answer: Answer, handles: FileHandles, dialogs: FileDialogs): void {
  answer(filesOpen, async (options, caller) => {
    const paths = await dialogs.chooseFiles(options);
    return { ok: true, value: await handles.give(caller.id, paths) };
  });
  answer(filesRead, (handle, caller) => handles.read(caller.id, handle));
  answer(filesSave, async (request): Promise<CallOutcome<SaveOutcome>> => {
    const target = await dialogs.chooseTarget(toFileName(request.suggestedName));
    if (target === null) return { ok: true, value: { kind: 'cancelled' } };
    const failure = await writeFileAtomically(target, request.bytes);
    if (failure) return { ok: true, value: { kind: 'failed', ...failure } };
    return { ok: true, value: { kind: 'saved', name: basename(target) } };
  });
}
