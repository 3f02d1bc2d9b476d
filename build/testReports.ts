// Reads the JSON reports of the test runners into counts. What cannot be read is a failure: no report, no proof.
import { readFileSync } from 'node:fs';

export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function count(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** A file that failed before it had a test (it did not compile, say) counts as one failure. */
export function readVitestReport(report: unknown): Counts {
  const found = record(report);
  const emptyFailures = list(found.testResults)
    .map(record)
    .filter((file) => file.status === 'failed' && list(file.assertionResults).length === 0).length;
  return {
    passed: count(found.numPassedTests),
    failed: count(found.numFailedTests) + emptyFailures,
    skipped: count(found.numPendingTests) + count(found.numTodoTests),
  };
}

/** A flaky test counts as failed: it did fail, and nothing was fixed in between. */
export function readPlaywrightReport(report: unknown): Counts {
  const found = record(report);
  const stats = record(found.stats);
  return {
    passed: count(stats.expected),
    failed: count(stats.unexpected) + count(stats.flaky) + list(found.errors).length,
    skipped: count(stats.skipped),
  };
}

/** The counts of a finished step. A step that failed without a failed test, or ran none, counts as one failure. */
export function readReport(path: string, read: (report: unknown) => Counts, exitCode: number): Counts {
  let counts: Counts = { passed: 0, failed: 0, skipped: 0 };
  try {
    counts = read(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}

/** The last line of a run. */
export function toSummary({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}
