import { Fields } from '../../json/Fields';
import { isObject } from '../../json/read';

/** A component of a graph, whatever the version it is written in. */
export interface DynamoComponent {
  /** As the graph names it. */
  name: string;
  /** With bounds and references. */
  fields: Fields;
  /** Of its pods. */
  template: Fields;
  replicas: number;
  /** Over so many nodes each replica is spread. */
  nodes: number;
}

/** v1beta1 has a list of components with pod templates, v1alpha1 a map of services with parts of a pod. */
export function componentsOf(
  graph: Fields,
  version: string,
): DynamoComponent[] {
  const spec = graph.object('spec');
  return version === 'v1alpha1'
    ? spec
        .entries('services')
        .map(([name, fields]) => component(name, fields, olderTemplate(fields)))
    : spec
        .objects('components')
        .map(fields =>
          component(
            fields.string('name') ?? '',
            fields,
            fields.object('podTemplate'),
          ),
        );
}

function component(
  name: string,
  fields: Fields,
  template: Fields,
): DynamoComponent {
  const multinode = fields.object('multinode');
  return {
    name,
    fields,
    template,
    replicas: fields.count('replicas') ?? 1,
    nodes: multinode.exists
      ? Math.max(1, multinode.count('nodeCount') ?? 2)
      : 1,
  };
}

/**
 * Source: ai-dynamo/dynamo `deploy/operator/api/v1alpha1/common.go` `ExtraPodSpec`, `ExtraPodMetadata`; `deploy/operator/
 * internal/dynamo/graph.go` `GenerateBasePodSpec`.
 */
function olderTemplate(service: Fields): Fields {
  const { mainContainer, ...pod } = service.object('extraPodSpec').value;
  const sidecars = service.object('extraPodSpec').objects('containers');
  const metadata = service.object('extraPodMetadata');
  const resources = service.object('resources');
  return Fields.of({
    metadata: {
      labels: { ...service.labels('labels'), ...metadata.labels('labels') },
      annotations: {
        ...service.labels('annotations'),
        ...metadata.labels('annotations'),
      },
    },
    spec: {
      ...pod,
      containers: [
        {
          ...(isObject(mainContainer) ? mainContainer : {}),
          name: 'main',
          resources: {
            requests: quantitiesOf(resources.object('requests')),
            limits: quantitiesOf(resources.object('limits')),
          },
        },
        ...sidecars.map(({ value }) => value),
      ],
    },
  });
}

function quantitiesOf(amounts: Fields) {
  const cpu = amounts.quantity('cpu');
  const memory = amounts.quantity('memory');
  const gpu = amounts.quantity('gpu');
  return {
    ...amounts.quantities('custom'),
    ...(cpu !== undefined && { cpu }),
    ...(memory !== undefined && { memory }),
    ...(gpu !== undefined && {
      [amounts.string('gpuType') ?? 'nvidia.com/gpu']: gpu,
    }),
  };
}
