import type { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import type { GpuExporter, GpuMemoryMetrics } from './GpuExporter';

/** https://prometheus.io/docs/concepts/data_model/, without the quoted names of version 3. */
const METRIC = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;

const PERCENTS = new Map([
  ['percent', 1],
  ['ratio', 100],
]);

const BYTES = new Map([
  ['bytes', 1],
  ['MB', 1000 ** 2],
  ['MiB', 1024 ** 2],
]);

/** One entry of `berth.clusters[].prometheus.metrics`. */
export function readGpuExporter(config: Config, where: string): GpuExporter {
  return {
    utilisation: [
      {
        metric: metricName(config.getString('utilisation'), where),
        factor: factorOf(config, { key: 'unit', of: PERCENTS, where }) ?? 1,
      },
    ],
    memory: readMemory(config, where),
  };
}

function readMemory(
  config: Config,
  where: string,
): GpuMemoryMetrics | undefined {
  const [used, free, total] = ['memoryUsed', 'memoryFree', 'memoryTotal'].map(
    key => {
      const name = config.getOptionalString(key);
      return name === undefined ? undefined : metricName(name, where);
    },
  );
  const factor =
    factorOf(config, { key: 'memoryUnit', of: BYTES, where }) ?? 1024 ** 2;
  if (used && free && !total) return { used, free, factor };
  if (used && total && !free) return { used, total, factor };
  if (used ?? free ?? total) {
    throw new InputError(
      `${where}.metrics: memory is told by memoryUsed and one of memoryFree and memoryTotal`,
    );
  }
  return undefined;
}

function metricName(name: string, where: string): string {
  if (!METRIC.test(name)) {
    throw new InputError(`${where}.metrics: '${name}' is no name of a metric`);
  }
  return name;
}

function factorOf(
  config: Config,
  options: { key: string; of: ReadonlyMap<string, number>; where: string },
): number | undefined {
  const { key, of, where } = options;
  const unit = config.getOptionalString(key);
  if (unit === undefined) return undefined;
  const factor = of.get(unit);
  if (factor === undefined) {
    throw new InputError(
      `${where}.metrics.${key} must be one of ${[...of.keys()].join(', ')}`,
    );
  }
  return factor;
}
