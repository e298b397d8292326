import { isAtLeast, type KubernetesVersion } from '../../kubernetes/version';
import { getOrInsert } from '../../snapshot/getOrInsert';
import type { Snapshot } from '../../snapshot/Snapshot';
import type { PodClass } from '../../snapshot/PodClass';
import type { Candidate } from './Victim';

/**
 * Alike pods that preemption would take from a node.
 * @public
 */
export interface PreemptionLoss {
  count: number;
  priority: number;
  /** What each of them asks for: cpu in thousandths, everything else in units. */
  requests: Record<string, number>;
}

/**
 * A node on which preemption would make room for a pod.
 * @public
 */
export interface PreemptionCandidate {
  node: string;
  /**
   * Names of the pods that would be deleted, sorted; those that are being deleted already are not among them. Absent in a
   * snapshot that names no pods, and where it is chance which of several alike ones go.
   */
  victims?: string[];
  /** All pods that have to go by what they are worth, with those that are being deleted already. */
  losses: PreemptionLoss[];
  /** Text of the event where kube-scheduler takes this node. */
  message: string;
}

/**
 * Words for a candidate. Source: pkg/scheduler/framework/preemption `Preempt`, v1.34.4 to v1.37.1.
 *
 * @param messageWith - The text of the event with what PostFilter says.
 */
export function describeCandidate(options: {
  candidate: Candidate;
  snapshot: Snapshot;
  version: KubernetesVersion;
  messageWith(postFilter: string | undefined): string;
}): PreemptionCandidate {
  const { candidate, snapshot, version, messageWith } = options;
  const { victims } = candidate;
  const node = snapshot.nodeName(candidate.node);
  const losses = new Map<PodClass, PreemptionLoss>();
  for (const { podClass, priority } of victims) {
    const loss = getOrInsert(losses, podClass, () => ({
      count: 0,
      priority,
      requests: Object.fromEntries(podClass.footprint.requests),
    }));
    loss.count += 1;
  }
  return {
    node,
    victims:
      snapshot.podNames && candidate.chance === 'none'
        ? victims
            .filter(({ podClass }) => !podClass.terminating)
            .flatMap(({ name }) => name ?? [])
            .sort()
        : undefined,
    losses: [...losses.values()],
    message: messageWith(
      isAtLeast(version, '1.37')
        ? `preemption: found a potential placement for pod on node ${node}, preempting ${victims.length} victims`
        : undefined,
    ),
  };
}
