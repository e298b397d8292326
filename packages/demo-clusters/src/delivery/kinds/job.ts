import { countAt } from '../fields';
import { MOST_PODS, type AppliedKind } from './AppliedKind';
import { podTemplateAt } from './podTemplate';

const MOST_COMPLETIONS = 100_000;

export const job: AppliedKind = {
  name: 'batch/Job',
  read(spec, metadata) {
    const template = podTemplateAt(spec.template, 'spec.template');
    const controller = { 'batch.kubernetes.io/job-name': metadata.name };
    return {
      apiVersion: 'batch/v1',
      kind: 'Job',
      metadata,
      spec: {
        parallelism: countAt(
          spec.parallelism ?? 1,
          'spec.parallelism',
          MOST_PODS,
        ),
        completions: countAt(
          spec.completions ?? 1,
          'spec.completions',
          MOST_COMPLETIONS,
        ),
        completionMode:
          spec.completionMode === 'Indexed' ? 'Indexed' : 'NonIndexed',
        backoffLimit: countAt(
          spec.backoffLimit ?? 6,
          'spec.backoffLimit',
          MOST_COMPLETIONS * 100,
        ),
        suspend: spec.suspend === true,
        selector: { matchLabels: controller },
        template: {
          ...template,
          metadata: {
            ...template.metadata,
            labels: { ...template.metadata.labels, ...controller },
          },
        },
      },
      status: {},
    };
  },
};
