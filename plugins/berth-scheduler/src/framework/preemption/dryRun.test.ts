import fc from 'fast-check';
import { node, pod, profileOf } from '../../__testUtils__/objects';
import { ranked } from '../../__testUtils__/ranked';
import { readPod } from '../../kubernetes/types';
import { takeSnapshot } from '../../snapshot/takeSnapshot';
import { prepareCycle } from '../cycle';
import { runCycle } from '../schedule';

const labelSelector = { matchLabels: { app: 'web' } };

const spreadAndApart = {
  topologySpreadConstraints: [
    {
      maxSkew: 1,
      topologyKey: 'zone',
      whenUnsatisfiable: 'DoNotSchedule',
      labelSelector,
    },
  ],
  affinity: {
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: [
        { topologyKey: 'kubernetes.io/hostname', labelSelector },
      ],
    },
  },
};

const anyPod = fc.record({
  on: fc.constantFrom('a', 'b', 'c'),
  priority: fc.integer({ min: -1, max: 3 }),
  cpu: fc.constantFrom('500m', '1', '2'),
  hostPort: fc.constantFrom(0, 0, 80),
  app: fc.constantFrom('web', 'db'),
});

describe('trying whom to preempt', () => {
  it('leaves the usage and what every filter counts as they were', () => {
    fc.assert(
      fc.property(fc.array(anyPod, { maxLength: 12 }), shapes => {
        const prepared = prepareCycle({
          snapshot: takeSnapshot({
            nodes: ['a', 'b', 'c'].map(name =>
              node(name, { labels: { zone: name === 'c' ? 'z2' : 'z1' } }),
            ),
            pods: shapes.map(({ hostPort, app, ...shape }, i) => {
              const input = ranked({
                name: `p${i}`,
                ...shape,
                labels: { app },
              });
              return hostPort === 0 ? input : withPort(input);
            }),
            objects: { podDisruptionBudgets: [], namespaces: [], services: [] },
          }),
          pod: readPod({
            ...withPort(pod({ cpu: '3' }, { priority: 2, ...spreadAndApart })),
            metadata: { name: 'pending', labels: { app: 'web' } },
          }),
          profile: profileOf('1.37'),
        });
        const { requested, podCount } = prepared.cycle.usage;
        const before = [[...requested], [...podCount]];
        const first = runCycle(prepared, []);
        expect([[...requested], [...podCount]]).toEqual(before);
        expect(JSON.stringify(runCycle(prepared, []))).toBe(
          JSON.stringify(first),
        );
      }),
    );
  });
});

function withPort<T extends { spec?: object }>(input: T): T {
  const spec = input.spec as { containers: object[] };
  const ports = [{ containerPort: 80, hostPort: 80 }];
  const containers = spec.containers.map(one => ({ ...one, ports }));
  return { ...input, spec: { ...spec, containers } };
}
