import type { PodShape } from './podShape';
import type { ObjectReference } from './reference';

/**
 * A rule about the domains of a topology, such as racks, that a set or a unit of pods may be spread over.
 * @public
 */
export interface TopologyRule {
  /** Label of nodes; each of its values is a domain. */
  key: string;
  /** `required`: within one domain or nowhere; `preferred`: within one if it can be; `exclusive`: one domain holds one unit. */
  mode: 'required' | 'preferred' | 'exclusive';
}

/**
 * A rule of Volcano about its HyperNodes, which are switches of a network rather than labels of nodes: pods are placed
 * under one of at most this tier.
 * @public
 */
export interface HyperNodeRule {
  /** Number or name of the tier; 1 is the narrowest. `undefined`: any. */
  highestTier?: number | string;
  mode: 'required' | 'preferred';
}

/**
 * The queue in which pods wait before any is made or placed.
 * @public
 */
export interface DemandQueue extends ObjectReference {
  system: string;
  /** Of the queue alone: kube-scheduler does not know it. */
  priorityClass?: string;
  priority?: number;
}

/**
 * Identical pods, in Kueue's word.
 * @public
 */
export interface PodSet {
  /** As the object names them, e.g. `head`, `worker`; `pods` where there is one kind of them only. */
  name: string;
  count: number;
  /** So many of these must be placed for any to be of use; `undefined`: no such rule. */
  minimum?: number;
  /** One on each node that may take it; `count` is how many nodes that are. */
  perNode?: boolean;
  pod: PodShape;
  images: string[];
  topology?: TopologyRule;
  hyperNode?: HyperNodeRule;
  /** What is not known here, such as a preset of its controller, has a say as well: the pods may ask for more than `pod`. */
  isPartial?: boolean;
}

/**
 * Pods that go together: all sets `times` over, each time independent of the others.
 * @public
 */
export interface PodUnit {
  name?: string;
  times: number;
  sets: PodSet[];
  /** All-or-nothing: fewer pods of one unit than this are not placed at all. */
  gang?: { minimum: number };
  topology?: TopologyRule;
  hyperNode?: HyperNodeRule;
}

/**
 * The pods that a workload will ask the cluster for.
 * @public
 */
export interface PodDemand {
  /** `onResume`: it is suspended; `onSchedule`: each time anew; `ifRepeated`: it is finished. */
  when: 'now' | 'onResume' | 'onSchedule' | 'ifRepeated';
  /** Empty where nothing but the queue is known. */
  units: PodUnit[];
  /** Where it queues before any pod is made or placed. */
  queue?: DemandQueue;
  priorityClass?: string;
  priority?: number;
}
