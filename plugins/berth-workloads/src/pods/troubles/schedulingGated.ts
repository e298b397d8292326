import { conditionOf } from '../../conditions/conditionOf';
import { reasonOf } from '../../conditions/reasonOf';
import { listOf, messageOf, stringOf, timeOf } from '../../json/read';
import type { PodTroubleRule } from './Trouble';

/** The pod may not be scheduled before someone takes its gates away; a queue such as Kueue does so when there is room. */
export const schedulingGated: PodTroubleRule = {
  trouble: 'SchedulingGated',
  find(pod) {
    const gates = listOf(pod?.spec?.schedulingGates).flatMap(
      gate => stringOf(gate.name) ?? [],
    );
    if (gates.length === 0 || stringOf(pod.spec.nodeName) !== undefined) {
      return undefined;
    }
    const scheduled = conditionOf(pod.status?.conditions, 'PodScheduled');
    return {
      reason: reasonOf(scheduled),
      message: messageOf(gates.join(', ')),
      since:
        timeOf(scheduled?.lastTransitionTime) ??
        timeOf(pod.metadata?.creationTimestamp),
    };
  },
};
