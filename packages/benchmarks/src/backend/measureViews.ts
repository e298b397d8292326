import { setTimeout } from 'node:timers/promises';
import type { ApiServers } from './ApiServers';
import type { BackendProcess } from './BackendProcess';
import type { LeanAnswer } from './LeanConnection';

/** The Component that is looked at. */
export const VIEWED = 'svc-0';

/** How one of the two answers the page of a Component. */
export interface Views {
  /** Requests that API servers get for one view. */
  requests: number;
  /** Bytes that API servers send for one view. */
  apiBytes: number;
  /** Bytes of the answer, not compressed. */
  bytes: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** The page of a Component as Berth's card asks for it. */
export const BERTH_PATH = `berth/v1/entities/component/default/${VIEWED}/status`;

export const askBerth = (backend: BackendProcess, deadlineMs?: number) =>
  backend.view(BERTH_PATH, {}, deadlineMs);

/** The same page as the kubernetes plugin's tab asks for it: the clusters first, then the objects. */
export async function askKubernetes(
  backend: BackendProcess,
  deadlineMs?: number,
): Promise<LeanAnswer> {
  const clusters = await backend.view('kubernetes/clusters', {}, deadlineMs);
  const objects = await backend.view(
    'kubernetes/resources/workloads/query',
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        entityRef: `component:default/${VIEWED}`,
        auth: {},
      }),
    },
    deadlineMs,
  );
  return {
    ms: clusters.ms + objects.ms,
    bytes: clusters.bytes + objects.bytes,
    status: objects.status,
  };
}

/** One viewer, who looks so many times. */
export async function measureViews(options: {
  servers: ApiServers;
  count: number;
  ask: () => Promise<LeanAnswer>;
}): Promise<Views> {
  const { servers, count, ask } = options;
  for (let i = 0; i < Math.min(3, count); i++) await ask();
  const { requests, bytes } = servers;
  const answers: LeanAnswer[] = [];
  for (let i = 0; i < count; i++) answers.push(await ask());
  return {
    requests: (servers.requests - requests) / count,
    apiBytes: (servers.bytes - bytes) / count,
    ...summary(answers),
  };
}

/** So many viewers, who all look at the same time. Once they have done so before, and each has a connection. */
export async function measureCrowd(
  viewers: number,
  rounds: number,
  ask: () => Promise<LeanAnswer>,
): Promise<Pick<Views, 'p50' | 'p99'>> {
  const look = () => Promise.all(Array.from({ length: viewers }, () => ask()));
  await look();
  const answers: LeanAnswer[] = [];
  for (let round = 0; round < rounds; round++) answers.push(...(await look()));
  return summary(answers);
}

/** What it costs to be looked at all the time. */
export interface Polling extends Pick<Views, 'p50' | 'p99'> {
  /** Of API servers. */
  requestsPerSecond: number;
}

/**
 * So many viewers, each of whom asks every so many milliseconds, or as soon as the former answer is there where that takes
 * longer. They begin one after the other.
 */
export async function measurePolling(options: {
  servers: ApiServers;
  viewers: number;
  everyMs: number;
  forMs: number;
  ask: () => Promise<LeanAnswer>;
}): Promise<Polling> {
  const { servers, viewers, everyMs, forMs, ask } = options;
  const { requests } = servers;
  const begin = performance.now();
  const answers: LeanAnswer[] = [];
  const view = async (viewer: number) => {
    let next = begin + (viewer / viewers) * everyMs;
    while (next < begin + forMs) {
      await setTimeout(Math.max(0, next - performance.now()));
      answers.push(await ask());
      next = Math.max(next + everyMs, performance.now());
    }
  };
  await Promise.all(Array.from({ length: viewers }, (_, at) => view(at)));
  const seconds = (performance.now() - begin) / 1_000;
  const { p50, p99 } = summary(answers);
  return {
    ...{ p50, p99 },
    requestsPerSecond: (servers.requests - requests) / seconds,
  };
}

function summary(answers: readonly LeanAnswer[]) {
  const failed = answers.find(({ status }) => status !== 200);
  if (failed) throw new Error(`A view was answered with ${failed.status}`);
  const times = answers.map(({ ms }) => ms);
  return {
    bytes: answers[0].bytes,
    p50: percentile(times, 50),
    p99: percentile(times, 99),
  };
}

/** The least value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)];
}
