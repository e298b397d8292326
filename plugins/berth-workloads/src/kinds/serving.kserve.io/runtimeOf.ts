import { Fields } from '../../json/Fields';
import type { RelatedReference } from '../../model';
import type { Related } from '../../understand/Related';
import { predictorModelOf } from './predictorModel';

const GROUP = 'serving.kserve.io';

/**
 * The runtime that serves the model: the one that was chosen, else the one that is asked for. A ServingRuntime of the
 * namespace goes before a ClusterServingRuntime of the same name; `undefined` where none is named yet.
 *
 * Source: kserve v0.20 `pkg/controller/v1beta1/inferenceservice/utils/utils.go` `GetServingRuntime`.
 */
export function runtimeReferenceOf(
  service: Fields,
  related: Related,
): RelatedReference | undefined {
  const namespace = service.object('metadata').string('namespace');
  const ofNamespace = (name: string): RelatedReference => ({
    relation: 'uses',
    group: GROUP,
    kind: 'ServingRuntime',
    namespace,
    name,
  });
  const ofCluster = (name: string): RelatedReference => ({
    relation: 'uses',
    group: GROUP,
    kind: 'ClusterServingRuntime',
    name,
  });
  const status = service.object('status');
  const chosen = status.string('servingRuntimeName');
  if (chosen !== undefined) {
    return ofNamespace(chosen);
  }
  const chosenInCluster = status.string('clusterServingRuntimeName');
  if (chosenInCluster !== undefined) {
    return ofCluster(chosenInCluster);
  }
  const asked = predictorModelOf(
    service.object('spec', 'predictor'),
  )?.container.string('runtime');
  if (asked === undefined) {
    return undefined;
  }
  const isOnlyInCluster =
    !related.find(ofNamespace(asked)) && related.find(ofCluster(asked));
  return isOnlyInCluster ? ofCluster(asked) : ofNamespace(asked);
}

/** The spec of that runtime, if it is held. */
export function runtimeOf(
  service: Fields,
  related: Related,
): Fields | undefined {
  const reference = runtimeReferenceOf(service, related);
  const runtime = reference && related.find(reference);
  return runtime && Fields.of(runtime).object('spec');
}
