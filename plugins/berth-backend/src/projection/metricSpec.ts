import type {
  MetricIdentifier,
  MetricSpec,
  MetricTarget,
} from '@berth/backstage-plugin-berth-workloads';
import {
  amount,
  compact,
  compactOrNothing,
  count,
  Fields,
  fields,
  fieldsOf,
  word,
} from './fields';
import { labelSelector } from './objectMeta';

type TargetAndCurrent = { target?: MetricTarget; current?: MetricTarget };

/** One reader for each metric type of `autoscaling/v2`; the type is also the name of its field, but for the case. */
const readers: {
  [T in MetricSpec['type']]: (source: Fields) => MetricSpec | undefined;
} = {
  Resource(source) {
    const resource = fields(source.resource);
    const name = word(resource.name);
    return name
      ? { type: 'Resource', resource: { name, ...targetAndCurrent(resource) } }
      : undefined;
  },
  ContainerResource(source) {
    const resource = fields(source.containerResource);
    const name = word(resource.name);
    const container = word(resource.container);
    if (!name || !container) return undefined;
    return {
      type: 'ContainerResource',
      containerResource: { name, container, ...targetAndCurrent(resource) },
    };
  },
  Pods(source) {
    const pods = fields(source.pods);
    const metric = identifier(pods.metric);
    return metric
      ? { type: 'Pods', pods: { metric, ...targetAndCurrent(pods) } }
      : undefined;
  },
  Object(source) {
    const object = fields(source.object);
    const metric = identifier(object.metric);
    const described = fields(object.describedObject);
    const kind = word(described.kind);
    const name = word(described.name);
    if (!metric || !kind || !name) return undefined;
    return {
      type: 'Object',
      object: {
        metric,
        describedObject: compact({
          apiVersion: word(described.apiVersion),
          kind,
          name,
        }),
        ...targetAndCurrent(object),
      },
    };
  },
  External(source) {
    const external = fields(source.external);
    const metric = identifier(external.metric);
    return metric
      ? {
          type: 'External',
          external: { metric, ...targetAndCurrent(external) },
        }
      : undefined;
  },
};

/** An entry of `spec.metrics` or `status.currentMetrics`; a type that Kubernetes adds later is left out. */
export function metricSpec(value: unknown): MetricSpec | undefined {
  const source = fields(value);
  const read =
    typeof source.type === 'string' && Object.hasOwn(readers, source.type)
      ? readers[source.type as MetricSpec['type']]
      : undefined;
  return read?.(source);
}

function identifier(value: unknown): MetricIdentifier | undefined {
  const source = fields(value);
  const name = word(source.name);
  return name
    ? compact<MetricIdentifier>({
        name,
        selector: labelSelector(source.selector),
      })
    : undefined;
}

function targetAndCurrent(source: Fields): TargetAndCurrent {
  return compact<TargetAndCurrent>({
    target: target(source.target),
    current: target(source.current),
  });
}

function target(value: unknown): MetricTarget | undefined {
  const source = fieldsOf(value);
  if (!source) return undefined;
  const type = source.type;
  return compactOrNothing<MetricTarget>({
    type:
      type === 'Utilization' || type === 'Value' || type === 'AverageValue'
        ? type
        : undefined,
    averageUtilization: count(source.averageUtilization),
    averageValue: amount(source.averageValue),
    value: amount(source.value),
  });
}
