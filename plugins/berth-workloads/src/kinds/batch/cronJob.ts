import type { HealthCause } from '../../model';
import type { HealthVerdict, WorkloadKind } from '../WorkloadKind';
import { jobAsks } from './job';
import { gangAnnotationInTemplate } from './gangAnnotation';

/** `batch/v1` CronJob. */
export const cronJobKind: WorkloadKind = {
  group: 'batch',
  kind: 'CronJob',
  plural: 'cronjobs',
  versions: ['v1'],
  system: 'Kubernetes',
  role: 'scheduledJob',

  // Source: argoproj/argo-cd `resource_customizations/batch/CronJob/health.lua`.
  health(cronJob): HealthVerdict {
    if (cronJob.object('spec').flag('suspend') === true) {
      return { health: 'Suspended', cause: { code: 'suspended' } };
    }
    const status = cronJob.object('status');
    if (!status.exists) {
      return { health: 'Progressing', cause: { code: 'noStatus' } };
    }
    const last = status.time('lastScheduleTime');
    const successful = status.time('lastSuccessfulTime');
    const fine = (cause: HealthCause): HealthVerdict => ({
      health: 'Healthy',
      cause,
      since: last,
    });
    if (last === undefined) {
      return fine({ code: 'notDueYet' });
    }
    if (status.objects('active').length > 0) {
      return fine({ code: 'running' });
    }
    // Whether the first run has failed or was not looked at is not known.
    if (successful === undefined) {
      return fine({ code: 'noRunSucceeded' });
    }
    return Date.parse(successful) < Date.parse(last)
      ? { ...fine({ code: 'lastRunFailed' }), health: 'Degraded' }
      : fine({ code: 'lastRunSucceeded' });
  },

  progress(cronJob) {
    const active = cronJob.object('status').objects('active').length;
    return active > 0 ? [{ what: 'jobs', done: 0, active }] : [];
  },

  asks(cronJob) {
    return jobAsks(cronJob.object('spec', 'jobTemplate'), {
      namespace: cronJob.object('metadata').string('namespace'),
      when:
        cronJob.object('spec').flag('suspend') === true
          ? 'onResume'
          : 'onSchedule',
    });
  },

  parts(cronJob) {
    const spec = cronJob.object('spec');
    const status = cronJob.object('status');
    const cron = spec.string('schedule');
    return cron === undefined
      ? []
      : [
          {
            type: 'schedule',
            cron,
            timeZone: spec.string('timeZone'),
            last: status.time('lastScheduleTime'),
            lastSuccessful: status.time('lastSuccessfulTime'),
          },
        ];
  },

  advice(cronJob) {
    const template = cronJob.object('spec', 'jobTemplate', 'spec', 'template');
    return gangAnnotationInTemplate(template, {
      kind: 'CronJob',
      field: 'spec.jobTemplate.spec.template.metadata.annotations',
    });
  },
};
