import { understand } from '@berth/backstage-plugin-berth-workloads';
import { genericKind } from './genericKind';
import { optionalDefinition } from './optionalDefinition';

const names = { group: 'flows.example.com', kind: 'Flow', plural: 'flows' };

const flow = {
  apiVersion: 'flows.example.com/v1alpha1',
  kind: 'Flow',
  metadata: { name: 'nightly', namespace: 'ml', uid: 'flow', generation: 2 },
  spec: {
    token: 'hunter2',
    replicas: 3,
    selector: { matchLabels: { app: 'flow' } },
    template: {
      metadata: { labels: { app: 'flow' } },
      spec: {
        nodeSelector: { disk: 'ssd' },
        containers: [
          {
            name: 'step',
            image: 'registry.example.com/step:1',
            env: [{ name: 'TOKEN', value: 'hunter2' }],
            resources: { limits: { 'nvidia.com/gpu': '1' } },
          },
        ],
      },
    },
  },
  status: {
    observedGeneration: 2,
    readyReplicas: 1,
    conditions: [
      {
        type: 'Ready',
        status: 'False',
        reason: 'Steps',
        message: '1 of 3 steps runs',
        lastTransitionTime: '2026-11-20T09:00:00Z',
      },
    ],
  },
};

describe('what is kept of a kind without rules', () => {
  const kept = optionalDefinition(genericKind(names)).project(flow);

  it('is enough to judge it by what all objects have in common', () => {
    const wanted = understand(flow);

    expect(understand(kept)).toEqual(wanted);
    expect(wanted).toMatchObject({
      recognisedBy: 'generic',
      health: 'Progressing',
      progress: [{ done: 1, total: 3 }],
      selector: { matchLabels: { app: 'flow' } },
      asks: { units: [{ sets: [{ count: 3 }] }] },
    });
  });

  it('is nothing that its programs are told', () => {
    expect(JSON.stringify(kept)).not.toContain('hunter2');
  });
});
