import type { Feature } from '../CaseDraft';

const classes = [
  { name: 'high', value: 500 },
  { name: 'low', value: -20 },
];

/** Pods name the class of their priority instead of a number. */
export const priorityClasses: Feature = {
  name: 'priorityClasses',
  weight: 2,
  apply(random, draft) {
    const byDefault = random.chance(0.3);
    for (const { name, value } of classes) {
      draft.priorityClasses.push({
        metadata: { name },
        value,
        ...(name === 'low' && byDefault ? { globalDefault: true } : {}),
        ...(name === 'high' && random.chance(0.2)
          ? { preemptionPolicy: 'Never' }
          : {}),
      });
    }
    // Every cluster has the last two.
    const names = [
      ...classes.map(({ name }) => name),
      'system-cluster-critical',
      'system-node-critical',
    ];
    for (const { spec } of [draft.pod, ...draft.pods]) {
      if (random.chance(0.4)) {
        delete spec.priority;
        spec.priorityClassName = random.pick(names.slice(0, 2));
      }
    }
    if (random.chance(0.3)) {
      delete draft.pod.spec.priority;
      draft.pod.spec.priorityClassName = random.pick(names);
    }
  },
};
