import { skippedTests } from './skippedTests';

describe('skippedTests', () => {
  it('names what did not run, and nothing else', () => {
    expect(
      skippedTests([
        {
          assertionResults: [
            { status: 'passed', fullName: 'adds' },
            { status: 'pending', fullName: 'asks the oracle' },
            { status: 'todo', fullName: 'forgets' },
            { status: 'failed', fullName: 'breaks' },
          ],
        },
      ]),
    ).toEqual(['asks the oracle', 'forgets']);
  });
});
