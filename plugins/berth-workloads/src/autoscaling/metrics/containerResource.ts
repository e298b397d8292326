import { stringOf } from '../../json/read';
import type { MetricType } from './MetricType';

/** CPU or memory of one container of each pod. */
export const containerResource: MetricType = {
  type: 'ContainerResource',
  identity(entry) {
    const name = stringOf(entry.containerResource?.name);
    const container = stringOf(entry.containerResource?.container);
    return name === undefined || container === undefined
      ? undefined
      : { type: 'ContainerResource', name, container };
  },
  target: entry => entry.containerResource?.target,
  current: entry => entry.containerResource?.current,
};
