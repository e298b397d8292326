import { Fields } from '../../json/Fields';
import { mergedPodSpec } from './mergedPodSpec';
import { predictorModelOf } from './predictorModel';

/** A component of an InferenceService: what it is, and its part of the spec. */
export interface Component {
  name: 'predictor' | 'transformer' | 'explainer';
  fields: Fields;
}

/** The container that serves, whatever else a pod has. */
export const SERVING_CONTAINER = 'kserve-container';

/**
 * The pods of a component as far as the service and the runtime say: what KServe's webhook adds, such as the container
 * that loads the model, and Knative's proxy are not among them.
 */
export function componentTemplate(
  service: Fields,
  component: Component,
  runtime: Fields | undefined,
): Fields {
  const { fields } = component;
  const metadata = service.object('metadata');
  return Fields.of({
    metadata: {
      labels: {
        ...runtime?.labels('labels'),
        ...metadata.labels('labels'),
        ...fields.labels('labels'),
        'serving.kserve.io/inferenceservice': metadata.string('name') ?? '',
        component: component.name,
      },
      annotations: {
        ...runtime?.labels('annotations'),
        ...metadata.labels('annotations'),
        ...fields.labels('annotations'),
      },
    },
    spec: mergedPodSpec(runtime, fields, containersOf(component)),
  });
}

/** Its own containers, and the one that its model or its type stands for. */
function containersOf({ name, fields }: Component): Fields['value'][] {
  const own = fields.objects('containers').map(({ value }) => value);
  const serving =
    name === 'predictor'
      ? predictorModelOf(fields)?.container
      : fields.object('art');
  return serving?.exists
    ? [...own, { ...serving.value, name: SERVING_CONTAINER }]
    : own;
}
