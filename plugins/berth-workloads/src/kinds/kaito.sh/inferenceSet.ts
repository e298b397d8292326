import { demandOf } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import { identityOf } from '../../understand/identityOf';
import type { Related } from '../../understand/Related';
import { fromCondition, healthyWith, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { presetModels } from './presetModels';
import { nodesOf } from './workspace';
import { workspacePods } from './workspacePods';

/** `kaito.sh` InferenceSet: workspaces that all serve the same model. Its numbers count workspaces. */
export const inferenceSetKind: WorkloadKind = {
  group: 'kaito.sh',
  kind: 'InferenceSet',
  plural: 'inferencesets',
  versions: ['v1beta1', 'v1alpha1'],
  system: 'KAITO',
  role: 'inferenceServer',

  // Argo CD has no rule. Source: kaito v0.12 `pkg/inferenceset/controllers/inferenceset_controller.go`: its condition never
  // says that something has failed, which its workspaces do.
  health(set) {
    const { desired, ready } = workspacesOf(set);
    const condition = Conditions.of(set).get('InferenceSetReady');
    if (condition === undefined) {
      return noStatus;
    }
    if (condition.status !== 'True' || condition.isStale) {
      return fromCondition('Progressing', condition);
    }
    return { ...healthyWith({ desired, ready }), condition };
  },

  progress(set) {
    const { desired, ready } = workspacesOf(set);
    return [{ what: 'ready', done: ready, total: desired }];
  },

  asks(set, { related }) {
    const nodes = nodesOfOne(set, related);
    const pods = workspacePods(workspaceOf(set), {
      name: 'inference',
      count: nodes,
      namespace: set.object('metadata').string('namespace'),
      ...(nodes > 1 && { minimum: nodes }),
    });
    return demandOf([pods], { times: workspacesOf(set).desired });
  },

  models(set) {
    return presetModels(set.object('spec', 'template', 'inference'));
  },

  parts(set) {
    const { desired, ready } = workspacesOf(set);
    return [{ type: 'group', name: 'workspaces', desired, ready }];
  },
};

function workspacesOf(set: Fields) {
  return {
    desired: set.object('spec').count('replicas') ?? 1,
    ready: set.object('status').count('readyReplicas') ?? 0,
  };
}

/** As the set makes them: in a set the labels of nodes stand beside the template. */
function workspaceOf(set: Fields): Fields {
  const spec = set.object('spec');
  return Fields.of({
    resource: { labelSelector: spec.object('labelSelector').value },
    inference: spec.object('template', 'inference').value,
  });
}

/** As KAITO has computed for a workspace that is there. */
function nodesOfOne(set: Fields, related: Related): number {
  const workspaces = related
    .childrenOf(set.object('metadata').string('uid') ?? '')
    .map(object => Fields.of(object))
    .filter(child => identityOf(child).kind === 'Workspace');
  return Math.max(1, ...workspaces.map(nodesOf));
}
