import { availableParallelism, cpus, loadavg } from 'node:os';

/** What a reader needs to know about where the figures come from. */
export function describeMachine(): string {
  const [load] = loadavg();
  return `${availableParallelism()} × ${cpus()[0]?.model.trim()}, Node ${
    process.version
  }, load ${load.toFixed(1)}; medians`;
}
