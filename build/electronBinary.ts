// Finds Electron's executable, fetching it once where the network allows.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** Longer than a slow line needs for some 120 MB. */
const PATIENCE_MS = 15 * 60_000;

/** True when starting it needs no network. */
export function hasElectron(root: string): boolean {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return override !== undefined || existsSync(join(root, 'node_modules', 'electron', 'path.txt'));
}

/** The path of the executable, or null when it is not here and cannot be fetched. */
export async function findElectron(root: string): Promise<string | null> {
  try {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      ['-e', "process.stdout.write('\\n' + require('electron'))"],
      { cwd: root, timeout: PATIENCE_MS },
    );
    const path = stdout.split('\n').at(-1) ?? '';
    return existsSync(path) ? path : null;
  } catch {
    return null;
  }
}

/** Why no window can be opened here, as half a sentence; null when nothing is known to be in the way. */
export function missingDisplay(platform: string, environment: NodeJS.ProcessEnv): string | null {
  if (platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return null;
  return 'there is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set)';
}
