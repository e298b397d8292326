import fc from 'fast-check';
import type { NodeInput, PodInput } from '../kubernetes/types';
import { node, onNode, pod } from './objects';

const quantity = fc.constantFrom('0', '100m', '1', '1500m', '3');
const memory = fc.constantFrom('0', '1Gi', '123456789', '2500M');
const zone = fc.constantFrom('a', 'b', undefined);
const taints = fc.subarray([
  { key: 'gpu', value: 'yes', effect: 'NoSchedule' },
  { key: 'slow', effect: 'PreferNoSchedule' },
  { key: 'spot', effect: 'PreferNoSchedule' },
]);

const anyNode = fc
  .record({
    cpu: fc.constantFrom('2', '4', '7500m'),
    gpus: fc.constantFrom('0', '2', '8'),
    pods: fc.constantFrom('1', '4', '10'),
    zone,
    taints,
    unschedulable: fc.boolean(),
    isCached: fc.boolean(),
  })
  .map(
    shape => (name: string) =>
      node(name, {
        labels: {
          'kubernetes.io/hostname': name,
          ...(shape.zone && { 'topology.kubernetes.io/zone': shape.zone }),
        },
        allocatable: {
          cpu: shape.cpu,
          pods: shape.pods,
          'nvidia.com/gpu': shape.gpus,
        },
        spec: { taints: shape.taints, unschedulable: shape.unschedulable },
        images: shape.isCached
          ? [{ names: ['nginx:latest'], sizeBytes: 300_000_000 }]
          : [],
      }),
  );

/** Up to eight nodes with distinct names. */
export const anyNodes: fc.Arbitrary<NodeInput[]> = fc
  .array(anyNode, { minLength: 1, maxLength: 8 })
  .map(shapes => shapes.map((shape, i) => shape(`node-${i}`)));

/** A pod of the features of this floor. */
export const anyPod: fc.Arbitrary<PodInput> = fc
  .record({
    cpu: quantity,
    memory,
    gpus: fc.constantFrom(undefined, '1', '2'),
    hostPort: fc.option(fc.constantFrom(80, 8080), { nil: undefined }),
    tolerates: fc.boolean(),
    prefersZone: fc.boolean(),
    needsZone: fc.boolean(),
  })
  .map(shape => {
    const base = pod({
      cpu: shape.cpu,
      memory: shape.memory,
      ...(shape.gpus && { 'nvidia.com/gpu': shape.gpus }),
    });
    const [container] = (base.spec as { containers: object[] }).containers;
    const inZoneA = {
      matchExpressions: [
        { key: 'topology.kubernetes.io/zone', operator: 'In', values: ['a'] },
      ],
    };
    return {
      ...base,
      spec: {
        containers: [
          {
            ...container,
            ports: shape.hostPort
              ? [{ containerPort: 80, hostPort: shape.hostPort }]
              : [],
          },
        ],
        tolerations: shape.tolerates
          ? [{ operator: 'Exists', effect: 'NoSchedule' }]
          : [],
        nodeSelector: shape.needsZone
          ? { 'topology.kubernetes.io/zone': 'b' }
          : undefined,
        affinity: shape.prefersZone
          ? {
              nodeAffinity: {
                preferredDuringSchedulingIgnoredDuringExecution: [
                  { weight: 10, preference: inZoneA },
                ],
              },
            }
          : undefined,
      },
    };
  });

/** Pods that are on the nodes of {@link anyNodes}. */
export const anyBoundPods: fc.Arbitrary<PodInput[]> = fc.array(
  fc
    .tuple(anyPod, fc.integer({ min: 0, max: 7 }))
    .map(([input, i]) => onNode(`node-${i}`, input)),
  { maxLength: 10 },
);
