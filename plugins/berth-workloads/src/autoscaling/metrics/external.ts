import { stringOf } from '../../json/read';
import { formatLabelSelector } from '../../selector';
import type { MetricType } from './MetricType';

/** A metric from outside the cluster, such as the length of a queue; KEDA's are of this type. */
export const external: MetricType = {
  type: 'External',
  identity(entry) {
    const name = stringOf(entry.external?.metric?.name);
    return name === undefined
      ? undefined
      : {
          type: 'External',
          name,
          selector: formatLabelSelector(entry.external?.metric.selector),
        };
  },
  target: entry => entry.external?.target,
  current: entry => entry.external?.current,
};
