import type { Health } from '../../model';
import { understand } from '../../understand';

const since = '2026-11-20T09:00:00Z';

function custom(status: object | undefined, generation = 2) {
  return {
    apiVersion: 'example.com/v1',
    kind: 'Widget',
    metadata: { name: 'w', namespace: 'ns', uid: 'w', generation },
    spec: {},
    status,
  };
}

const conditions = (...all: Array<[string, string, object?]>) =>
  custom({
    observedGeneration: 2,
    conditions: all.map(([type, status, more]) => ({
      type,
      status,
      reason: `${type}Reason`,
      message: `${type} message`,
      lastTransitionTime: since,
      ...more,
    })),
  });

const cases: Array<[string, object, Health, string]> = [
  [
    'no status',
    custom(undefined),
    'Unknown',
    'Its controller has reported nothing yet',
  ],
  [
    'an older generation',
    custom({ observedGeneration: 1, conditions: [] }),
    'Progressing',
    'Its controller has not looked at the newest spec yet',
  ],
  [
    'the generation as a string',
    custom({
      observedGeneration: '2',
      conditions: [{ type: 'Ready', status: 'True', reason: 'Fine' }],
    }),
    'Healthy',
    'Fine',
  ],
  ['Ready', conditions(['Ready', 'True']), 'Healthy', 'Ready message'],
  ['not Ready', conditions(['Ready', 'False']), 'Progressing', 'Ready message'],
  [
    'Stalled',
    conditions(['Ready', 'False'], ['Stalled', 'True']),
    'Degraded',
    'Stalled message',
  ],
  [
    'Reconciling before Stalled',
    conditions(['Stalled', 'True'], ['Reconciling', 'True']),
    'Progressing',
    'Reconciling message',
  ],
  [
    'a failure by its name',
    conditions(['Available', 'True'], ['DatabaseFailure', 'True']),
    'Degraded',
    'DatabaseFailure message',
  ],
  [
    'False where False is normal',
    conditions(['Ready', 'True'], ['Stopped', 'False'], ['Degraded', 'False']),
    'Healthy',
    'Ready message',
  ],
  [
    'a good condition that is not met',
    conditions(['Accepted', 'True'], ['Programmed', 'False']),
    'Progressing',
    'Programmed message',
  ],
  [
    'only conditions without a meaning',
    conditions(['Active', 'False']),
    'Unknown',
    'Nothing that it reports says how it is',
  ],
  [
    'a condition about an older generation',
    conditions(['Ready', 'True', { observedGeneration: 1 }]),
    'Progressing',
    'Its controller has not looked at the newest spec yet',
  ],
];

describe('a kind that is not known', () => {
  it.each(cases)('%s', (_, object, health, reason) => {
    expect(understand(object)).toMatchObject({
      recognisedBy: 'generic',
      role: 'other',
      health,
      reason,
    });
  });

  it('asks for pods if it has a template of pods', () => {
    const template = { spec: { containers: [{ name: 'c', image: 'i' }] } };
    const object = custom(undefined);

    expect(
      understand({ ...object, spec: { replicas: 3, template } }).asks?.units,
    ).toEqual([
      {
        times: 1,
        sets: [expect.objectContaining({ count: 3, images: ['i'] })],
      },
    ]);
    expect(
      understand({ ...object, spec: { template: { spec: {} } } }).asks,
    ).toBeUndefined();
  });

  it('progresses while it is being deleted, whatever else is true of it', () => {
    const object = conditions(['Stalled', 'True']);
    const metadata = { ...object.metadata, deletionTimestamp: since };

    expect(understand({ ...object, metadata })).toMatchObject({
      health: 'Progressing',
      reason: 'Pending deletion',
      since,
    });
  });

  it.each([
    ['metadata', { metadata: 'w' }],
    ['spec', { spec: [] }],
    ['status', { status: 'fine' }],
  ])('is unknown if its %s cannot be read', (field, broken) => {
    const workload = understand({ ...custom({}), ...broken });

    expect(workload).toMatchObject({
      health: 'Unknown',
      reason: `${field} cannot be read`,
    });
    expect(workload.warnings.fields).toContainEqual({
      field,
      expected: 'object',
    });
  });

  it('reads ten megabytes of annotations as any other', () => {
    const object = conditions(['Ready', 'True']);
    const annotations = { large: 'x'.repeat(10_000_000) };
    const metadata = { ...object.metadata, annotations };
    const workload = understand({ ...object, metadata });

    expect(workload.health).toBe('Healthy');
    expect(JSON.stringify(workload).length).toBeLessThan(2_000);
  });
});
