import { kindCases } from '../../__testUtils__/kindCases';
import { cronJobKind } from './cronJob';

const cases = kindCases(cronJobKind, __dirname, {
  failed: {
    health: 'Degraded',
    reason: 'The last run did not succeed',
    since: '2026-11-20T18:00:00Z',
  },
  'never-succeeded': {
    health: 'Healthy',
    reason: 'No run has succeeded so far',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    asks: {
      when: 'onSchedule',
      units: [{ sets: [{ count: 2, pod: { metadata: { namespace: 'ml' } } }] }],
    },
  },
  'not-due-yet': { health: 'Healthy', reason: 'It has not been due yet' },
  running: {
    health: 'Healthy',
    reason: 'Running',
    progress: [{ what: 'jobs', active: 1 }],
  },
  succeeded: {
    health: 'Healthy',
    reason: 'The last run succeeded',
    role: 'scheduledJob',
    parts: [
      {
        type: 'schedule',
        cron: '0 3 * * *',
        timeZone: 'Asia/Tokyo',
        last: '2026-11-20T18:00:00Z',
        lastSuccessful: '2026-11-20T18:20:00Z',
      },
    ],
  },
  suspended: {
    health: 'Suspended',
    reason: 'Suspended',
    asks: { when: 'onResume' },
  },
});

describe('CronJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
