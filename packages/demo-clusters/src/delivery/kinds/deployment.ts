import { countAt, objectAt } from '../fields';
import { MOST_PODS, type AppliedKind } from './AppliedKind';
import { podTemplateAt } from './podTemplate';
import { selectorAt } from './selector';

export const deployment: AppliedKind = {
  name: 'apps/Deployment',
  read(spec, metadata) {
    const strategy = objectAt(spec.strategy ?? {}, 'spec.strategy');
    const isRecreate = strategy.type === 'Recreate';
    const rolling = objectAt(
      strategy.rollingUpdate ?? {},
      'spec.strategy.rollingUpdate',
    );
    const step = (field: 'maxSurge' | 'maxUnavailable') => {
      const value = rolling[field] ?? '25%';
      if (typeof value === 'string' && /^\d{1,3}%$/.test(value)) {
        return value;
      }
      return countAt(value, `spec.strategy.rollingUpdate.${field}`, MOST_PODS);
    };
    const template = podTemplateAt(spec.template, 'spec.template');
    return {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: countAt(spec.replicas ?? 1, 'spec.replicas', MOST_PODS),
        selector: { matchLabels: selectorAt(spec.selector, template) },
        strategy: isRecreate
          ? { type: 'Recreate' }
          : {
              type: 'RollingUpdate',
              rollingUpdate: {
                maxSurge: step('maxSurge'),
                maxUnavailable: step('maxUnavailable'),
              },
            },
        template,
        revisionHistoryLimit: 2,
        progressDeadlineSeconds: countAt(
          spec.progressDeadlineSeconds ?? 600,
          'spec.progressDeadlineSeconds',
          1_000_000,
        ),
      },
      status: {},
    };
  },
};
