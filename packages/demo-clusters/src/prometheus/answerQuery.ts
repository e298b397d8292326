import type { MeasuredCluster } from './MeasuredCluster';
import { MeasuredGpu, measuredGpus } from './measuredGpus';
import { Metric, metrics } from './metrics';
import type { Query } from './parseQuery';

/** One series of an instant vector, as Prometheus writes it: seconds since the epoch, and the value as a text. */
export interface VectorSample {
  metric: Record<string, string>;
  value: [number, string];
}

/** What a Prometheus that scrapes the exporters of a cluster would answer now. */
export function answerQuery(
  query: Query,
  cluster: MeasuredCluster,
): VectorSample[] {
  const metric = metrics.get(query.metric);
  if (!metric) return [];
  const now = cluster.clock.now().getTime() / 1000;
  return measuredGpus(cluster).flatMap(gpu => {
    const value = valueOf(query.of, metric, gpu);
    return value === undefined
      ? []
      : [{ metric: labelsOf(gpu, query.labels), value: [now, `${value}`] }];
  });
}

function valueOf(
  of: Query['of'],
  { utilisation, value }: Metric,
  gpu: MeasuredGpu,
): number | undefined {
  const tell = (percent: number | undefined) =>
    percent === undefined ? undefined : utilisation?.(percent, gpu);
  const latest = utilisation ? tell(gpu.percent) : value?.(gpu);
  switch (of) {
    case 'timestamp':
      return latest === undefined ? undefined : gpu.at.getTime() / 1000;
    case 'highestOfHour':
      return tell(gpu.highestOfHour);
    default:
      return latest;
  }
}

/** No two accelerators of a pod are alike in what Berth asks for, so that nothing has to be added up. */
function labelsOf(
  { labels }: MeasuredGpu,
  names: readonly string[],
): Record<string, string> {
  return Object.fromEntries(
    names.flatMap(name => (labels[name] ? [[name, labels[name]]] : [])),
  );
}
