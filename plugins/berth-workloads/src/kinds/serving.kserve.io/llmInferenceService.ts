import { withoutCredentials } from '../../argo/withoutCredentials';
import type { Fields } from '../../json/Fields';
import type { Endpoint, RelatedReference, Scaling } from '../../model';
import { endpointAt } from '../endpointAt';
import { scopeOfUrl } from '../scopeOfUrl';
import { selectorWithName } from '../selectorWithName';
import type { WorkloadKind } from '../WorkloadKind';
import {
  llmInferenceServiceAsks,
  llmReplicasOf,
} from './llmInferenceServiceAsks';
import { llmInferenceServiceHealth } from './llmInferenceServiceHealth';
import { llmInferenceServiceParts } from './llmInferenceServiceParts';

/**
 * `serving.kserve.io` LLMInferenceService. What v1alpha1 lacks of v1alpha2 is the status of its workloads and of its
 * group.
 */
export const llmInferenceServiceKind: WorkloadKind = {
  group: 'serving.kserve.io',
  kind: 'LLMInferenceService',
  plural: 'llminferenceservices',
  versions: ['v1alpha2', 'v1alpha1'],
  system: 'KServe',
  role: 'inferenceServer',

  health: llmInferenceServiceHealth,

  progress(service) {
    const primary = service.object('status', 'workloads', 'primary');
    const ready = primary.count('readyReplicas');
    const total = Math.max(ready ?? 0, llmReplicasOf(service.object('spec')));
    return ready === undefined ? [] : [{ what: 'ready', done: ready, total }];
  },

  asks: llmInferenceServiceAsks,

  scaling(service) {
    const spec = service.object('spec');
    return [
      ...scalingOf('main', spec),
      ...scalingOf('prefill', spec.object('prefill')),
    ];
  },

  endpoints(service): Endpoint[] {
    const status = service.object('status');
    const addresses = status.objects('addresses').flatMap(one => {
      const url = one.string('url');
      return url === undefined ? [] : [{ url, name: one.string('name') }];
    });
    const url = status.string('url') ?? status.object('address').string('url');
    const isListed = addresses.some(one => one.url === url);
    return [
      ...(url && !isListed ? [{ url, name: undefined }] : []),
      ...addresses,
    ].map(one => endpointAt(one.url, scopeOfUrl(one.url), one.name));
  },

  models(service) {
    const model = service.object('spec', 'model');
    const uri = model.string('uri');
    const name =
      model.string('name') ?? service.object('metadata').string('name');
    const adapters = model.object('lora').any('adapters');
    const lora = Array.isArray(adapters)
      ? model.object('lora').objects('adapters')
      : [];
    return [
      { name, source: uri && withoutCredentials(uri) },
      ...lora.map(adapter => ({
        name: adapter.string('name'),
        source: withoutCredentials(adapter.string('uri') ?? '') || undefined,
        format: 'LoRA',
      })),
    ];
  },

  parts: llmInferenceServiceParts,

  references(service) {
    return [...configsOf(service), ...poolOf(service)];
  },

  // Source: kserve v0.20 `pkg/controller/v1alpha2/llmisvc/workload.go` `GetWorkloadLabelSelector`.
  selector: selectorWithName('app.kubernetes.io/name', {
    'app.kubernetes.io/part-of': 'llminferenceservice',
  }),
};

function scalingOf(part: string, workload: Fields): Scaling[] {
  const scaling = workload.object('scaling');
  const wva = scaling.object('wva');
  const mode = ['keda', 'hpa'].find(key => wva.object(key).exists);
  return scaling.exists
    ? [
        {
          of: 'replicas',
          part,
          min: scaling.count('minReplicas') ?? 1,
          max: scaling.count('maxReplicas'),
          mode,
        },
      ]
    : [];
}

/** The configurations that were merged into it, where its status says; else those that it names. */
function configsOf(service: Fields): RelatedReference[] {
  const own = service.object('metadata').string('namespace');
  const applied = service.object('status').objects('appliedConfigs');
  const named = service.object('spec').objects('baseRefs');
  return (applied.length > 0 ? applied : named).flatMap(config => {
    const name = config.string('name');
    return name === undefined
      ? []
      : [
          {
            relation: 'uses',
            group: 'serving.kserve.io',
            kind: 'LLMInferenceServiceConfig',
            namespace: config.string('namespace') ?? own,
            name,
          },
        ];
  });
}

function poolOf(service: Fields): RelatedReference[] {
  const pool = service.object('status', 'router', 'scheduler', 'inferencePool');
  const name = pool.string('name');
  return name === undefined
    ? []
    : [
        {
          relation: 'uses',
          group: pool.string('group') ?? 'inference.networking.k8s.io',
          kind: pool.string('kind') ?? 'InferencePool',
          namespace:
            pool.string('namespace') ??
            service.object('metadata').string('namespace'),
          name,
        },
      ];
}
