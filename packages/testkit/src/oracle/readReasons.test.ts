import {
  readReason,
  reasonCodes,
  type ReasonCode,
} from '@berth/backstage-plugin-berth-scheduler';
import { reasonsOf } from './coverageReasons';
import { writtenReasons } from './writtenReasons';

const unmet = "node(s) didn't satisfy plugin";
const spread = "node(s) didn't match pod topology spread constraints";

/** What the core says in each case: a code without a sample does not compile. */
const samples: Record<ReasonCode, string[]> = {
  otherNodes: ['NodeAffinity', 'NodeName', 'NodeAffinity NodeName'].map(
    plugins => `${unmet}(s) [${plugins}]`,
  ),
  noSuchNodes: [
    `${unmet} NodeAffinity`,
    `${unmet}(s) [NodeAffinity NodeName] simultaneously`,
  ],
  cordoned: ['node(s) were unschedulable'],
  name: ["node(s) didn't match the requested node name"],
  taint: ['node(s) had untolerated taint(s)'],
  affinityConflict: ['pod affinity terms conflict'],
  selector: ["node(s) didn't match Pod's node affinity/selector"],
  enforced: ["node(s) didn't match scheduler-enforced node affinity"],
  port: ["node(s) didn't have free ports for the requested pod ports"],
  pods: ['Too many pods'],
  insufficient: [
    ...['cpu', 'memory', 'ephemeral-storage', 'nvidia.com/gpu'],
    'hugepages-2Mi',
  ].map(resource => `Insufficient ${resource}`),
  claimMissing: [
    'persistentvolumeclaim "c" not found',
    'looking up PVC ml/c: persistentvolumeclaim "c" not found',
  ],
  disk: ['node(s) had no available disk'],
  exclusiveClaim: [
    'node(s) unavailable due to PersistentVolumeClaim with ReadWriteOncePod access mode already in-use by another pod',
  ],
  volumeLimit: ['node(s) exceed max volume count'],
  noDriver: ['ebs.csi.aws.com CSI driver is not installed on the node'],
  claimAwaited: [
    'waiting for ephemeral volume controller to create the persistentvolumeclaim "c"',
  ],
  claimLost: [
    'persistentvolumeclaim "c" bound to non-existent persistentvolume "v"',
  ],
  claimDeleted: ['persistentvolumeclaim "c" is being deleted'],
  claimForeign: ['PVC ml/c was not created for pod ml/p (pod is not owner)'],
  claimUnbound: ['pod has unbound immediate PersistentVolumeClaims'],
  volumeGone: [
    'node(s) unavailable due to one or more pvc(s) bound to non-existent pv(s)',
  ],
  volumeAffinity: ["node(s) didn't match PersistentVolume's node affinity"],
  noVolume: ["node(s) didn't find available persistent volumes to bind"],
  storage: ['node(s) did not have enough free storage'],
  volumeMissing: ['persistentvolume "v" not found'],
  claimClassless: [
    'PersistentVolumeClaim had no pv name and storageClass name',
  ],
  classMissing: ['storageclass.storage.k8s.io "fast" not found'],
  volumeUnnamed: ['PersistentVolume had no name'],
  volumeZone: ['node(s) had no available volume zone'],
  spreadLabel: [`${spread} (missing required label)`],
  spread: [spread],
  affinity: ["node(s) didn't match pod affinity rules"],
  antiAffinity: ["node(s) didn't match pod anti-affinity rules"],
  keptAway: ["node(s) didn't satisfy existing pods anti-affinity rules"],
};

/** What is said of the pod's turn or of preemption, not of why a node does not take it. */
const OF_PREEMPTION = /preempt|victim|terminating pod|nominated/i;

/** Plugins whose reasons the core does not give. */
const NOT_MODELLED = ['SchedulingGates', 'DynamicResources'];

describe('readReason', () => {
  const said = Object.values(samples).flat();

  it.each(reasonCodes)('reads %s', code => {
    expect(samples[code].map(text => readReason(text)?.code)).toEqual(
      samples[code].map(() => code),
    );
  });

  it('reads every reason that the sources of the core have', () => {
    const unread = writtenReasons()
      .filter(({ text }) => !OF_PREEMPTION.test(text))
      .filter(({ pattern }) => !said.some(text => pattern.test(text)));

    expect(unread.map(({ text }) => text)).toEqual([]);
  });

  it('reads every reason of kube-scheduler that a case can lead to', () => {
    const unread = reasonsOf('1.37')
      .filter(({ place }) => place !== 'message')
      .filter(({ plugin }) => !NOT_MODELLED.includes(plugin))
      .filter(({ unreachable }) => unreachable === undefined)
      .filter(({ text: pattern }) => !said.some(text => pattern.test(text)));

    expect(unread.map(({ text }) => text)).toEqual([]);
  });
});
