import { kindCases } from '../../__testUtils__/kindCases';
import { appProjectKind } from './appProject';

const cases = kindCases(appProjectKind, __dirname, {
  default: {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    role: 'project',
    parts: [
      {
        type: 'counts',
        name: 'allowed',
        counts: { sourceRepos: 1, destinations: 1, sourceNamespaces: 0 },
      },
    ],
  },
  'with-windows': {
    health: 'Healthy',
    reason: 'It is there; it has no status',
    parts: [
      { counts: { sourceRepos: 1, destinations: 2, sourceNamespaces: 1 } },
      {
        type: 'setting',
        name: 'deny',
        value: '0 18 * * 5 for 62h in Asia/Tokyo',
      },
    ],
  },
});

describe('AppProject', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
