/** The part of Jest's JSON report that tells what did not run. */
interface JestSuite {
  assertionResults: Array<{ status: string; fullName: string }>;
}

/** Names of the tests that were skipped; their suite's title carries the reason (see `describeWith…` of the test kit). */
export function skippedTests(suites: JestSuite[]): string[] {
  return suites.flatMap(suite =>
    suite.assertionResults
      .filter(({ status }) => status === 'pending' || status === 'todo')
      .map(({ fullName }) => fullName),
  );
}
