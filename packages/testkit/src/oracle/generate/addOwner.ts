import type { Random } from '../random';
import type { CaseDraft, Fields } from './CaseDraft';
import { generateLabelSelector, matchLabels } from './generateLabelSelector';
import { namespaces, podLabels } from './vocabulary';

type WorkloadList = 'replicationControllers' | 'replicaSets' | 'statefulSets';

/** Kinds that own pods, with the lists of a case that hold those whose selectors count. */
const owners: ReadonlyArray<{
  apiVersion: string;
  kind: string;
  list?: WorkloadList;
}> = [
  { apiVersion: 'apps/v1', kind: 'ReplicaSet', list: 'replicaSets' },
  { apiVersion: 'apps/v1', kind: 'StatefulSet', list: 'statefulSets' },
  {
    apiVersion: 'v1',
    kind: 'ReplicationController',
    list: 'replicationControllers',
  },
  { apiVersion: 'apps/v1', kind: 'DaemonSet' },
  { apiVersion: 'example.com/v1', kind: 'ReplicaSet' },
];

/** Says that something owns the pod; the owner itself may be gone, or one of its name in another namespace. */
export function addOwner(random: Random, draft: CaseDraft): void {
  const { metadata } = draft.pod;
  const { apiVersion, kind, list } = random.pick(owners);
  metadata.ownerReferences = [
    {
      apiVersion,
      kind,
      name: 'owner',
      uid: 'uid-owner',
      controller: random.chance(0.9),
    },
  ];
  if (list && random.chance(0.8)) {
    draft[list].push({
      metadata: {
        name: 'owner',
        namespace: random.chance(0.9)
          ? metadata.namespace ?? 'default'
          : random.pick(Object.keys(namespaces)),
        uid: 'uid-owner',
      },
      spec: generateSelector(random, list, metadata.labels),
    });
  }
}

/** It selects the pod as a rule. */
function generateSelector(
  random: Random,
  list: WorkloadList,
  labels: Record<string, string> = {},
): Fields {
  const own = random.some(Object.entries(labels), 0.7);
  const selects =
    own.length > 0 && random.chance(0.8)
      ? Object.fromEntries(own)
      : matchLabels(random, podLabels);
  if (list === 'replicationControllers') {
    return { selector: selects };
  }
  const selector = random.chance(0.6)
    ? { matchLabels: selects }
    : generateLabelSelector(random, podLabels);
  return { selector: selector ?? {} };
}
