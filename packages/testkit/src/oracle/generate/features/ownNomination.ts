import type { Feature } from '../CaseDraft';
import { nodeName } from '../vocabulary';

/** Room has been made for the pod before: it is nominated to a node, where pods may still be terminating. */
export const ownNomination: Feature = {
  name: 'ownNomination',
  weight: 2.5,
  apply(random, { nodes, pods, pod }) {
    const node = nodeName(random.integer(0, nodes.length));
    pod.status = { ...pod.status, nominatedNodeName: node };
    for (const other of pods) {
      if (other.spec.nodeName === node && random.chance(0.5)) {
        other.metadata.deletionTimestamp = '2026-11-01T00:00:00Z';
        if (random.chance(0.7)) {
          other.status = {
            ...other.status,
            conditions: [
              {
                type: 'DisruptionTarget',
                status: 'True',
                reason: random.pick([
                  'PreemptionByScheduler',
                  'PreemptionByScheduler',
                  'EvictionByEvictionAPI',
                ]),
              },
            ],
          };
        }
      }
    }
  },
};
