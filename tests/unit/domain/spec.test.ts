// Citations of docs/SPEC.md lead somewhere: a number that code or a test cites is a rule of the page.
import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/SPEC.md', 'utf8');
const rules = new Set([...page.matchAll(/^- \*\*(\d+\.\d+)\*\*/gm)].map((match) => match[1]));
const sections = new Set([...page.matchAll(/^## (\d+)\./gm)].map((match) => match[1]));

function citationsIn(text: string): string[] {
  return [...text.matchAll(/SPEC (\d+(?:\.\d+)?)/g)].flatMap((match) => match[1] ?? []);
}

test('rules are numbered within their section, each once', () => {
  const all = [...page.matchAll(/^- \*\*(\d+\.\d+)\*\*/gm)].map((match) => match[1] ?? '');
  expect(all).toHaveLength(rules.size);
  for (const rule of all) expect(sections).toContain(rule.split('.')[0]);
});

test('every rule that is cited exists', () => {
  const files = globSync(['{renderer,electron,tests}/**/*.{ts,tsx}']);
  const missing = files.flatMap((file) =>
    citationsIn(readFileSync(file, 'utf8'))
      // A section that nobody has begun is somebody's next page, not a wrong number.
      .filter((cited) => sections.has(cited.split('.')[0]) && cited.includes('.') && !rules.has(cited))
      .map((cited) => `${file}: ${cited}`),
  );
  expect(missing).toEqual([]);
  expect(files.length).toBeGreaterThan(50);
});
