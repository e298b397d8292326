import type { ChildGroup } from '../process/ChildGroup';

/** The parts of the test suite that run where `--only` names none. */
export const usualParts = ['static', 'unit', 'integration', 'e2e'] as const;

/** The parts that `--only` may name. */
export const parts = [...usualParts, 'nightly'] as const;

export type Part = (typeof parts)[number];

export interface Outcome {
  passed: number;
  failed: number;
  /** What did not run, and why, in words. */
  skipped: string[];
}

/** One thing that `./berth test` does. */
export interface Check {
  name: string;
  part: Part;
  run(context: CheckContext): Promise<Outcome>;
}

export interface CheckContext {
  children: ChildGroup;
  /** A skip is a failure. */
  strict: boolean;
  screenshots: boolean;
}
