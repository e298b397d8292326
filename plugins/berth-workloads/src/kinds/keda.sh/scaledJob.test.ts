import { kindCases } from '../../__testUtils__/kindCases';
import { scaledJobKind } from './scaledJob';

const cases = kindCases(scaledJobKind, __dirname, {
  active: {
    health: 'Healthy',
    reason: 'ScaledJob is defined correctly and is ready to scaling',
  },
  broken: {
    health: 'Degraded',
    reason: 'Failed to ensure ScaledJob is correctly created',
  },
  new: {
    health: 'Progressing',
    reason: 'Its controller has reported nothing yet',
    role: 'scheduledJob',
    scaling: [
      { of: 'replicas', part: 'jobs', min: 0, max: 30, mode: 'rabbitmq' },
    ],
    asks: {
      when: 'onSchedule',
      units: [
        {
          sets: [
            {
              count: 2,
              images: ['registry.example.com/thumbnails:1.0.0'],
              pod: {
                metadata: { namespace: 'shop' },
                spec: {
                  containers: [
                    { resources: { requests: { cpu: '2', memory: '1Gi' } } },
                  ],
                },
              },
            },
          ],
        },
      ],
    },
  },
  // As Argo CD has it, for this kind of KEDA only.
  'not-known': {
    health: 'Degraded',
    reason: 'Triggers defined in ScaledJob cannot be asked',
    condition: { condition: 'Ready', status: 'Unknown' },
  },
  paused: { health: 'Suspended', reason: 'ScaledJob is paused' },
});

describe('ScaledJob', () => {
  it.each(cases)('%s', (_, workload, expected) => {
    expect(workload).toMatchObject(expected);
  });
});
