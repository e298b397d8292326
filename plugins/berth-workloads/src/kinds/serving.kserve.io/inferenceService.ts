import { withoutCredentials } from '../../argo/withoutCredentials';
import type { Fields } from '../../json/Fields';
import type { Advice, Endpoint, Scaling } from '../../model';
import { endpointAt } from '../endpointAt';
import { scopeOfUrl } from '../scopeOfUrl';
import { selectorWithName } from '../selectorWithName';
import type { WorkloadKind } from '../WorkloadKind';
import { componentsOf } from './componentsOf';
import { deploymentModeOf, MODE_ANNOTATION, oldModeOf } from './deploymentMode';
import { inferenceServiceAsks, replicasOf } from './inferenceServiceAsks';
import { inferenceServiceHealth } from './inferenceServiceHealth';
import { inferenceServiceParts } from './inferenceServiceParts';
import { predictorModelOf } from './predictorModel';
import { runtimeReferenceOf } from './runtimeOf';

/** `serving.kserve.io/v1beta1` InferenceService. */
export const inferenceServiceKind: WorkloadKind = {
  group: 'serving.kserve.io',
  kind: 'InferenceService',
  plural: 'inferenceservices',
  versions: ['v1beta1'],
  system: 'KServe',
  role: 'inferenceServer',

  health: inferenceServiceHealth,

  progress(service) {
    const copies = service.object('status', 'modelStatus', 'copies');
    const loaded = copies.count('totalCopies');
    const predictor = service.object('spec', 'predictor');
    return loaded === undefined
      ? []
      : [
          {
            what: 'ready',
            done: loaded,
            total: Math.max(loaded, replicasOf(predictor)),
            failed: copies.count('failedCopies'),
          },
        ];
  },

  asks: inferenceServiceAsks,

  scaling(service) {
    const mode = deploymentModeOf(service);
    return componentsOf(service).flatMap(({ title, fields }) =>
      scalingOf(title, fields, mode),
    );
  },

  endpoints(service): Endpoint[] {
    const status = service.object('status');
    const inside = status.object('address').string('url');
    const outside = status.string('url');
    return [
      ...(outside ? [endpointAt(outside, scopeOfUrl(outside))] : []),
      ...(inside ? [endpointAt(inside, 'cluster')] : []),
    ];
  },

  models(service) {
    const predictor = service.object('spec', 'predictor');
    const model = predictorModelOf(predictor);
    const source =
      model?.container.string('storageUri') ??
      model?.container.object('storage').string('path') ??
      predictor.objects('storageUris')[0]?.string('uri');
    const state = service
      .object('status', 'modelStatus', 'states')
      .string('activeModelState');
    return model
      ? [
          {
            name: service.object('metadata').string('name'),
            source: source && withoutCredentials(source),
            format: model.format,
            state,
          },
        ]
      : [];
  },

  parts: inferenceServiceParts,

  references(service, { related }) {
    const runtime = runtimeReferenceOf(service, related);
    return runtime ? [runtime] : [];
  },

  // Source: kserve v0.20 `pkg/constants/constants.go` `InferenceServicePodLabelKey`.
  selector: selectorWithName('serving.kserve.io/inferenceservice'),

  advice(service) {
    return [
      ...olderSchema(service),
      ...olderMode(service),
      ...canaryWithoutKnative(service),
    ];
  },
};

/** A maximum of 0 is none. */
function scalingOf(
  part: string,
  component: Fields,
  mode: string | undefined,
): Scaling[] {
  const max = component.count('maxReplicas');
  const isScaled =
    max !== undefined || component.any('minReplicas') !== undefined;
  return isScaled
    ? [
        {
          of: 'replicas',
          part,
          min: replicasOf(component),
          max: max || undefined,
          mode: component.string('scaleMetric') ?? mode,
        },
      ]
    : [];
}

/** Source: KServe's documentation since 0.8: new services say `model`, with the framework as its format. */
function olderSchema(service: Fields): Advice[] {
  const predictor = service.object('spec', 'predictor');
  const framework = predictorModelOf(predictor)?.framework;
  return framework === undefined
    ? []
    : [
        {
          rule: 'InferenceService/frameworkField',
          field: `spec.predictor.${framework}`,
          problem: `A predictor with the field ${framework} is of the schema before KServe 0.8.`,
          remedy: `Say model, with ${framework} as the name of its modelFormat.`,
        },
      ];
}

function olderMode(service: Fields): Advice[] {
  const old = oldModeOf(service);
  return old === undefined
    ? []
    : [
        {
          rule: 'InferenceService/deploymentModeRenamed',
          field: `metadata.annotations["${MODE_ANNOTATION}"]`,
          problem: `KServe 0.16 renamed the deployment mode ${old.given}.`,
          remedy: `Say ${old.newer}, which means the same.`,
        },
      ];
}

/** Source: KServe's documentation, "Canary Rollout Strategy": in the serverless deployment mode only. */
function canaryWithoutKnative(service: Fields): Advice[] {
  const percent = service
    .object('spec', 'predictor')
    .count('canaryTrafficPercent');
  return percent === undefined || deploymentModeOf(service) !== 'Standard'
    ? []
    : [
        {
          rule: 'InferenceService/canaryWithoutKnative',
          field: 'spec.predictor.canaryTrafficPercent',
          problem:
            'In Standard mode nothing divides traffic between revisions, so that the percentage has no effect.',
          remedy:
            'Take the deployment mode Knative, or leave the percentage out.',
        },
      ];
}
