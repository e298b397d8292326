import type { Fields } from '../../json/Fields';
import type { Advice } from '../../model';

/** Source: kubeflow/trainer v2.3 `pkg/constants/constants.go` `LabelSupport`, `SupportDeprecated`. */
export function deprecatedRuntime(
  runtime: Fields,
  options: { kind: string; field: string },
): Advice[] {
  const labels = runtime.object('metadata').labels('labels');
  return labels['trainer.kubeflow.org/support'] === 'deprecated'
    ? [
        {
          rule: `${options.kind}/deprecatedRuntime`,
          field: options.field,
          problem:
            'The runtime is deprecated; it may be gone two minor releases of Kubeflow Trainer later.',
          remedy: 'Use a runtime that is supported.',
        },
      ]
    : [];
}
