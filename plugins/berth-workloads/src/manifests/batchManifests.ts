import { literal } from './builders/literal';
import { podTemplate } from './builders/podTemplate';
import type { Manifest } from './Manifest';
import { labelsOf, metadataOf } from './names';
import { replaced } from './replaced';
import type { BatchPlan } from './WorkloadPlan';

/** A Job, or a CronJob that makes one again and again. */
export function batchManifests(plan: BatchPlan): Manifest[] {
  const { schedule, timeZone = 'Etc/UTC' } = plan;
  if (schedule === undefined) {
    return [
      {
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: metadataOf(plan, replaced),
        spec: jobSpec(plan),
      },
    ];
  }
  return [
    {
      apiVersion: 'batch/v1',
      kind: 'CronJob',
      metadata: metadataOf(plan),
      spec: {
        schedule,
        timeZone,
        // GPUs are asked for once, however long a run takes.
        concurrencyPolicy: 'Forbid',
        startingDeadlineSeconds: 600,
        successfulJobsHistoryLimit: 3,
        failedJobsHistoryLimit: 3,
        jobTemplate: {
          metadata: { labels: labelsOf(plan) },
          spec: jobSpec(plan),
        },
      },
    },
  ];
}

function jobSpec(plan: BatchPlan) {
  const { parts, parallelism, retries = 3 } = plan;
  return {
    completionMode: 'Indexed',
    completions: parts,
    parallelism,
    backoffLimitPerIndex: retries,
    podFailurePolicy: {
      rules: [
        // A node that goes is no mistake of the work.
        {
          action: 'Ignore',
          onPodConditions: [{ type: 'DisruptionTarget', status: 'True' }],
        },
      ],
    },
    template: podTemplate(plan, {
      restartPolicy: 'Never',
      container: {
        command: plan.command.map(literal),
        env: [{ name: 'HOME', value: '/tmp' }],
      },
    }),
  };
}
