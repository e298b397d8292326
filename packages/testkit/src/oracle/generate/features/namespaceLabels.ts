import type { Feature } from '../CaseDraft';
import { namespaces } from '../vocabulary';

/** The namespaces carry labels, so that namespace selectors tell them apart. */
export const namespaceLabels: Feature = {
  name: 'namespaceLabels',
  weight: 6,
  apply(random, draft) {
    for (const [name, labels] of Object.entries(namespaces)) {
      if (random.chance(0.9)) {
        // The API server adds the name to every namespace.
        const own = { 'kubernetes.io/metadata.name': name };
        draft.namespaces.push({
          metadata: {
            name,
            labels: random.chance(0.9) ? { ...labels, ...own } : own,
          },
        });
      }
    }
  },
};
