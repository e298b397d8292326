import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Advice, Health, Part } from '../../model';
import { selectorWithName } from '../selectorWithName';
import { fromCondition, noStatus, notObserved } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { componentsOf } from './componentsOf';
import { componentStatusesOf, readyIn } from './componentStatuses';
import { graphAsks } from './graphAsks';

const STATES: Readonly<Record<string, Health>> = {
  initializing: 'Progressing',
  pending: 'Progressing',
  successful: 'Healthy',
  failed: 'Degraded',
};

const STEPS = {
  Pending: 'waiting',
  InProgress: 'active',
  Completed: 'done',
  Failed: 'failed',
} as const;

/** `nvidia.com` DynamoGraphDeployment: a frontend, and the workers that prefill and decode. */
export const dynamoGraphDeploymentKind: WorkloadKind = {
  group: 'nvidia.com',
  kind: 'DynamoGraphDeployment',
  plural: 'dynamographdeployments',
  versions: ['v1beta1', 'v1alpha1'],
  system: 'NVIDIA Dynamo',
  role: 'inferenceServer',

  // Argo CD has no rule. Source: ai-dynamo/dynamo `deploy/operator/api/v1beta1/dynamographdeployment_types.go` `DGDState`.
  // Too few GPUs (`insufficient_capacity`) is a reason to wait, and no failure.
  health(graph) {
    const status = graph.object('status');
    const state = status.string('state');
    const ready = Conditions.of(graph).get('Ready');
    if (!status.exists || (state === undefined && ready === undefined)) {
      return noStatus;
    }
    const observed = status.count('observedGeneration');
    const generation = graph.object('metadata').count('generation') ?? 0;
    if (observed !== undefined && observed < generation) {
      return notObserved;
    }
    if (state === undefined || !Object.hasOwn(STATES, state)) {
      return ready
        ? fromCondition(
            ready.status === 'True' ? 'Healthy' : 'Progressing',
            ready,
          )
        : { health: 'Unknown', cause: { code: 'phase', phase: state ?? '' } };
    }
    return ready
      ? fromCondition(STATES[state], ready)
      : { health: STATES[state], cause: { code: 'phase', phase: state } };
  },

  progress(graph, { version }) {
    const statuses = componentStatusesOf(graph, version);
    const ready = statuses.reduce(
      (sum, [, status]) => sum + (readyIn(status) ?? 0),
      0,
    );
    const total = componentsOf(graph, version).reduce(
      (sum, { replicas }) => sum + replicas,
      0,
    );
    return statuses.length > 0 ? [{ what: 'ready', done: ready, total }] : [];
  },

  asks(graph, { version }) {
    return graphAsks(graph, version);
  },

  scaling(graph, { version }) {
    return componentsOf(graph, version).flatMap(({ name, fields }) => {
      const autoscaling = fields.object('autoscaling');
      return autoscaling.flag('enabled') === true
        ? [
            {
              of: 'replicas' as const,
              part: name,
              min: autoscaling.count('minReplicas'),
              max: autoscaling.count('maxReplicas'),
            },
          ]
        : [];
    });
  },

  models(graph, { version }) {
    const names = componentsOf(graph, version).flatMap(
      ({ fields }) => fields.object('modelRef').string('name') ?? [],
    );
    return [...new Set(names)].map(name => ({ name }));
  },

  parts(graph, { version }): Part[] {
    const statuses = new Map(componentStatusesOf(graph, version));
    const groups = componentsOf(graph, version).map(
      ({ name, replicas }): Part => ({
        type: 'group',
        name,
        desired: replicas,
        ready: readyIn(statuses.get(name)),
      }),
    );
    return [...groups, ...rollingUpdateOf(graph)];
  },

  // Source: ai-dynamo/dynamo `deploy/operator/internal/consts/consts.go` `KubeLabelDynamoGraphDeploymentName`.
  selector: selectorWithName('nvidia.com/dynamo-graph-deployment-name'),

  advice(_, { version }): Advice[] {
    return version === 'v1alpha1'
      ? [
          {
            rule: 'DynamoGraphDeployment/v1alpha1',
            field: 'apiVersion',
            problem: 'DynamoGraphDeployment v1alpha1 is deprecated.',
            remedy:
              'Say nvidia.com/v1beta1; services become spec.components with a name, and extraPodSpec and resources a podTemplate.',
          },
        ]
      : [];
  },
};

function rollingUpdateOf(graph: Fields): Part[] {
  const phase = graph.object('status', 'rollingUpdate').string('phase');
  return phase !== undefined && Object.hasOwn(STEPS, phase)
    ? [
        {
          type: 'step',
          name: 'rolling update',
          state: STEPS[phase as keyof typeof STEPS],
        },
      ]
    : [];
}
