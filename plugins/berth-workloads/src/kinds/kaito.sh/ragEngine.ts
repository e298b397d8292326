import { withoutCredentials } from '../../argo/withoutCredentials';
import { demandOf } from '../../asks/podSet';
import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import type { Advice } from '../../model';
import { selectorWithName } from '../selectorWithName';
import { fromCondition, noStatus } from '../verdicts';
import type { WorkloadKind } from '../WorkloadKind';
import { workspacePods } from './workspacePods';

/** `kaito.sh` RAGEngine: documents in a vector store, found for the prompts to a model that is served elsewhere. */
export const ragEngineKind: WorkloadKind = {
  group: 'kaito.sh',
  kind: 'RAGEngine',
  plural: 'ragengines',
  versions: ['v1beta1', 'v1alpha1'],
  system: 'KAITO',
  role: 'ragEngine',

  // Argo CD has no rule. Source: kaito v0.12 `pkg/ragengine/controllers/ragengine_controller.go`: what fails to be made is
  // written into `RAGEngineSucceeded` with the reason `ragengineFailed`.
  health(engine) {
    const conditions = Conditions.of(engine);
    const succeeded = conditions.get('RAGEngineSucceeded');
    if (succeeded?.status === 'True') {
      return fromCondition('Healthy', succeeded);
    }
    if (succeeded && /failed$/i.test(succeeded.reason)) {
      return fromCondition('Degraded', succeeded);
    }
    const unmet =
      ['NodeClaimReady', 'NodesReady', 'ResourceReady', 'ServiceReady']
        .map(type => conditions.whenFalse(type))
        .find(condition => condition !== undefined) ?? succeeded;
    return conditions.all.length === 0
      ? noStatus
      : fromCondition('Progressing', unmet ?? conditions.all[0]);
  },

  asks(engine) {
    const compute = engine.object('spec', 'compute');
    const set = workspacePods(Fields.of({ resource: compute.value }), {
      name: 'engine',
      count: compute.count('count') ?? 1,
      namespace: engine.object('metadata').string('namespace'),
    });
    return demandOf([set]);
  },

  /** What embeds, and what answers. */
  models(engine) {
    const embedding = engine.object('spec', 'embedding');
    const local = embedding.object('local').string('modelID');
    const remote = embedding.object('remote').string('url');
    const answers = engine.object('spec', 'inferenceService').string('url');
    return [
      ...(local ? [{ name: local, format: 'embedding' }] : []),
      ...(remote
        ? [{ source: withoutCredentials(remote), format: 'embedding' }]
        : []),
      ...(answers ? [{ source: withoutCredentials(answers) }] : []),
    ];
  },

  // Source: kaito v0.12 `api/v1beta1/labels.go` `LabelRAGEngineName`.
  selector: selectorWithName('kaito.sh/ragengine'),

  advice(_, { version }): Advice[] {
    return version === 'v1alpha1'
      ? [
          {
            rule: 'RAGEngine/v1alpha1',
            field: 'apiVersion',
            problem: 'RAGEngine v1alpha1 is deprecated.',
            remedy:
              'Say kaito.sh/v1beta1; a claim for storage goes into spec.storage.persistentVolume.',
          },
        ]
      : [];
  },
};
