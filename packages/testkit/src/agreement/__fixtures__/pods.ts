import { pod, PodOptions } from '../../builders';
import { KubernetesObject } from '../../KubernetesObject';
import { gates } from './kinds/gates';
import { hostPorts } from './kinds/hostPorts';
import { images } from './kinds/images';
import { nodeAffinity } from './kinds/nodeAffinity';
import { nowhere } from './kinds/nowhere';
import { podAffinity } from './kinds/podAffinity';
import { preemption } from './kinds/preemption';
import { resources } from './kinds/resources';
import { spread } from './kinds/spread';
import { taints } from './kinds/taints';
import { volumes } from './kinds/volumes';

type Shape = Omit<PodOptions, 'name'>;

function times(count: number, shapes: Shape[]): Shape[] {
  return Array.from({ length: count }, () => shapes).flat();
}

/** Those that a cluster soon has no room for come back; those that tell a story are told once. */
const kinds = {
  resources: times(3, resources),
  'node-affinity': times(5, nodeAffinity),
  taints: times(5, taints),
  'host-ports': times(4, hostPorts),
  images: times(4, images),
  spread: times(5, spread),
  'pod-affinity': times(4, podAffinity),
  preemption,
  volumes,
  gates: times(5, gates),
  nowhere: times(2, nowhere),
};

/** Bare pods: the first of every kind, then the second of every kind, and so on, so that all meet all. */
export const pods: KubernetesObject[] = Object.entries(kinds)
  .flatMap(([kind, shapes]) =>
    shapes.map((shape, index) => ({
      index,
      pod: pod({ name: `${kind}-${String(index).padStart(2, '0')}`, ...shape }),
    })),
  )
  .sort((one, other) => one.index - other.index)
  .map(each => each.pod);
