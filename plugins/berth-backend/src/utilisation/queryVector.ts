import type { ClusterConnection } from '@berth/backstage-plugin-berth-node';
import { getList } from '../connection/getList';
import { TroubleError } from '../connection/TroubleError';
import { parseJson } from '../reflector/parseWatchLine';
import type { Labels } from './sampleLabels';

export const PROMETHEUS = 'Prometheus';

/** Eight accelerators in each of 5,000 nodes answer with a quarter of it. */
const MAX_BYTES = 64 * 1024 ** 2;
const MAX_SERIES = 100_000;

/** One series of an instant vector. */
export interface Series {
  labels: Labels;
  value: number;
}

/**
 * Asks Prometheus one question (`GET /api/v1/query`) about now. Series that are none are left out; an answer that is no
 * instant vector is trouble.
 */
export async function queryVector(options: {
  connection: ClusterConnection;
  expression: string;
  signal: AbortSignal;
}): Promise<Series[]> {
  const { connection, expression, signal } = options;
  const series: Series[] = [];
  const around = await getList({
    connection,
    bounds: {
      peer: PROMETHEUS,
      path: `/api/v1/query?query=${encodeURIComponent(expression)}`,
      place: { key: 'result', inside: 1 },
      maxBytes: MAX_BYTES,
      maxItems: MAX_SERIES,
    },
    signal,
    onItem: item => {
      const one = seriesOf(item);
      if (one) series.push(one);
    },
  });
  if (!isVector(parseJson(around))) {
    throw new TroubleError({
      code: 'protocol',
      message: `${PROMETHEUS} answered with something else than an instant vector.`,
    });
  }
  return series;
}

function isVector(answer: unknown): boolean {
  const { status, data } = (answer ?? {}) as Record<string, unknown>;
  const { resultType, result } = (data ?? {}) as Record<string, unknown>;
  return (
    status === 'success' && resultType === 'vector' && Array.isArray(result)
  );
}

/** `{"metric":{"pod":"a"},"value":[1764340000.1,"37"]}`; values are texts, for `NaN` and the infinities. */
function seriesOf(item: unknown): Series | undefined {
  const { metric, value } = item as Record<string, unknown>;
  if (typeof metric !== 'object' || metric === null || !Array.isArray(value)) {
    return undefined;
  }
  const [, text] = value as unknown[];
  const number = typeof text === 'string' && text !== '' ? Number(text) : NaN;
  if (!Number.isFinite(number)) return undefined;
  const labels: Record<string, string> = Object.create(null);
  for (const [name, label] of Object.entries(metric)) {
    if (typeof label === 'string') labels[name] = label;
  }
  return { labels, value: number };
}
