import type { Random } from '../random';
import type { NodeHabits } from './generateNode';
import type { OtherPodHabits } from './generateOtherPods';
import type { PendingPodHabits } from './generatePendingPod';

/** A field of an object that a feature adds to. */
export type Fields = Record<string, unknown>;

/** A node, pod or other object in the making. */
export interface ObjectDraft {
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    deletionTimestamp?: string;
    ownerReferences?: OwnerReference[];
  };
  spec?: Fields;
  status?: Fields;
}

export interface OwnerReference {
  apiVersion: string;
  kind: string;
  name: string;
  uid: string;
  controller?: boolean;
}

/** A node in the making. */
export interface NodeDraft extends ObjectDraft {
  spec: Fields;
  status: Fields & { capacity: Fields; allocatable?: Fields };
}

/** A pod in the making. */
export interface PodDraft extends ObjectDraft {
  spec: Fields & { containers: Fields[]; nodeName?: string };
}

/** What the nodes and pods of a case will be like; features change it before they are made. */
export interface CaseHabits {
  nodes: NodeHabits & { count: number };
  others: OtherPodHabits;
  pending: PendingPodHabits;
}

/** A case in the making; features add to it. */
export interface CaseDraft {
  id: string;
  nodes: NodeDraft[];
  pods: PodDraft[];
  pod: PodDraft;
  namespaces: ObjectDraft[];
  services: ObjectDraft[];
  replicationControllers: ObjectDraft[];
  replicaSets: ObjectDraft[];
  statefulSets: ObjectDraft[];
  pdbs: ObjectDraft[];
  pvs: ObjectDraft[];
  pvcs: ObjectDraft[];
  storageClasses: Array<ObjectDraft & Fields>;
  csiNodes: ObjectDraft[];
  csiDrivers: ObjectDraft[];
  csiStorageCapacities: Array<ObjectDraft & Fields>;
  volumeAttachments: ObjectDraft[];
  priorityClasses: Array<ObjectDraft & Fields>;
  /** The profiles of the scheduler's configuration; without one the case has no configuration. */
  profiles: ProfileDraft[];
}

/** A KubeSchedulerProfile in the making. */
export interface ProfileDraft {
  schedulerName?: string;
  plugins: Record<string, { enabled?: Fields[]; disabled?: Fields[] }>;
  /** Arguments by plugin. */
  arguments: Record<string, Fields>;
}

/**
 * One thing that cases are about. A case has some of them, so that each meets each other.
 */
export interface Feature {
  name: string;
  /** How often it is chosen, relative to the others. */
  weight: number;
  /** Changes what nodes and pods will be like. */
  plan?(random: Random, habits: CaseHabits): void;
  /** Adds to what has been made. */
  apply?(random: Random, draft: CaseDraft): void;
}
