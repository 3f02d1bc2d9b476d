// Collects the figures of a run. A measurement that fails leaves a line that says why; the run goes on.
import type { Figure, Measured } from './figures.ts';

export type Wanted = Omit<Measured, 'samples' | 'unit' | 'statistic'> &
  Partial<Pick<Measured, 'unit' | 'statistic'>>;

function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split('\n')[0] ?? text).slice(0, 160);
}

export class Ledger {
  readonly figures: Figure[] = [];

  add(wanted: Wanted, samples: readonly number[]): void {
    this.figures.push({ unit: 'ms', statistic: 'median', ...wanted, samples });
  }

  skip({ what, bar, unit = 'ms' }: Wanted, why: string): void {
    this.figures.push({ what, bar, unit, why });
  }

  /** Runs one measurement that yields several figures. */
  async take(wanted: readonly Wanted[], act: () => Promise<readonly (readonly number[])[]>): Promise<void> {
    console.log(`  ${wanted.map(({ what }) => what).join('; ')}`);
    try {
      const samples = await act();
      for (const [at, one] of wanted.entries()) this.add(one, samples[at] ?? []);
    } catch (error) {
      for (const one of wanted) this.skip(one, reasonOf(error));
    }
  }
}
