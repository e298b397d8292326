import { Conditions } from '../../conditions/Conditions';
import type { Fields } from '../../json/Fields';
import type { Health, ReportedCondition } from '../../model';
import { fromCondition, noStatus } from '../verdicts';
import type { HealthVerdict } from '../WorkloadKind';

/** `NotReady` is what was ready once; what never was stays `Pending`. */
const STATES: Readonly<Record<string, Health>> = {
  Pending: 'Progressing',
  Ready: 'Healthy',
  NotReady: 'Degraded',
  Running: 'Progressing',
  Succeeded: 'Healthy',
  Failed: 'Degraded',
};

/**
 * By `status.state`, which v1beta1 has; else by what `WorkspaceSucceeded` says. Argo CD has no rule.
 *
 * Source: kaito v0.12 `pkg/workspace/controllers/workspace_controller.go` `applyInferenceWorkspaceStatus`,
 * `applyTuningWorkspaceStatus`.
 */
export function workspaceHealth(workspace: Fields): HealthVerdict {
  const conditions = Conditions.of(workspace);
  const succeeded = conditions.get('WorkspaceSucceeded');
  const state = workspace.object('status').string('state');
  const health =
    state !== undefined && Object.hasOwn(STATES, state)
      ? STATES[state]
      : healthBy(succeeded);
  if (health === undefined) {
    return conditions.all.length > 0
      ? fromCondition('Progressing', unmetIn(conditions))
      : noStatus;
  }
  if (health === 'Healthy') {
    return fromCondition('Healthy', succeeded);
  }
  const condition = unmetIn(conditions) ?? succeeded;
  return condition
    ? fromCondition(health, condition)
    : { health, cause: { code: 'phase', phase: state ?? '' } };
}

function healthBy(
  succeeded: ReportedCondition | undefined,
): Health | undefined {
  if (succeeded === undefined) {
    return undefined;
  }
  if (succeeded.status === 'True') {
    return 'Healthy';
  }
  return /failed$/i.test(succeeded.reason) ? 'Degraded' : 'Progressing';
}

/** What it waits for, the first in the order in which KAITO works. */
function unmetIn(conditions: Conditions): ReportedCondition | undefined {
  const order = [
    'NodeClaimReady',
    'NodesReady',
    'ResourceReady',
    'ModelMirrorReady',
    'InferenceReady',
    'JobStarted',
    'BenchmarkCompleted',
    'WorkspaceSucceeded',
  ];
  return order
    .map(type => conditions.whenFalse(type))
    .find(condition => condition !== undefined);
}
