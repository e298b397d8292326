import { demandOfUnits, podSet } from '../../asks/podSet';
import type { Fields } from '../../json/Fields';
import type { PodDemand, PodSet, PodUnit } from '../../model';
import type { KindContext } from '../WorkloadKind';
import { componentTemplate } from './componentTemplate';
import { componentsOf, type TitledComponent } from './componentsOf';
import { multiNodeSets } from './multiNodeSets';
import { predictorModelOf } from './predictorModel';
import { runtimeOf } from './runtimeOf';
import { isStopped } from './stopAnnotation';

/**
 * What an InferenceService asks for: the fewest pods of each component. Where the runtime of its model is not held, what
 * is asked for is partial.
 */
export function inferenceServiceAsks(
  service: Fields,
  { related }: KindContext,
): PodDemand | undefined {
  const runtime = runtimeOf(service, related);
  return demandOfUnits(
    componentsOf(service).map(component => unitOf(service, component, runtime)),
    { when: isStopped(service) ? 'onResume' : 'now' },
  );
}

function unitOf(
  service: Fields,
  component: TitledComponent,
  runtime: Fields | undefined,
): PodUnit {
  const { title, fields } = component;
  const hasModel =
    component.name === 'predictor' && predictorModelOf(fields) !== undefined;
  const options = {
    namespace: service.object('metadata').string('namespace'),
    isPartial: (hasModel && !runtime) || fields.object('art').exists,
  };
  const ofModel = hasModel ? runtime : undefined;
  const template = componentTemplate(service, component, ofModel);
  const replicas = replicasOf(fields);
  const workerSpec = fields.object('workerSpec');
  const known = (sets: Array<PodSet | undefined>) =>
    sets.filter(set => set !== undefined);
  return workerSpec.exists
    ? {
        name: title,
        times: replicas,
        sets: known(
          multiNodeSets(template, { ...options, workerSpec, runtime: ofModel }),
        ),
      }
    : {
        name: title,
        times: 1,
        sets: known([
          podSet(template, { name: title, count: replicas, ...options }),
        ]),
      };
}

/**
 * How many there are at least.
 *
 * Source: kserve v0.20 `pkg/apis/serving/v1beta1/component.go` `DefaultMinReplicas`.
 */
export function replicasOf(component: Fields): number {
  return component.count('minReplicas') ?? 1;
}
