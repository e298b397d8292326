import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';
import { fromCondition } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { managedResources } from './managedResources';

/** What the steps of a progressive sync call the state of an application. */
const STEP_STATES = {
  Waiting: 'waiting',
  Pending: 'active',
  Progressing: 'active',
  Healthy: 'done',
} as const;

/** `argoproj.io/v1alpha1` ApplicationSet of Argo CD: makes Applications from a template. */
export const applicationSetKind: WorkloadKind = {
  group: 'argoproj.io',
  kind: 'ApplicationSet',
  plural: 'applicationsets',
  versions: ['v1alpha1'],
  system: 'Argo CD',
  role: 'applicationSet',

  // Source: argoproj/argo-cd `resource_customizations/argoproj.io/ApplicationSet/health.lua`.
  health(set) {
    const conditions = Conditions.of(set);
    const upToDate = conditions.get('ResourcesUpToDate');
    const degraded =
      conditions.whenTrue('ErrorOccurred') ??
      conditions.whenFalse('ResourcesUpToDate');
    if (degraded) {
      return fromCondition('Degraded', degraded);
    }
    const rolling = conditions.whenTrue('RolloutProgressing');
    if (rolling) {
      return fromCondition('Progressing', rolling);
    }
    return upToDate?.status === 'True'
      ? fromCondition('Healthy', upToDate)
      : { health: 'Progressing', cause: { code: 'noStatus' } };
  },

  parts(set) {
    return [...generatorsOf(set), ...applicationsOf(set), ...stepsOf(set)];
  },

  references: managedResources,
};

function generatorsOf(set: Fields): Part[] {
  const types = set
    .object('spec')
    .objects('generators')
    .flatMap(generator =>
      Object.keys(generator.value).filter(key => key !== 'selector'),
    );
  return types.length === 0
    ? []
    : [
        {
          type: 'setting',
          name: 'generators',
          value: types.slice(0, 10).join(', '),
        },
      ];
}

/** Argo CD lists 5,000 of its applications, and counts them all. */
function applicationsOf(set: Fields): Part[] {
  const total = set.object('status').count('resourcesCount');
  return total === undefined
    ? []
    : [{ type: 'counts', name: 'applications', counts: { total } }];
}

/** Where each application is in a progressive sync. */
function stepsOf(set: Fields): Part[] {
  return set
    .object('status')
    .objects('applicationStatus')
    .flatMap((status): Part[] => {
      const name = status.string('application');
      const state = status.string('status') ?? '';
      return name !== undefined && isStepState(state)
        ? [{ type: 'step', name, state: STEP_STATES[state] }]
        : [];
    });
}

function isStepState(state: string): state is keyof typeof STEP_STATES {
  return Object.hasOwn(STEP_STATES, state);
}
