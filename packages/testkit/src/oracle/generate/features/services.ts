import type { Random } from '../../random';
import { matchLabels } from '../generateLabelSelector';
import { addOwner } from '../addOwner';
import type { Feature, ObjectDraft } from '../CaseDraft';
import { namespaces, podLabels } from '../vocabulary';

/**
 * Services, some of which select the pod, and what controls it: without constraints of its own it is spread by the
 * scheduler's default ones among the pods that these select.
 */
export const services: Feature = {
  name: 'services',
  weight: 6,
  apply(random, draft) {
    for (let index = random.integer(0, 2); index >= 0; index--) {
      draft.services.push(service(random, index, draft.pod));
    }
    if (random.chance(0.4)) {
      addOwner(random, draft);
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
