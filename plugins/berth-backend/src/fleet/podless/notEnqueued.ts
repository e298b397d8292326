import { understand } from '@berth/backstage-plugin-berth-workloads';
import { topOwnerOfOptional } from '../../join/topOwner';
import type { PodlessRule } from './PodlessWork';
import { wantedPods } from './wantedPods';

const POD_GROUP = { group: 'scheduling.volcano.sh', kind: 'PodGroup' };

/** PodGroups of Volcano that wait for their queue: it makes the pods of a job once the queue has room for the group. */
export const notEnqueued: PodlessRule = {
  reads: POD_GROUP,
  *find({ view, related, waitingPods }) {
    for (const podGroup of view.optional.ofKind(POD_GROUP)) {
      if (waitingPods.tellOf(POD_GROUP, podGroup.metadata)) continue;
      const { uid, creationTimestamp } = podGroup.metadata;
      const root = topOwnerOfOptional(view, podGroup);
      const { rules } = view.optional;
      const { cause, condition, parts, references } = understand(
        podGroup,
        related,
        rules,
      );
      const isQueued = cause.code === 'queued' || cause.code === 'noStatus';
      const isEnqueued = cause.code === 'phase' && cause.phase === 'Inqueue';
      if (!isQueued && !isEnqueued) continue;
      const owner =
        root.kind === 'optional' && root.object.metadata.uid !== uid
          ? understand(root.object, related, rules)
          : undefined;
      const [group] = parts.filter(({ type }) => type === 'group');
      const minimum = (group?.type === 'group' && group.minimum) || 0;
      const wanted = wantedPods(owner?.asks);
      const queue = references.find(({ relation }) => relation === 'queuesIn');
      yield {
        root,
        ...wanted,
        pods: wanted.pods || minimum,
        isGang: minimum > 1,
        since: creationTimestamp,
        cause: isEnqueued
          ? { code: 'unmade' }
          : {
              ...{ code: 'queue', system: 'Volcano' },
              queue: queue?.name,
              reason: condition?.message,
            },
      };
    }
  },
};
