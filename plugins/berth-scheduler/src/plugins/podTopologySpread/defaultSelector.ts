import type { Cycle } from '../../framework/cycle';
import { matchesLabelSelector } from '../../kubernetes/labelSelector';
import type { LabelSelector, Pod, Requirement } from '../../kubernetes/types';
import type { ClusterObjects } from '../../snapshot/objects';

/** Where the controllers are whose selectors count, by `apiVersion` and `kind`. */
const CONTROLLERS = {
  'v1 ReplicationController': 'replicationControllers',
  'apps/v1 ReplicaSet': 'replicaSets',
  'apps/v1 StatefulSet': 'statefulSets',
} as const satisfies Record<string, keyof ClusterObjects>;

/** The kinds that decide which pods count as alike by default. */
export function selectingKinds(pod: Pod): Array<keyof ClusterObjects> {
  const kind = controllerOf(pod)?.kind;
  return kind ? ['services', kind] : ['services'];
}

/**
 * What selects the pods that are alike: all Services that select the pod, and its controller. It selects everything
 * where there is none. In the words of the snapshot.
 * Source: pkg/scheduler/framework/plugins/helper/spread.go `DefaultSelector`, v1.37.1.
 */
export function defaultSelector({ snapshot, pod, own }: Cycle): LabelSelector {
  const { objects, words } = snapshot;
  const matchLabels: Record<string, string> = {};
  for (const { namespace, selector } of objects.services ?? []) {
    if (
      selector &&
      namespace === own.namespace &&
      matchesLabelSelector({ matchLabels: selector }, own.labels)
    ) {
      Object.assign(matchLabels, selector);
    }
  }
  const controller = controllerOf(pod);
  if (!controller) {
    return { matchLabels };
  }
  const name = words.text(controller.name);
  const isController = (object: { namespace: string; name: string }) =>
    object.namespace === own.namespace && object.name === name;
  if (controller.kind === 'replicationControllers') {
    const found = objects.replicationControllers?.find(isController);
    return { matchLabels: { ...matchLabels, ...found?.selector } };
  }
  const found = objects[controller.kind]?.find(isController);
  return { matchLabels, matchExpressions: requirementsOf(found?.selector) };
}

function controllerOf({ ownerReferences }: Pod) {
  const owner = ownerReferences.find(({ controller }) => controller);
  const key = `${owner?.apiVersion} ${owner?.kind}`;
  return isKnown(key)
    ? { kind: CONTROLLERS[key], name: owner?.name ?? '' }
    : undefined;
}

function isKnown(key: string): key is keyof typeof CONTROLLERS {
  return Object.hasOwn(CONTROLLERS, key);
}

/** A selector as expressions, which may contradict labels that are asked for too. */
function requirementsOf(selector: LabelSelector = {}): Requirement[] {
  return [
    ...Object.entries(selector.matchLabels ?? {}).map(([key, value]) => ({
      key,
      operator: 'In',
      values: [value],
    })),
    ...(selector.matchExpressions ?? []),
  ];
}
