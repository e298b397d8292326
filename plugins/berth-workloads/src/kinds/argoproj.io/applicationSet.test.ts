import { kindCases } from '../../__testUtils__/kindCases';
import { applicationSetKind } from './applicationSet';

const cases = kindCases(applicationSetKind, __dirname, {
  'generator-failed': {
    health: 'Degraded',
    reason: 'error getting directories: repository not found',
    condition: { condition: 'ErrorOccurred' },
    since: '2026-11-20T09:00:00Z',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'applicationSet',
    parts: [{ type: 'setting', name: 'generators', value: 'matrix, list' }],
    asks: undefined,
  },
  rolling: {
    health: 'Progressing',
    reason: 'ApplicationSet is performing rollout of step 2',
    parts: [
      { type: 'setting' },
      { type: 'step', name: 'staging-shop', state: 'done' },
      { type: 'step', name: 'osaka-shop', state: 'active' },
      { type: 'step', name: 'tokyo-shop', state: 'waiting' },
    ],
  },
  'up-to-date': {
    health: 'Healthy',
    reason: 'ApplicationSet up to date',
    parts: [
      { type: 'setting', value: 'clusters' },
      { type: 'counts', name: 'applications', counts: { total: 2 } },
    ],
    references: [
      { relation: 'manages', kind: 'Application', name: 'osaka-shop' },
      { relation: 'manages', kind: 'Application', name: 'tokyo-shop' },
    ],
  },
});

describe('ApplicationSet', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
