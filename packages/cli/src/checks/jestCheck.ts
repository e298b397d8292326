import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../repository';
import type { Check, Part } from './Check';
import { skippedTests } from './skippedTests';

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  numRuntimeErrorTestSuites: number;
  success: boolean;
  testResults: Parameters<typeof skippedTests>[0];
}

/**
 * All Jest tests of the repository whose path the flags select, counted one by one. What `environment` sets is set where
 * the caller's own does not say otherwise.
 */
export function jestCheck(
  name: string,
  part: Part,
  flags: string[],
  environment: Readonly<Record<string, string>> = {},
): Check {
  return {
    name,
    part,
    async run({ children }) {
      const directory = mkdtempSync(join(tmpdir(), 'berth-jest-'));
      try {
        const file = join(directory, 'report.json');
        const code = await children.run(
          process.execPath,
          [
            inRepository('node_modules/.bin/backstage-cli'),
            ...['repo', 'test', '--watchAll=false'],
            ...['--json', `--outputFile=${file}`, ...flags],
          ],
          {
            stdio: ['ignore', 'ignore', 'inherit'],
            env: { ...environment, ...process.env },
          },
        );
        const report: JestReport = JSON.parse(readFileSync(file, 'utf8'));
        const failed = report.numFailedTests + report.numRuntimeErrorTestSuites;
        return {
          passed: report.numPassedTests,
          // A run that fails without a failed test (a coverage bound, a leaked handle) has failed all the same.
          failed: failed === 0 && code !== 0 ? 1 : failed,
          skipped: skippedTests(report.testResults),
        };
      } finally {
        rmSync(directory, { recursive: true, force: true });
      }
    },
  };
}
