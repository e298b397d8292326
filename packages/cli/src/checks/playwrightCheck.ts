import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRepository } from '../repository';
import type { Check } from './Check';

interface PlaywrightReport {
  stats: {
    expected: number;
    unexpected: number;
    flaky: number;
    skipped: number;
  };
  suites: PlaywrightSuite[];
  errors: unknown[];
}

interface PlaywrightSuite {
  title: string;
  suites?: PlaywrightSuite[];
  specs: Array<{
    title: string;
    tests: Array<{
      status: string;
      annotations: Array<{ description?: string }>;
    }>;
  }>;
}

/** The end-to-end tests, in a real Chromium against the built app. */
export const playwrightCheck: Check = {
  name: 'end to end',
  part: 'e2e',
  async run({ children, screenshots }) {
    const directory = mkdtempSync(join(tmpdir(), 'berth-e2e-'));
    try {
      const file = join(directory, 'report.json');
      const code = await children.run(
        process.execPath,
        [inRepository('node_modules/.bin/playwright'), 'test'],
        {
          env: {
            ...process.env,
            PLAYWRIGHT_JSON_OUTPUT_FILE: file,
            ...(screenshots && { BERTH_SCREENSHOTS: 'docs/images' }),
          },
        },
      );
      if (!existsSync(file)) {
        return { passed: 0, failed: 1, skipped: [] };
      }
      const report: PlaywrightReport = JSON.parse(readFileSync(file, 'utf8'));
      // A test that passed only on a second try is a race, and a race is a failure.
      const failed =
        report.stats.unexpected + report.stats.flaky + report.errors.length;
      return {
        passed: report.stats.expected,
        failed: failed === 0 && code !== 0 ? 1 : failed,
        skipped: report.suites.flatMap(skippedSpecs),
      };
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  },
};

function skippedSpecs(suite: PlaywrightSuite): string[] {
  return [
    ...(suite.suites ?? []).flatMap(skippedSpecs),
    ...suite.specs.flatMap(spec =>
      spec.tests
        .filter(test => test.status === 'skipped')
        .map(
          test =>
            `${spec.title}: ${
              test.annotations[0]?.description ?? 'no reason given'
            }`,
        ),
    ),
  ];
}
