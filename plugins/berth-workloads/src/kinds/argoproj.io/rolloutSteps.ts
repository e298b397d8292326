import type { Fields } from '../../json/Fields';
import type { Part } from '../../model';

type State = Extract<Part, { type: 'step' }>['state'];

/**
 * The steps of a canary, as far as it has come. A Rollout that was aborted starts again at the first one, and one whose
 * newest pods are stable has done them all.
 */
export function rolloutSteps(rollout: Fields): Part[] {
  const status = rollout.object('status');
  const steps = rollout.object('spec', 'strategy', 'canary').objects('steps');
  const current = status.count('currentStepIndex');
  const stateOf = (index: number): State => {
    if (current === undefined || index > current) {
      return 'waiting';
    }
    if (index < current) {
      return 'done';
    }
    return status.flag('abort') === true ? 'failed' : 'active';
  };
  return steps.map((step, index) => ({
    type: 'step',
    name: nameOf(step),
    state: stateOf(index),
  }));
}

/** In its own words: `setWeight 20`, `pause 10s`, `analysis`. */
function nameOf(step: Fields): string {
  const [key = ''] = Object.keys(step.value);
  if (key === 'setWeight') {
    return `setWeight ${step.count('setWeight') ?? 0}`;
  }
  if (key === 'pause') {
    const duration = step.object('pause').any('duration');
    return typeof duration === 'number' || typeof duration === 'string'
      ? `pause ${duration}`.slice(0, 30)
      : 'pause';
  }
  return key.slice(0, 30);
}
