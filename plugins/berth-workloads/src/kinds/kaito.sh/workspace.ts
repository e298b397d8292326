import { demandOf } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { PodDemand } from '../../model';
import { selectorWithName } from '../selectorWithName';
import type { WorkloadKind } from '../WorkloadKind';
import { presetModels } from './presetModels';
import { workspaceHealth } from './workspaceHealth';
import { workspacePods } from './workspacePods';

/**
 * `kaito.sh` Workspace: a model that is served, or tuned, on nodes of its own. It has no `spec`; v1alpha1 has no state and
 * no number of nodes in its status.
 */
export const workspaceKind: WorkloadKind = {
  group: 'kaito.sh',
  kind: 'Workspace',
  plural: 'workspaces',
  versions: ['v1beta1', 'v1alpha1'],
  system: 'KAITO',
  role: 'inferenceServer',

  roleOf(workspace) {
    return isTuning(workspace) ? 'trainingJob' : 'inferenceServer';
  },

  health: workspaceHealth,

  progress(workspace) {
    const nodes = workspace.object('status').strings('workerNodes').length;
    return [
      {
        what: 'nodes',
        done: nodes,
        total: Math.max(nodes, nodesOf(workspace)),
      },
    ];
  },

  asks(workspace) {
    const count = isTuning(workspace) ? 1 : nodesOf(workspace);
    const set = workspacePods(workspace, {
      name: isTuning(workspace) ? 'tuning' : 'inference',
      count,
      namespace: workspace.object('metadata').string('namespace'),
      // A model that is spread over nodes is of no use without one of them.
      ...(count > 1 && { minimum: count }),
    });
    return demandOf([set], { when: whenOf(workspace) });
  },

  models(workspace) {
    return [
      ...presetModels(workspace.object('inference')),
      ...presetModels(workspace.object('tuning')),
    ];
  },

  parts(workspace) {
    return (['inference', 'tuning'] as const)
      .filter(use => workspace.object(use).exists)
      .map(name => ({
        type: 'group',
        name,
        desired: name === 'tuning' ? 1 : nodesOf(workspace),
      }));
  },

  // Source: kaito v0.12 `api/v1beta1/labels.go` `LabelWorkspaceName`.
  selector: selectorWithName('kaito.sh/workspace'),

  advice(workspace) {
    const nodes = workspace.object('resource').strings('preferredNodes');
    return nodes.length === 0
      ? []
      : [
          {
            rule: 'Workspace/preferredNodes',
            field: 'resource.preferredNodes',
            problem: 'The list of preferred nodes is deprecated in v1beta1.',
            remedy: 'Choose nodes by labels, in resource.labelSelector.',
          },
        ];
  },
};

/** KAITO computes how many nodes a model needs, and then no longer looks at the number that was asked for. */
export function nodesOf(workspace: Fields): number {
  const computed = workspace.object('status').count('targetNodeCount');
  return computed || (workspace.object('resource').count('count') ?? 1);
}

function isTuning(workspace: Fields): boolean {
  return workspace.object('tuning').exists;
}

function whenOf(workspace: Fields): PodDemand['when'] {
  const state = workspace.object('status').string('state');
  return state === 'Succeeded' || state === 'Failed' ? 'ifRepeated' : 'now';
}
