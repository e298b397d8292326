import { stringOf } from '../../json/read';
import { formatLabelSelector } from '../../selector';
import type { MetricType } from './MetricType';

/** A custom metric of each pod, averaged. */
export const pods: MetricType = {
  type: 'Pods',
  identity(entry) {
    const name = stringOf(entry.pods?.metric?.name);
    return name === undefined
      ? undefined
      : {
          type: 'Pods',
          name,
          selector: formatLabelSelector(entry.pods?.metric.selector),
        };
  },
  target: entry => entry.pods?.target,
  current: entry => entry.pods?.current,
};
