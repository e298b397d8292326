/**
 * What a reason of kube-scheduler means, whatever it names.
 * @public
 */
export type ReasonCode =
  | 'otherNodes'
  | 'noSuchNodes'
  | 'cordoned'
  | 'name'
  | 'taint'
  | 'affinityConflict'
  | 'selector'
  | 'enforced'
  | 'port'
  | 'pods'
  | 'insufficient'
  | 'claimMissing'
  | 'disk'
  | 'exclusiveClaim'
  | 'volumeLimit'
  | 'noDriver'
  | 'claimAwaited'
  | 'claimLost'
  | 'claimDeleted'
  | 'claimForeign'
  | 'claimUnbound'
  | 'volumeGone'
  | 'volumeAffinity'
  | 'noVolume'
  | 'storage'
  | 'volumeMissing'
  | 'claimClassless'
  | 'classMissing'
  | 'volumeUnnamed'
  | 'volumeZone'
  | 'spreadLabel'
  | 'spread'
  | 'affinity'
  | 'antiAffinity'
  | 'keptAway';

/**
 * What kube-scheduler says of a node or of a pod that no node takes, and what it means, in the order in which it asks. It
 * stops at the first that a node fails, so that a node with a later reason has passed all of the earlier ones. What is in
 * parentheses is what the text names.
 * Source: pkg/scheduler/apis/config/v1/default_plugins.go, v1.37.1; the texts are those of `plugins/` and of PreFilter.
 */
const FORMS: Readonly<Record<ReasonCode, RegExp>> = {
  otherNodes: /^node\(s\) didn't satisfy plugin\(s\) \[.+\]$/,
  noSuchNodes:
    /^node\(s\) didn't satisfy plugin(?:\(s\) \[.+\] simultaneously| [^[]+)$/,
  cordoned: /^node\(s\) were unschedulable$/,
  name: /^node\(s\) didn't match the requested node name$/,
  taint: /^node\(s\) had untolerated taint/,
  affinityConflict: /^pod affinity terms conflict$/,
  selector: /^node\(s\) didn't match Pod's node affinity\/selector$/,
  enforced: /^node\(s\) didn't match scheduler-enforced node affinity$/,
  port: /^node\(s\) didn't have free ports/,
  pods: /^Too many pods$/,
  insufficient: /^Insufficient (.+)$/,
  claimMissing:
    /^(?:looking up PVC \S+: )?persistentvolumeclaim "(.+)" not found$/,
  disk: /^node\(s\) had no available disk$/,
  exclusiveClaim: /PersistentVolumeClaim with ReadWriteOncePod access mode/,
  volumeLimit: /^node\(s\) exceed max volume count$/,
  noDriver: /^(.+) CSI driver is not installed on the node$/,
  claimAwaited:
    /^waiting for ephemeral volume controller to create the persistentvolumeclaim "(.+)"$/,
  claimLost:
    /^persistentvolumeclaim "(.+)" bound to non-existent persistentvolume /,
  claimDeleted: /^persistentvolumeclaim "(.+)" is being deleted$/,
  claimForeign: /^PVC (\S+) was not created for pod /,
  claimUnbound: /^pod has unbound immediate PersistentVolumeClaims$/,
  volumeGone:
    /^node\(s\) unavailable due to one or more pvc\(s\) bound to non-existent pv\(s\)$/,
  volumeAffinity: /^node\(s\) didn't match PersistentVolume's node affinity$/,
  noVolume: /^node\(s\) didn't find available persistent volumes to bind$/,
  storage: /^node\(s\) did not have enough free storage$/,
  volumeMissing: /^persistentvolume "(.+)" not found$/,
  claimClassless:
    /^PersistentVolumeClaim had no pv name and storageClass name$/,
  classMissing: /^storageclass\.storage\.k8s\.io "(.+)" not found$/,
  volumeUnnamed: /^PersistentVolume had no name$/,
  volumeZone: /^node\(s\) had no available volume zone$/,
  spreadLabel:
    /^node\(s\) didn't match pod topology spread constraints \(missing required label\)$/,
  spread: /^node\(s\) didn't match pod topology spread constraints$/,
  affinity: /^node\(s\) didn't match pod affinity rules$/,
  antiAffinity: /^node\(s\) didn't match pod anti-affinity rules$/,
  keptAway: /^node\(s\) didn't satisfy existing pods anti-affinity/,
};

/**
 * A reason that has been read.
 * @public
 */
export interface ReadReason {
  code: ReasonCode;
  /** Its place in the order in which kube-scheduler asks, from 0. */
  rank: number;
  /** The resource, claim, volume, class or driver that it names. */
  name?: string;
}

const FORM_LIST = Object.entries(FORMS) as Array<[ReasonCode, RegExp]>;

/** Every code, in the order in which kube-scheduler asks. @public */
export const reasonCodes: readonly ReasonCode[] = FORM_LIST.map(
  ([code]) => code,
);

/**
 * Reads a reason of kube-scheduler, of the core or of an event.
 *
 * @returns `undefined` for a text that no modelled plugin gives.
 * @public
 */
export function readReason(reason: string): ReadReason | undefined {
  for (const [rank, [code, form]] of FORM_LIST.entries()) {
    const found = form.exec(reason);
    if (found) {
      return { code, rank, name: found[1] };
    }
  }
  return undefined;
}
