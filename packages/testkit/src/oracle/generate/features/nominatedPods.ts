import type { Feature, PodDraft } from '../CaseDraft';
import { generatePodLabels } from '../generatePodLabels';

/**
 * Room on some nodes is promised to other pods, of a higher, an equal or a lower priority: the pod must fit with those
 * that come before it and without them.
 */
export const nominatedPods: Feature = {
  name: 'nominatedPods',
  weight: 4,
  apply(random, { nodes, pods, pod }) {
    const own = Number(pod.spec.priority ?? 0);
    const promised = random.some(nodes, random.pick([0.2, 0.8]));
    for (const [index, { metadata }] of promised.entries()) {
      const labels = generatePodLabels(random);
      const nominated: PodDraft = {
        metadata: {
          name: `nominated-${index}`,
          ...(labels ? { labels } : {}),
        },
        spec: {
          priority: Math.min(own + random.pick([-10, 0, 10]), 2_000_000_000),
          containers: [
            {
              name: 'c0',
              image: 'nginx',
              resources: {
                requests: {
                  cpu: random.pick(['100m', '1', '4', '100']),
                  memory: random.pick(['64Mi', '8Gi']),
                },
              },
              ...(random.chance(0.2)
                ? { ports: [{ containerPort: 8080, hostPort: 8080 }] }
                : {}),
            },
          ],
          // Anti-affinity and spread of a promised pod count as if it ran.
          ...(random.chance(0.2) && labels?.app
            ? {
                affinity: {
                  podAntiAffinity: {
                    requiredDuringSchedulingIgnoredDuringExecution: [
                      {
                        topologyKey: 'topology.kubernetes.io/zone',
                        labelSelector: { matchLabels: { app: labels.app } },
                      },
                    ],
                  },
                },
              }
            : {}),
        },
        status: { nominatedNodeName: metadata.name },
      };
      pods.push(nominated);
    }
  },
};
