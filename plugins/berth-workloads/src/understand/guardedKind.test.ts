import type { WorkloadKind } from '../kinds';
import { referencesOf } from './referencesOf';
import { relatedOf } from './relatedOf';
import { understand } from './understand';

const sound: WorkloadKind = {
  group: 'ml.example.com',
  kind: 'Evaluation',
  plural: 'evaluations',
  versions: ['v1'],
  system: 'Example',
  role: 'dataJob',
  health: () => ({ health: 'Healthy', cause: { code: 'completed' } }),
  progress: object => [
    { what: 'tasks', done: object.object('status').count('done') ?? 0 },
  ],
};

const evaluation = {
  apiVersion: 'ml.example.com/v1',
  kind: 'Evaluation',
  metadata: { name: 'mmlu', namespace: 'ml' },
  status: { done: 3 },
};

const circle: Record<string, unknown> = {};
circle.self = circle;

/** As an author without types might write it. */
function broken(rule: Record<string, unknown>): WorkloadKind {
  return { ...sound, ...rule } as WorkloadKind;
}

describe('guardedKind', () => {
  it('leaves what a sound rule says as it is', () => {
    expect(understand(evaluation, undefined, [sound])).toMatchObject({
      recognisedBy: 'kind',
      health: 'Healthy',
      progress: [{ what: 'tasks', done: 3 }],
      warnings: { count: 0 },
    });
  });

  it.each([
    ['throws', 'health', () => JSON.parse('{')],
    ['says nothing', 'health', () => undefined],
    ['has a health of its own', 'health', () => ({ health: 'Fine' })],
    [
      'has a cause that nobody knows',
      'health',
      () => ({ health: 'Healthy', cause: { code: 'luck' } }),
    ],
    [
      'leaves out what its cause needs',
      'health',
      () => ({ health: 'Healthy', cause: { code: 'allReady' } }),
    ],
    ['throws', 'asks', () => JSON.parse('{')],
    ['asks for fewer than no pods', 'asks', () => asking({ times: -1 })],
    ['answers nothing that JSON has', 'progress', () => [10n]],
    ['answers something else', 'progress', () => 'all of it'],
    ['answers a circle', 'parts', () => [circle]],
    ['has parts of another kind', 'parts', () => [{ type: 'wheel' }]],
    ['answers a promise', 'links', async () => []],
    [
      'answers too much',
      'advice',
      () => new Array(50_000).fill({ rule: 'x'.repeat(100) }),
    ],
    ['throws', 'selector', () => JSON.parse('{')],
    ['has a role of its own', 'roleOf', () => 'overlord'],
  ])('of a rule that %s (%s) gives Unknown', (_, reading, read) => {
    const kind = broken({ [reading]: read });

    const { health, cause, reason, warnings } = understand(
      evaluation,
      relatedOf([evaluation], [kind]),
      [kind],
    );

    expect({ health, cause, warnings }).toEqual({
      health: 'Unknown',
      cause: { code: 'brokenRule', readings: reading },
      warnings: {
        count: 1,
        fields: [
          { field: `(rule of Evaluation).${reading}`, expected: 'answer' },
        ],
      },
    });
    expect(reason).toContain(reading);
  });

  it('still says the rest of what a rule says', () => {
    const kind = broken({ links: () => JSON.parse('{') });

    expect(understand(evaluation, undefined, [kind])).toMatchObject({
      progress: [{ what: 'tasks', done: 3 }],
      links: [],
    });
  });

  it.each([() => JSON.parse('{'), () => ({}), () => [{ name: 'x' }]])(
    'takes a rule whose references are none for one that names nothing',
    references => {
      const kind = broken({ references });

      expect(referencesOf(evaluation, [kind])).toEqual([]);
    },
  );

  it('takes an autoscaler whose rule is broken for one that says nothing', () => {
    const deployment = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'api', namespace: 'ml' },
    };
    const kind = broken({
      references: () => [
        {
          relation: 'scales',
          ...{ group: 'apps', kind: 'Deployment' },
          ...{ namespace: 'ml', name: 'api' },
        },
      ],
      scaling: () => JSON.parse('{'),
    });
    const related = relatedOf([evaluation, deployment], [kind]);

    expect(understand(deployment, related, [kind]).scaling).toEqual([]);
  });
});

function asking(unit: object) {
  return { when: 'now', units: [{ times: 1, sets: [], ...unit }] };
}
