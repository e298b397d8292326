import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Health } from '../../model';
import { fromCondition, notObserved } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/** Since v1.0 Argo Rollouts says how it is in Argo CD's words, but for this one. */
const PHASES: Readonly<Record<string, Health>> = {
  Healthy: 'Healthy',
  Degraded: 'Degraded',
  Progressing: 'Progressing',
  Paused: 'Suspended',
};

/**
 * Source: argoproj/argo-cd `resource_customizations/argoproj.io/Rollout/health.lua`. What it reads of releases before v1.0,
 * which say no phase, is left out but for what has failed.
 */
export function rolloutHealth(rollout: Fields): HealthVerdict {
  const status = rollout.object('status');
  if (!status.exists) {
    return { health: 'Progressing', cause: { code: 'noStatus' } };
  }
  if (!isGenerationObserved(rollout) || !isWorkloadObserved(rollout)) {
    return notObserved;
  }
  const conditions = Conditions.of(rollout);
  const phase = status.string('phase');
  if (phase !== undefined) {
    const health = Object.hasOwn(PHASES, phase) ? PHASES[phase] : 'Unknown';
    const isWanted = rollout.object('spec').count('replicas') !== 0;
    return {
      health,
      cause:
        health === 'Healthy' && !isWanted
          ? { code: 'scaledToZero' }
          : { code: 'phase', phase, message: status.message('message') },
      condition: conditions.get(
        health === 'Healthy' ? 'Available' : 'Progressing',
      ),
    };
  }
  const invalid = conditions.get('InvalidSpec');
  const progressing = conditions.get('Progressing');
  const failed =
    progressing?.reason === 'RolloutAborted' ||
    progressing?.reason === 'ProgressDeadlineExceeded';
  if (invalid || failed) {
    return fromCondition('Degraded', invalid ?? progressing);
  }
  return { health: 'Progressing', cause: { code: 'noStatus' } };
}

/** The number is a string. One that is larger than the generation is a hash, as releases before v0.10 wrote it. */
function isGenerationObserved(rollout: Fields): boolean {
  const observed = Number(
    rollout.object('status').string('observedGeneration') ?? Number.NaN,
  );
  const generation = rollout.object('metadata').count('generation');
  return (
    Number.isNaN(observed) || generation === undefined || observed >= generation
  );
}

/** Of a Deployment that it takes its template from, by what its controller noted. */
function isWorkloadObserved(rollout: Fields): boolean {
  const noted = rollout.object('metadata').labels('annotations')[
    'rollout.argoproj.io/workload-generation'
  ];
  return (
    !rollout.object('spec', 'workloadRef').exists ||
    noted === undefined ||
    noted === rollout.object('status').string('workloadObservedGeneration')
  );
}
