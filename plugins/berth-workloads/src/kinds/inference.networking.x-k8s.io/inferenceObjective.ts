import { Conditions } from '../../conditions/Conditions';
import { fromCondition, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';

/** `inference.networking.x-k8s.io/v1alpha2` InferenceObjective: how urgent some requests to a pool are. */
export const inferenceObjectiveKind: WorkloadKind = {
  group: 'inference.networking.x-k8s.io',
  kind: 'InferenceObjective',
  plural: 'inferenceobjectives',
  versions: ['v1alpha2'],
  system: 'Gateway API Inference Extension',
  role: 'priority',

  // Argo CD has no rule. Its CRD begins with a `Ready` that waits for a controller, and controllers write `Accepted`.
  health(objective) {
    const conditions = Conditions.of(objective);
    const [condition] = ['Accepted', 'Ready'].flatMap(
      type => conditions.get(type) ?? [],
    );
    if (condition === undefined) {
      return noStatus;
    }
    if (condition.status === 'Unknown') {
      return { health: 'Unknown', cause: { code: 'condition' }, condition };
    }
    return fromCondition(
      condition.status === 'True' ? 'Healthy' : 'Degraded',
      condition,
    );
  },

  references(objective) {
    const pool = objective.object('spec', 'poolRef');
    const name = pool.string('name');
    return name === undefined
      ? []
      : [
          {
            relation: 'uses',
            group: pool.string('group') ?? 'inference.networking.k8s.io',
            kind: pool.string('kind') ?? 'InferencePool',
            namespace: objective.object('metadata').string('namespace'),
            name,
          },
        ];
  },

  advice() {
    return [
      {
        rule: 'InferenceObjective/dropped',
        field: 'apiVersion',
        problem:
          'The Gateway API Inference Extension has no InferenceObjective since 1.6.',
        remedy:
          'Before an update to 1.6 or later, see how the endpoint picker in use takes priorities.',
      },
    ];
  },
};
