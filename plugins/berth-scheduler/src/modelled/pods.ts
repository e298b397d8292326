import {
  isAtLeast,
  KUBERNETES_VERSIONS,
  type KubernetesVersion,
} from '../kubernetes/version';
import type { ModelledEntry, ModelledStatus } from './Entry';

type Described = readonly [
  status: ModelledStatus,
  says: string,
  since?: KubernetesVersion,
];

/** What is true of pods beside what plugins decide. */
const RULES: Record<string, Described> = {
  'Defaults and checks of the API server': [
    'modelled',
    'A manifest is completed and refused as when it is created, because a preview begins with one.',
  ],
  'Requests of init containers and sidecars': [
    'modelled',
    'What a pod asks for at its peak, with `overhead`.',
  ],
  'Requests of the pod as a whole': [
    'modelled',
    '`spec.resources`; the score of NodeResourcesFit leaves them out, as kube-scheduler does.',
  ],
  'Resizes in place': [
    'modelled',
    'Pods that are being resized take what was asked for, was granted and is there, by the rule of the minor.',
  ],
  'Nominated pods': [
    'modelled',
    'Room that preemption has made is kept for pods of the same or a higher priority.',
  ],
  'Pods that are being deleted': [
    'modelled',
    'They take room until they are gone.',
  ],
  TaintTolerationComparisonOperators: [
    'modelled',
    '`Lt` and `Gt` in tolerations, if the profile says that the gate is on.',
    '1.35',
  ],
  'Other feature gates': [
    'ignored',
    'Gates are taken to be as the minor has them by default.',
  ],
  'PriorityClass objects': [
    'modelled',
    'A pod without a number gets that of its class, or of the default class, and its preemption policy, where the classes were asked for; see what is unknown of preemption.',
  ],
};

/**
 * What the rules of src/unmodelled look for, by the name of their file: a rule without an entry here, and an entry
 * without a rule, fail the test.
 */
export const UNMODELLED: Record<
  string,
  readonly [name: string, says: string, since?: KubernetesVersion]
> = {
  otherScheduler: [
    'Other schedulers',
    'Pods that name no profile of this one.',
  ],
  gang: [
    'Pod groups',
    'A pod of one by itself. Whole groups are previewed as gangs and units.',
    '1.35',
  ],
  kueue: ['Kueue', 'Pods that wait in one of its queues.'],
  resourceClaims: [
    'Resource claims',
    'Pods that ask for devices by claim, or for a resource that a DeviceClass offers.',
  ],
  runtimeClass: [
    'RuntimeClass',
    'Templates with one: it adds overhead, a node selector and tolerations when a pod is created.',
  ],
  vendorResources: [
    'Fractions of GPUs',
    'Parts of a device, and devices that must be neighbours, are divided by the vendor’s own scheduler.',
  ],
  volumes: [
    'Claims without their objects',
    'Pods with claims or attached disks where a kind of object that decides about them was not asked for, and templates with ephemeral volumes, whose claims are not there yet.',
  ],
  untranslatableVolumes: [
    'Volumes that cannot be translated',
    'Disks at which the volume plugins of kube-scheduler return an error, and ephemeral volumes whose claim belongs to somebody else.',
  ],
  volumesByChance: [
    'Volumes by chance',
    'Claims for which several volumes, or rooms for new ones, would do, where it matters which of them kube-scheduler comes across first.',
  ],
  interPodAffinity: [
    'Namespace selectors without namespaces',
    'Affinity that picks namespaces by their labels where namespaces were not asked for.',
  ],
  topologySpread: [
    'Default topology spread without selectors',
    'Default constraints of pods where Services or the workloads that own them were not asked for, and of templates whose controller is not there yet.',
  ],
  declaredFeatures: [
    'Declared features',
    'Pods that need a feature which their node must declare: rules that restart all containers.',
    '1.36',
  ],
  preferredNodeAffinity: [
    'Broken preferred node affinity',
    'Terms that the API server takes and kube-scheduler cannot parse.',
  ],
};

export function podEntries(): ModelledEntry[] {
  return Object.entries(RULES).map(([name, [status, says, since]]) => ({
    name,
    status,
    versions: from(since),
    says,
  }));
}

export function unmodelledEntries(): ModelledEntry[] {
  return Object.values(UNMODELLED).map(([name, says, since]) => ({
    name,
    status: 'unknown',
    versions: from(since),
    says,
  }));
}

function from(since: KubernetesVersion = '1.34'): KubernetesVersion[] {
  return KUBERNETES_VERSIONS.filter(version => isAtLeast(version, since));
}
