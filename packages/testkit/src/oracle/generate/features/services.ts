import type { Random } from '../../random';
import { matchLabels } from '../generateLabelSelector';
import type { Feature, ObjectDraft } from '../CaseDraft';
import { namespaces, podLabels } from '../vocabulary';

/**
 * Services, some of which select the pod: without constraints of its own it is spread by the scheduler's default ones
 * among the pods of its services.
 */
export const services: Feature = {
  name: 'services',
  weight: 6,
  apply(random, draft) {
    for (let index = random.integer(0, 2); index >= 0; index--) {
      draft.services.push(service(random, index, draft.pod));
    }
    // Only the owner's reference is in a case, never the owner.
    if (random.chance(0.2)) {
      draft.pod.metadata.ownerReferences = [
        {
          apiVersion: 'apps/v1',
          kind: random.pick(['ReplicaSet', 'StatefulSet', 'DaemonSet']),
          name: 'owner',
          uid: 'uid-owner',
          controller: true,
        },
      ];
    }
  },
};

function service(
  random: Random,
  index: number,
  { metadata }: ObjectDraft,
): ObjectDraft {
  const namespace = random.chance(0.8)
    ? metadata.namespace ?? 'default'
    : random.pick(Object.keys(namespaces));
  const own = Object.entries(metadata.labels ?? {});
  const selector =
    own.length > 0 && random.chance(0.75)
      ? Object.fromEntries([random.pick(own)])
      : matchLabels(random, podLabels);
  return {
    metadata: { name: `service-${index}`, namespace },
    spec: {
      ports: [{ port: 80 }],
      // A service without a selector selects nothing.
      ...(random.chance(0.92) ? { selector } : {}),
    },
  };
}
