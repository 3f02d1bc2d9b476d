// The counts at the end of a run tell the truth, above all when a tool fell over.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readPlaywrightReport, readReport, readVitestReport, toSummary } from '../../../build/testReports.ts';

describe('test reports', () => {
  it('counts a file that could not be loaded', () => {
    const report = {
      numPassedTests: 2,
      numFailedTests: 1,
      numPendingTests: 1,
      testResults: [
        { status: 'failed', assertionResults: [] },
        { status: 'failed', assertionResults: [{}] },
      ],
    };
    expect(readVitestReport(report)).toEqual({ passed: 2, failed: 2, skipped: 1 });
  });

  it('counts flaky journeys and broken set-ups as failed', () => {
    const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 }, errors: [{}] };
    expect(readPlaywrightReport(report)).toEqual({ passed: 5, failed: 3, skipped: 2 });
  });

  it('takes no report, an empty run and a failed exit as failures', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recueil-reports-'));
    const path = join(folder, 'report.json');
    expect(readReport(path, readVitestReport, 0).failed).toBe(1);
    writeFileSync(path, '{}');
    expect(readReport(path, readVitestReport, 0).failed).toBe(1);
    writeFileSync(path, '{"numPassedTests":3}');
    expect(readReport(path, readVitestReport, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(readReport(path, readVitestReport, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
    rmSync(folder, { recursive: true });
  });

  it('says skipped tests aloud', () => {
    expect(toSummary({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed');
    expect(toSummary({ passed: 3, failed: 0, skipped: 2 })).toBe('3 passed, 0 failed, 2 skipped');
  });
});
