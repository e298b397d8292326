import type { NodeInput, PodInput } from '../kubernetes/types';
import { node, onNode, pod } from './objects';

export const HOSTNAME = 'kubernetes.io/hostname';
export const ZONE = 'topology.kubernetes.io/zone';

/** Nodes a and b in zone 1, c in zone 2, and d in no zone; each with its hostname. */
export function zonedNodes(): NodeInput[] {
  const inZone = (name: string, zone?: string) =>
    node(name, {
      labels: { [HOSTNAME]: name, ...(zone && { [ZONE]: zone }) },
    });
  return [inZone('a', '1'), inZone('b', '1'), inZone('c', '2'), inZone('d')];
}

/** A term that means pods with the label `app`, in the pod's own namespace unless told otherwise. */
export function appTerm(app: string, fields: object = {}) {
  return {
    topologyKey: ZONE,
    labelSelector: { matchLabels: { app } },
    ...fields,
  };
}

/** Terms of a pod; preferred ones weigh 10 unless they say otherwise. */
export interface TermLists {
  near?: object[];
  away?: object[];
  preferNear?: Array<Record<string, unknown>>;
  preferAway?: Array<Record<string, unknown>>;
}

/** `affinity` of a pod. */
export function podAffinity(lists: TermLists) {
  const weighted = (terms: Array<Record<string, unknown>> = []) =>
    terms.map(({ weight = 10, ...term }) => ({
      weight,
      podAffinityTerm: term,
    }));
  return {
    podAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: lists.near,
      preferredDuringSchedulingIgnoredDuringExecution: weighted(
        lists.preferNear,
      ),
    },
    podAntiAffinity: {
      requiredDuringSchedulingIgnoredDuringExecution: lists.away,
      preferredDuringSchedulingIgnoredDuringExecution: weighted(
        lists.preferAway,
      ),
    },
  };
}

/** A pod with the label `app`. */
export function appPod(
  app: string,
  lists: TermLists = {},
  namespace = 'default',
): PodInput {
  return {
    ...pod({}, { affinity: podAffinity(lists) }),
    metadata: { name: app, namespace, labels: { app } },
  };
}

let placed = 0;

/** The same, on a node; each has a name of its own. */
export function appOn(
  name: string,
  app: string,
  lists: TermLists = {},
  namespace?: string,
): PodInput {
  const { metadata, ...rest } = appPod(app, lists, namespace);
  placed += 1;
  return onNode(name, {
    ...rest,
    metadata: { ...metadata, name: `${app}-${placed}` },
  });
}
