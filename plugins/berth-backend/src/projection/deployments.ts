import type { Deployment } from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  fields,
  flag,
  list,
  word,
} from './fields';
import { condition, labelSelector, objectMeta } from './objectMeta';
import { podTemplate } from './podSpec';
import type { WatchedKindDefinition } from './WatchedKindDefinition';

export const deployments: WatchedKindDefinition<'deployments'> = {
  plural: 'deployments',
  kind: 'Deployment',
  group: 'apps',
  versions: ['v1'],
  project(object) {
    const source = fields(object);
    const metadata = objectMeta(source.metadata);
    if (!metadata) return undefined;
    const spec = fields(source.spec);
    const status = fields(source.status);
    return compact<Deployment>({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: compactOrNothing<NonNullable<Deployment['spec']>>({
        replicas: count(spec.replicas),
        paused: flag(spec.paused),
        selector: labelSelector(spec.selector),
        progressDeadlineSeconds: count(spec.progressDeadlineSeconds),
        strategy: strategy(spec.strategy),
        template: podTemplate(spec.template),
      }),
      status: compactOrNothing<NonNullable<Deployment['status']>>({
        observedGeneration: count(status.observedGeneration),
        replicas: count(status.replicas),
        updatedReplicas: count(status.updatedReplicas),
        readyReplicas: count(status.readyReplicas),
        availableReplicas: count(status.availableReplicas),
        unavailableReplicas: count(status.unavailableReplicas),
        conditions: list(status.conditions, condition),
      }),
    });
  },
};

type Strategy = NonNullable<NonNullable<Deployment['spec']>['strategy']>;

function strategy(value: unknown): Strategy | undefined {
  const source = fields(value);
  const rollingUpdate = fields(source.rollingUpdate);
  return compactOrNothing<Strategy>({
    type: word(source.type),
    rollingUpdate: compactOrNothing({
      maxSurge: amount(rollingUpdate.maxSurge),
      maxUnavailable: amount(rollingUpdate.maxUnavailable),
    }),
  });
}
