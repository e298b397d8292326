import { stringOf } from '../../json/read';
import type { MetricType } from './MetricType';

/** CPU or memory of whole pods, against what they request. */
export const resource: MetricType = {
  type: 'Resource',
  identity(entry) {
    const name = stringOf(entry.resource?.name);
    return name === undefined ? undefined : { type: 'Resource', name };
  },
  target: entry => entry.resource?.target,
  current: entry => entry.resource?.current,
};
