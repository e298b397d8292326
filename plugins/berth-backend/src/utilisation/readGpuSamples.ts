import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import {
  highestExpression,
  timeExpression,
  valueExpression,
} from './expressions';
import type { GpuExporter, GpuMemoryMetrics } from './GpuExporter';
import { GpuSamples } from './GpuSamples';
import { queryVector, Series } from './queryVector';
import { measuredBy } from './sampleLabels';

/** What rests for so long is idle, and not between two requests. */
const IDLE_WINDOW = '1h';

/**
 * Asks Prometheus for all that it knows of the accelerators of one cluster: one question after the other, and about the
 * memory only where an exporter is there at all. Fails as a whole, because half an answer would look like a whole one.
 */
export async function readGpuSamples(options: {
  connection: ClusterConnection;
  exporters: readonly GpuExporter[];
  /** As `labelMatchers` writes them. */
  matchers: string;
  signal: AbortSignal;
}): Promise<GpuSamples> {
  const { connection, matchers, signal } = options;
  const ask = (expression: string) =>
    queryVector({ connection, expression, signal });
  const values = async (metric: string, factor: number) =>
    scaled(await ask(valueExpression(metric, matchers)), factor);

  const samples = new GpuSamples();
  for (const { utilisation, memory } of options.exporters) {
    let isThere = false;
    for (const { metric, factor } of utilisation) {
      const percents = await values(metric, factor);
      if (!percents.some(({ labels }) => measuredBy(labels))) continue;
      isThere = true;
      const times = await ask(timeExpression(metric, matchers));
      const highest = scaled(
        await ask(highestExpression(metric, matchers, IDLE_WINDOW)),
        factor,
      );
      samples.addUtilisation({ percents, times, highest });
    }
    if (memory && isThere) await readMemory(memory, { values, samples });
  }
  return samples;
}

async function readMemory(
  memory: GpuMemoryMetrics,
  options: {
    values: (metric: string, factor: number) => Promise<Series[]>;
    samples: GpuSamples;
  },
): Promise<void> {
  const { used, factor } = memory;
  const { values, samples } = options;
  const [rest, restIs] =
    'free' in memory
      ? ([memory.free, 'free'] as const)
      : ([memory.total, 'total'] as const);
  samples.addMemory({
    used: await values(used, factor),
    rest: await values(rest, factor),
    restIs,
  });
}

function scaled(series: readonly Series[], factor: number): Series[] {
  return series.map(({ labels, value }) => ({ labels, value: value * factor }));
}
