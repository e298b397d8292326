import { pod } from '@berth/testkit';
import type { PodInput } from '@berth/backstage-plugin-berth-scheduler';

const KINDS = 24;

/** A plain pod, as a web service has hundreds of. */
export function plainPod(): PodInput {
  return pod({ name: 'plain', requests: { cpu: '100m', memory: '128Mi' } });
}

/** Two dozen kinds of pods that differ in what they ask for, tolerate and want. */
export function kindsOfPods(): PodInput[] {
  return Array.from({ length: KINDS }, (_, kind) =>
    pod({
      name: `kind-${kind}`,
      requests: {
        cpu: `${100 + 50 * (kind % 7)}m`,
        memory: `${128 * (1 + (kind % 5))}Mi`,
        ...(kind % 4 === 0 && { 'nvidia.com/gpu': '1' }),
      },
      ...(kind % 3 === 0 && {
        tolerations: [{ key: 'dedicated', operator: 'Exists' }],
      }),
      ...(kind % 6 === 1 && {
        nodeSelector: { 'nvidia.com/gpu.product': 'NVIDIA-H100-80GB-HBM3' },
      }),
    }),
  );
}

/** A pod that is spread over zones and hosts and keeps away from its own kind. */
export function spreadPod(app: string): PodInput {
  const labelSelector = { matchLabels: { app } };
  const plain = pod({
    name: app,
    labels: { app },
    requests: { cpu: '100m', memory: '128Mi' },
  });
  return {
    ...plain,
    spec: {
      ...plain.spec,
      topologySpreadConstraints: [
        {
          maxSkew: 5,
          topologyKey: 'topology.kubernetes.io/zone',
          whenUnsatisfiable: 'DoNotSchedule',
          labelSelector,
        },
        {
          maxSkew: 1,
          topologyKey: 'kubernetes.io/hostname',
          whenUnsatisfiable: 'ScheduleAnyway',
          labelSelector,
        },
      ],
      affinity: {
        podAntiAffinity: {
          preferredDuringSchedulingIgnoredDuringExecution: [
            {
              weight: 100,
              podAffinityTerm: {
                topologyKey: 'kubernetes.io/hostname',
                labelSelector,
              },
            },
          ],
        },
      },
    },
  };
}

/** A pod that asks for more than any node has left. */
export function hopelessPod(): PodInput {
  return pod({
    name: 'hopeless',
    requests: { cpu: '90', memory: '128Mi', 'nvidia.com/gpu': '8' },
  });
}

/** Names kinds in a shuffled order that is always the same. */
export function* shuffled(count: number, kinds: number): Generator<number> {
  let state = 1;
  for (let i = 0; i < count; i++) {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    yield (state >> 8) % kinds;
  }
}
