import type { ReasonCode } from '@berth/backstage-plugin-berth-scheduler';

/** What kube-scheduler says, as a clause. */
export const reason = {
  /** Why no node takes a pod, by what the nodes lack that come closest. */
  nowhere: {
    otherNodes: 'none of the nodes that it names takes it',
    noSuchNodes: 'the rules that name its nodes have none in common',
    cordoned: 'every node is cordoned',
    name: 'the node that it names does not take it',
    taint: 'it does not tolerate the taints of any node that is left',
    affinityConflict: 'its rules about nodes contradict each other',
    selector: 'no node has the labels that it asks for',
    enforced:
      'the scheduler’s configuration keeps it from every node that is left',
    port: 'its ports are taken on nodes that would do',
    pods: 'nodes that would do have as many pods as they take',
    insufficient: 'no node that would do has enough {{name}} free',
    claimMissing: 'its PersistentVolumeClaim {{name}} does not exist',
    disk: 'its disk is in use on nodes that would do',
    exclusiveClaim: 'another pod uses its volume, which only one pod may',
    volumeLimit:
      'nodes that would do have as many volumes attached as they take',
    noDriver: 'no node that would do has the CSI driver {{name}}',
    claimAwaited: 'its PersistentVolumeClaim {{name}} has yet to be made',
    claimLost:
      'its PersistentVolumeClaim {{name}} is bound to a volume that does not exist',
    claimDeleted: 'its PersistentVolumeClaim {{name}} is being deleted',
    claimForeign: 'the PersistentVolumeClaim {{name}} was made for another pod',
    claimUnbound: 'a PersistentVolumeClaim of it is not bound yet',
    volumeGone:
      'a PersistentVolumeClaim of it is bound to a volume that does not exist',
    volumeAffinity: 'its volume cannot be used from any node that would do',
    noVolume: 'no volume is free that nodes that would do can use',
    storage: 'no node that would do has enough storage left for its volume',
    volumeMissing: 'its PersistentVolume {{name}} does not exist',
    claimClassless:
      'a PersistentVolumeClaim of it names neither a volume nor a storage class',
    classMissing: 'the storage class {{name}} does not exist',
    volumeUnnamed: 'a PersistentVolumeClaim of it has no volume yet',
    volumeZone: 'its volume is in another zone than the nodes that would do',
    spreadLabel: 'no node that would do has the label that it is spread by',
    spread: 'its spread over zones or nodes would not be kept',
    affinity: 'no node that would do is beside the pods that it asks for',
    antiAffinity: 'pods that it avoids are on the nodes that would do',
    keptAway: 'pods that are there keep it away',
  },
  /** Why one node does not. */
  here: {
    otherNodes: 'the pod names other nodes',
    noSuchNodes: 'the rules that name nodes have none in common',
    cordoned: 'cordoned',
    name: 'the pod names another node',
    taint: 'a taint that the pod does not tolerate',
    affinityConflict: 'the pod’s rules about nodes contradict each other',
    selector: 'not the labels that the pod asks for',
    enforced: 'the scheduler’s configuration keeps the pod away',
    port: 'the pod’s ports are taken',
    pods: 'as many pods as it takes',
    insufficient: 'not enough {{name}} free',
    claimMissing: 'the PersistentVolumeClaim {{name}} does not exist',
    disk: 'another pod has the disk',
    exclusiveClaim: 'another pod uses the volume, which only one pod may',
    volumeLimit: 'as many volumes attached as it takes',
    noDriver: 'not the CSI driver {{name}}',
    claimAwaited: 'the PersistentVolumeClaim {{name}} has yet to be made',
    claimLost:
      'the PersistentVolumeClaim {{name}} is bound to a volume that does not exist',
    claimDeleted: 'the PersistentVolumeClaim {{name}} is being deleted',
    claimForeign: 'the PersistentVolumeClaim {{name}} was made for another pod',
    claimUnbound: 'a PersistentVolumeClaim is not bound yet',
    volumeGone:
      'a PersistentVolumeClaim is bound to a volume that does not exist',
    volumeAffinity: 'the volume cannot be used from here',
    noVolume: 'no volume is free that can be used here',
    storage: 'not enough storage left for the volume',
    volumeMissing: 'the PersistentVolume {{name}} does not exist',
    claimClassless:
      'a PersistentVolumeClaim names neither a volume nor a storage class',
    classMissing: 'the storage class {{name}} does not exist',
    volumeUnnamed: 'a PersistentVolumeClaim has no volume yet',
    volumeZone: 'the volume is in another zone',
    spreadLabel: 'not the label that the pods are spread by',
    spread: 'the pods’ spread would not be kept',
    affinity: 'the pods that it should be beside are not here',
    antiAffinity: 'pods that it should avoid are here',
    keptAway: 'pods here keep it away',
  },
  resource: { cpu: 'CPU', memory: 'memory' },
} as const satisfies Record<'nowhere' | 'here', Record<ReasonCode, string>> &
  Record<string, unknown>;
