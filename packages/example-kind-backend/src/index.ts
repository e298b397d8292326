import { createBackendModule } from '@backstage/backend-plugin-api';
import { berthWorkloadKindsExtensionPoint } from '@berth/backstage-plugin-berth-node';
import {
  conditionHealth,
  demandOf,
  podSet,
  WorkloadKind,
} from '@berth/backstage-plugin-berth-workloads';

/** `ml.example.com/v1alpha1` Evaluation: a model takes benchmarks, one pod for each shard of them. */
const rule: WorkloadKind = {
  group: 'ml.example.com',
  kind: 'Evaluation',
  plural: 'evaluations',
  versions: ['v1alpha1'],
  system: 'Evaluations',
  role: 'dataJob',
  health: evaluation => conditionHealth(evaluation),
  progress(evaluation) {
    const done = evaluation.object('status').count('shardsDone') ?? 0;
    const total = evaluation.object('spec').count('shards');
    return [{ what: 'tasks', done, total }];
  },
  asks(evaluation) {
    const spec = evaluation.object('spec');
    const namespace = evaluation.object('metadata').string('namespace');
    const count = spec.count('shards') ?? 1;
    return demandOf([podSet(spec.object('template'), { count, namespace })]);
  },
  parts(evaluation) {
    const scores = Object.entries(evaluation.object('status').labels('scores'));
    return scores.map(([name, value]) => ({ type: 'setting', name, value }));
  },
};

const fields = [
  'spec.shards',
  'spec.template.spec.(podSpec)',
  'status.shardsDone',
  'status.scores.*',
];

export default createBackendModule({
  pluginId: 'berth',
  moduleId: 'evaluations',
  register(env) {
    env.registerInit({
      deps: { kinds: berthWorkloadKindsExtensionPoint },
      init: async ({ kinds }) => kinds.addKind({ rule, fields }),
    });
  },
});
