import type { Fields } from '../../json/Fields';
import type { WorkloadKind } from '../WorkloadKind';
import { collectorAdvice } from './collectorAdvice';
import { collectorConfig } from './collectorConfig';
import { collectorEndpoints } from './collectorEndpoints';
import { collectorHealth, readyOf } from './collectorHealth';
import { collectorPipelines } from './collectorPipelines';
import { collectorPods } from './collectorPods';

/** `opentelemetry.io` OpenTelemetryCollector. Its configuration is an object in v1beta1 and a string in v1alpha1. */
export const openTelemetryCollectorKind: WorkloadKind = {
  group: 'opentelemetry.io',
  kind: 'OpenTelemetryCollector',
  plural: 'opentelemetrycollectors',
  versions: ['v1beta1', 'v1alpha1'],
  system: 'OpenTelemetry',
  role: 'telemetryCollector',

  health: collectorHealth,

  progress(collector) {
    const ready = readyOf(collector);
    return ready ? [{ what: 'ready', ...ready }] : [];
  },

  asks(collector) {
    return collectorPods(collector);
  },

  scaling(collector) {
    const { min, max } = boundsOf(collector);
    return max === undefined ? [] : [{ of: 'replicas', min, max }];
  },

  endpoints(collector, { version }) {
    return collectorEndpoints(collector, collectorConfig(collector, version));
  },

  parts(collector, { version }) {
    return collectorPipelines(collectorConfig(collector, version));
  },

  selector(collector) {
    const metadata = collector.object('metadata');
    const instance = `${metadata.string('namespace') ?? 'default'}.${
      metadata.string('name') ?? ''
    }`;
    return {
      matchLabels: {
        'app.kubernetes.io/component': 'opentelemetry-collector',
        'app.kubernetes.io/instance': instance,
      },
    };
  },

  managedBy(collector) {
    const state = collector.object('spec').string('managementState');
    return state === 'unmanaged' ? state : undefined;
  },

  advice(collector, { version }) {
    return collectorAdvice(collectorConfig(collector, version), version);
  },
};

/** v1alpha1 has bounds outside of `autoscaler` as well. */
function boundsOf(collector: Fields) {
  const spec = collector.object('spec');
  const autoscaler = spec.object('autoscaler');
  return {
    min: autoscaler.count('minReplicas') ?? spec.count('minReplicas'),
    max: autoscaler.count('maxReplicas') ?? spec.count('maxReplicas'),
  };
}
