import { addAffinity } from '../addAffinity';
import type { Feature } from '../CaseDraft';
import { nodeName } from '../vocabulary';

/** The pod names its node, which may not exist. */
export const chosenNode: Feature = {
  name: 'chosenNode',
  weight: 0.8,
  apply(random, { pod, nodes, profiles }) {
    const name = nodeName(random.integer(0, nodes.length));
    pod.spec.nodeName = name;
    if (random.chance(0.35)) {
      addAffinity(pod, {
        nodeAffinity: requireName(random.chance(0.5) ? name : nodeName(0)),
      });
    }
    delete pod.spec.schedulingGates;
    // Then 1.37 finds out node by node, as the minors before it do.
    if (profiles.length === 0 && random.chance(0.25)) {
      profiles.push({
        plugins: { preFilter: { disabled: [{ name: 'NodeName' }] } },
        arguments: {},
      });
    }
  },
};

/** Then two plugins leave nodes out, all of them where they disagree. */
function requireName(name: string): object {
  const matchFields = [
    { key: 'metadata.name', operator: 'In', values: [name] },
  ];
  return {
    requiredDuringSchedulingIgnoredDuringExecution: {
      nodeSelectorTerms: [{ matchFields }],
    },
  };
}
