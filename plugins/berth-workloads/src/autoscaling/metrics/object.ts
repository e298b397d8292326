import { stringOf } from '../../json/read';
import { formatLabelSelector } from '../../selector';
import type { MetricType } from './MetricType';

/** A custom metric of one other object, such as an Ingress or a queue. */
export const object: MetricType = {
  type: 'Object',
  identity(entry) {
    const name = stringOf(entry.object?.metric?.name);
    const described = entry.object?.describedObject;
    const kind = stringOf(described?.kind);
    const objectName = stringOf(described?.name);
    return name === undefined || kind === undefined || objectName === undefined
      ? undefined
      : {
          type: 'Object',
          name,
          describedObject: { kind, name: objectName },
          selector: formatLabelSelector(entry.object?.metric.selector),
        };
  },
  target: entry => entry.object?.target,
  current: entry => entry.object?.current,
};
