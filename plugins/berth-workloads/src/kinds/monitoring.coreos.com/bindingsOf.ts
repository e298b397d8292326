import { Conditions } from '../../conditions/Conditions';
import { Fields } from '../../json/Fields';
import type { ObjectReference, ReportedCondition } from '../../model';

const KINDS: Readonly<Record<string, string>> = {
  prometheuses: 'Prometheus',
  prometheusagents: 'PrometheusAgent',
  thanosrulers: 'ThanosRuler',
  alertmanagers: 'Alertmanager',
};

/** A Prometheus that has, or would not have, what a monitor says. */
export interface Binding {
  object: ObjectReference;
  accepted?: ReportedCondition;
}

/**
 * Written only where the operator's feature gate `StatusForConfigurationResources` is on.
 *
 * Source: prometheus-operator v0.93 `pkg/apis/monitoring/v1/types.go` `ConfigResourceStatus`.
 */
export function bindingsOf(monitor: Fields): Binding[] {
  return monitor
    .object('status')
    .objects('bindings')
    .flatMap(binding => {
      const name = binding.string('name');
      const resource = binding.string('resource') ?? '';
      return name === undefined || !Object.hasOwn(KINDS, resource)
        ? []
        : [
            {
              object: {
                group: 'monitoring.coreos.com',
                kind: KINDS[resource],
                namespace: binding.string('namespace'),
                name,
              },
              accepted: Conditions.of(
                Fields.of({
                  metadata: monitor.object('metadata').value,
                  status: { conditions: binding.any('conditions') },
                }),
              ).get('Accepted'),
            },
          ];
    });
}
