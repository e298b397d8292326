import { demandOf, podSet } from '../../asks/podSet';
import { queueOf } from '../../asks/queueOf';
import type { Fields } from '../../json/Fields';
import type { Advice, DemandQueue, PodDemand, PodSet } from '../../model';
import type { WorkloadKind } from '../WorkloadKind';
import { dynamicAllocationOf, executorsIn, executorsOf } from './executors';
import { isOver, sparkHealth } from './sparkHealth';
import type { SparkRole } from './sparkRole';
import { sparkTemplate } from './sparkTemplate';
import { webUiEndpoints, webUiLinks } from './webUi';

/** `sparkoperator.k8s.io/v1beta2` SparkApplication: a driver, and the executors that it asks for. */
export const sparkApplicationKind: WorkloadKind = {
  group: 'sparkoperator.k8s.io',
  kind: 'SparkApplication',
  plural: 'sparkapplications',
  versions: ['v1beta2'],
  system: 'Spark Operator',
  role: 'dataJob',

  health: sparkHealth,

  progress(application) {
    return isOver(application)
      ? []
      : [
          {
            what: 'ready',
            done: executorsIn(application, 'RUNNING') ?? 0,
            total: executorsOf(application),
            failed: executorsIn(application, 'FAILED') ?? 0,
          },
        ];
  },

  // The operator's pod groups hold the driver alone together with the resources of all, so that there is no gang.
  asks(application) {
    const isClient = application.object('spec').string('mode') === 'client';
    return demandOf(
      [
        isClient ? undefined : setOf(application, 'driver', 1),
        setOf(application, 'executor', executorsOf(application)),
      ],
      {
        when: whenOf(application),
        queue: queueOf(application) ?? batchQueueOf(application),
      },
    );
  },

  scaling(application) {
    const dynamic = dynamicAllocationOf(application);
    return dynamic
      ? [
          {
            of: 'replicas',
            part: 'executor',
            min: dynamic.min,
            max: dynamic.max,
            current: executorsIn(application, 'RUNNING'),
          },
        ]
      : [];
  },

  endpoints: webUiEndpoints,

  parts(application) {
    const state = application.object('status', 'applicationState');
    const isRunning = state.string('state') === 'RUNNING';
    return [
      {
        type: 'group',
        name: 'driver',
        desired: 1,
        active: isRunning ? 1 : 0,
      },
      {
        type: 'group',
        name: 'executor',
        desired: executorsOf(application),
        active: executorsIn(application, 'RUNNING'),
        succeeded: executorsIn(application, 'COMPLETED'),
        failed: executorsIn(application, 'FAILED'),
      },
    ];
  },

  selector(application) {
    const name = application.object('metadata').string('name');
    return name === undefined
      ? undefined
      : { matchLabels: { 'sparkoperator.k8s.io/app-name': name } };
  },

  links: webUiLinks,

  advice(application) {
    return [
      ...deprecatedEnvironment(application, 'driver'),
      ...deprecatedEnvironment(application, 'executor'),
    ];
  },
};

function setOf(
  application: Fields,
  role: SparkRole,
  count: number,
): PodSet | undefined {
  const template = sparkTemplate(application, role);
  const namespace = application.object('metadata').string('namespace');
  return template && podSet(template, { name: role, count, namespace });
}

function whenOf(application: Fields): PodDemand['when'] {
  if (isOver(application)) {
    return 'ifRepeated';
  }
  return application.object('spec').flag('suspend') === true
    ? 'onResume'
    : 'now';
}

/** Volcano's; where nothing else is said it is in the default queue, which is not named here. */
function batchQueueOf(application: Fields): DemandQueue | undefined {
  const spec = application.object('spec');
  const options = spec.object('batchSchedulerOptions');
  const name = options.string('queue');
  return spec.string('batchScheduler') === 'volcano' && name !== undefined
    ? {
        system: 'Volcano',
        group: 'scheduling.volcano.sh',
        kind: 'Queue',
        name,
        priorityClass: options.string('priorityClassName'),
      }
    : undefined;
}

/** Whether they are there; what is in them is not looked at. */
function deprecatedEnvironment(application: Fields, role: SparkRole): Advice[] {
  const of = application.object('spec', role);
  return ['envVars', 'envSecretKeyRefs']
    .filter(key => of.object(key).exists)
    .map(key => ({
      rule: `SparkApplication/${key}`,
      field: `spec.${role}.${key}`,
      problem: `${key} is deprecated.`,
      remedy: `Use spec.${role}.env.`,
    }));
}
