// `npm test`: every check in order, each with its own output, and one line of counts at the end. `--fast` (`npm run
// check`) stops before what needs a browser.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Counts } from './testReports.ts';
import { readPlaywrightReport, readReport, readVitestReport, toSummary } from './testReports.ts';

interface Step {
  name: string;
  fast: boolean;
  /** The tool's own script and its words; all run under this very Node. */
  words: string[];
  /** How to read the step's report; a step without one counts as a single check. */
  read?: (report: unknown) => Counts;
}

const VITEST = 'node_modules/vitest/vitest.mjs';
const REPORTS = mkdtempSync(join(tmpdir(), 'recueil-test-'));
const reportOf = (name: string): string => join(REPORTS, `${name}.json`);

function vitest(project: string): string[] {
  return [
    VITEST,
    'run',
    `--project=${project}`,
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${reportOf(project)}`,
  ];
}

const STEPS: Step[] = [
  { name: 'types', fast: true, words: ['build/typecheck.ts'] },
  { name: 'lint', fast: true, words: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
  {
    name: 'architecture',
    fast: true,
    words: [
      'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
      ...['--config', '.dependency-cruiser.cjs', 'electron', 'renderer', 'build', 'seeds'],
    ],
  },
  {
    name: 'unused',
    fast: true,
    words: ['node_modules/knip/bin/knip.js', '--include', 'files,dependencies,unlisted,unresolved'],
  },
  { name: 'unit', fast: true, words: vitest('unit'), read: readVitestReport },
  { name: 'browser', fast: false, words: vitest('browser'), read: readVitestReport },
  { name: 'build', fast: false, words: ['build/build.ts'] },
  {
    name: 'e2e',
    fast: false,
    words: ['node_modules/@playwright/test/cli.js', 'test', '--reporter=list,json'],
    read: readPlaywrightReport,
  },
];

/** Longer than any step should take; a tool that hangs is ended and counts as failed. */
const PATIENCE_MS = 12 * 60_000;

function run(step: Step): Promise<number> {
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(step.name) };
  const child = spawn(process.execPath, step.words, { stdio: 'inherit', env, timeout: PATIENCE_MS });
  return new Promise((done) => {
    child.on('error', () => done(1));
    child.on('exit', (code) => done(code ?? 1));
  });
}

async function carryOut(step: Step): Promise<Counts> {
  const began = performance.now();
  console.log(`\n── ${step.name}`);
  const exitCode = await run(step);
  const single = { passed: exitCode === 0 ? 1 : 0, failed: exitCode === 0 ? 0 : 1, skipped: 0 };
  const counts = step.read ? readReport(reportOf(step.name), step.read, exitCode) : single;
  console.log(`   ${step.name}: ${toSummary(counts)} (${Math.round((performance.now() - began) / 1000)} s)`);
  return counts;
}

process.chdir(resolve(import.meta.dirname, '..'));
const fast = process.argv.includes('--fast');
const total: Counts = { passed: 0, failed: 0, skipped: 0 };
for (const step of STEPS.filter((candidate) => candidate.fast || !fast)) {
  const counts = await carryOut(step);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}
rmSync(REPORTS, { recursive: true, force: true });
console.log(`\n${toSummary(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;
