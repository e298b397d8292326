import { stringOf } from '../json/read';
import type { Node, Pod } from '../kubernetes';
import { acceleratorOf, type Accelerator } from './acceleratorOf';
import { acceleratorRequests } from './acceleratorRequests';
import { wantedAccelerator } from './wantedAccelerator';

/** Accelerators that one pod holds or waits for. */
export interface PodAccelerators {
  accelerator: Accelerator;
  units: number;
  /** Name of the node that the pod is bound to. */
  node?: string;
}

/** Accelerators of a pod; none once it is finished, because then its devices are free. */
export function acceleratorsOfPod(
  pod: Pod,
  nodeOf: (name: string) => Node | undefined,
): PodAccelerators[] {
  const phase = pod?.status?.phase;
  if (phase === 'Succeeded' || phase === 'Failed') {
    return [];
  }
  const requests = acceleratorRequests(pod?.spec);
  if (requests.size === 0) {
    return [];
  }
  const node = stringOf(pod.spec.nodeName);
  const nodeLabels =
    node === undefined ? undefined : nodeOf(node)?.metadata?.labels;
  return [...requests].flatMap(([resource, units]) => {
    const accelerator =
      nodeLabels === undefined
        ? wantedAccelerator(resource, pod.spec)
        : acceleratorOf(resource, nodeLabels);
    return accelerator === undefined ? [] : [{ accelerator, units, node }];
  });
}
