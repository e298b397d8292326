import { clusterPlans, stories } from '../scenario';
import { nodes, pods } from '../kinds';
import { createWorld } from '../simulation/createWorld';
import { MINUTE } from '../simulation/durations';
import { serving } from '../simulation/GpuLoad';
import type { World } from '../simulation/World';
import { answerQuery } from './answerQuery';
import { parseQuery } from './parseQuery';

/** Noon in Japan. */
const start = new Date('2026-11-22T03:00:00Z');
const LABELS = 'namespace,pod,pod_uid,UUID,Hostname,gpu,GPU_I_ID,GPU_I_PROFILE';
const METRIC = {
  whole: 'DCGM_FI_DEV_GPU_UTIL',
  any: 'DCGM_FI_PROF_GR_ENGINE_ACTIVE',
  used: 'DCGM_FI_DEV_FB_USED',
  free: 'DCGM_FI_DEV_FB_FREE',
};

function newWorld(seed = 1): World {
  return createWorld({ start, seed, clusters: clusterPlans, stories });
}

function ask(world: World, cluster: string, expression: string) {
  const query = parseQuery(expression);
  if (!query) throw new Error(`not understood: ${expression}`);
  return answerQuery(query, world.cluster(cluster));
}

const latest = (metric: string) => `max by (${LABELS}) (${metric})`;
const measuredAt = (metric: string) =>
  `max by (${LABELS}) (timestamp(${metric}))`;
const highest = (metric: string) =>
  `max by (${LABELS}) (max_over_time(${metric}[1h])) and max by (${LABELS}) (${metric} offset 1h)`;

/** The values by the beginning of the pods' names. */
function of(samples: ReturnType<typeof ask>, prefix: string): number[] {
  return samples.flatMap(({ metric, value }) =>
    metric.pod.startsWith(prefix) ? [Number(value[1])] : [],
  );
}

describe('the Prometheus of a demo cluster', () => {
  const world = newWorld();

  it('has a sample of each GPU of each pod that runs, and of no other', () => {
    const { store } = world.cluster('tokyo-h100');
    const held = store
      .list(pods)
      .filter(({ status }) => status.phase === 'Running')
      .flatMap(({ spec }) => spec.containers)
      .map(({ resources }) =>
        Number(resources?.requests?.['nvidia.com/gpu'] ?? 0),
      )
      .reduce((sum, count) => sum + count, 0);
    const samples = ask(world, 'tokyo-h100', latest(METRIC.whole));
    expect(held).toBeGreaterThan(100);
    expect(samples).toHaveLength(held);
    expect(new Set(samples.map(({ metric }) => metric.UUID)).size).toBe(held);
    expect(of(samples, 'train-vision')).toEqual([]);
    const names = new Set(store.list(nodes).map(n => n.metadata.name));
    expect(samples.every(({ metric }) => names.has(metric.Hostname))).toBe(
      true,
    );
  });

  it('has nothing of a cluster without GPUs, nor of a metric of another exporter', () => {
    expect(ask(world, 'osaka-cpu', latest(METRIC.whole))).toEqual([]);
    expect(ask(world, 'tokyo-h100', latest('amd_gpu_gfx_activity'))).toEqual(
      [],
    );
  });

  it('has training busy, serving in between, and idle what is held and not used', () => {
    const samples = ask(world, 'tokyo-h100', latest(METRIC.whole));
    const training = of(samples, 'vision-pretrain');
    expect(training).toHaveLength(8);
    for (const percent of training) {
      expect(percent).toBeGreaterThanOrEqual(92);
      expect(percent).toBeLessThanOrEqual(98);
    }
    for (const percent of of(samples, 'code-assist')) {
      expect(percent).toBeGreaterThan(30);
      expect(percent).toBeLessThan(92);
    }
    expect(of(samples, 'research-notebooks')).toEqual([0, 0]);
    expect(of(samples, 'moe-serving-3')).toEqual(Array(8).fill(0));
    expect(Math.min(...of(samples, 'moe-serving-2'))).toBeGreaterThan(0);
  });

  it('has services less busy at night', () => {
    const at = (time: string) =>
      serving.percent({
        ...{ pod: 'moe-serving-0', device: 'one' },
        now: new Date(`2026-11-22T${time}+09:00`),
      });
    expect(at('02:00:00')).toBeGreaterThan(0);
    expect(at('02:00:00')).toBeLessThan(at('14:00:00') - 30);
  });

  it('looks an hour back only at what a pod had for that long', () => {
    const samples = ask(world, 'tokyo-h100', highest(METRIC.whole));
    expect(of(samples, 'research-notebooks')).toEqual([0, 0]);
    // It came 25 minutes before the start.
    expect(of(samples, 'agent-sandbox')).toEqual([]);
    const now = of(
      ask(world, 'tokyo-h100', latest(METRIC.whole)),
      'code-assist',
    );
    const most = of(samples, 'code-assist');
    expect(most).toHaveLength(16);
    most.forEach((percent, at) =>
      expect(percent).toBeGreaterThanOrEqual(now[at]),
    );

    const later = newWorld();
    later.advanceTo(new Date(start.getTime() + 36 * MINUTE * 1000));
    expect(
      of(ask(later, 'tokyo-h100', highest(METRIC.whole)), 'agent-sandbox'),
    ).toEqual([0, 0]);
  });

  it('tells of slices of MIG by the profiling counter alone, with profile and memory', () => {
    const any = ask(world, 'nagoya-a100', latest(METRIC.any));
    const slices = any.filter(({ metric }) => metric.GPU_I_PROFILE);
    expect(new Set(slices.map(({ metric }) => metric.GPU_I_PROFILE))).toEqual(
      new Set(['1g.10gb', '2g.20gb', '3g.40gb']),
    );
    for (const { value } of slices) expect(Number(value[1])).toBeLessThan(1);
    expect(ask(world, 'nagoya-a100', latest(METRIC.whole)).length).toBe(
      any.length - slices.length,
    );
    const [used] = of(ask(world, 'nagoya-a100', latest(METRIC.used)), 'rerank');
    const [free] = of(ask(world, 'nagoya-a100', latest(METRIC.free)), 'rerank');
    expect(used + free).toBe(9728);
  });

  it('says when it was measured: at most half a minute ago', () => {
    const later = newWorld();
    later.advanceTo(new Date(start.getTime() + 100_000));
    const times = ask(later, 'tokyo-h100', measuredAt(METRIC.whole));
    expect(new Set(times.map(({ value }) => Number(value[1])))).toEqual(
      new Set([start.getTime() / 1000 + 90]),
    );
  });

  it('says the same for the same seed, and something else for another', () => {
    const said = (seed: number) =>
      ask(newWorld(seed), 'tokyo-h100', latest(METRIC.any));
    expect(said(1)).toEqual(ask(world, 'tokyo-h100', latest(METRIC.any)));
    expect(said(2)).not.toEqual(said(1));
  });

  it.each([
    'up',
    `sum by (${LABELS}) (${METRIC.whole})`,
    `max by (${LABELS}) (${METRIC.whole}{cluster="tokyo"})`,
    `max by (${LABELS}) (max_over_time(${METRIC.whole}[2h])) and max by (${LABELS}) (${METRIC.whole} offset 2h)`,
    `max by (${LABELS}) (max_over_time(${METRIC.whole}[1h])) and max by (pod) (${METRIC.whole} offset 1h)`,
  ])('does not understand %s, which Berth does not ask', expression => {
    expect(parseQuery(expression)).toBeUndefined();
  });
});
