import type { Random } from '../../random';
import type { Fields } from '../CaseDraft';

/** How NodeResourcesFit scores: one of three strategies over some resources. */
export function generateScoringStrategy(random: Random): Fields {
  const type = random.pick([
    'LeastAllocated',
    'MostAllocated',
    'MostAllocated',
    'RequestedToCapacityRatio',
    'RequestedToCapacityRatio',
  ]);
  return {
    type,
    ...(random.chance(0.8) ? { resources: scoredResources(random) } : {}),
    ...(type === 'RequestedToCapacityRatio'
      ? { requestedToCapacityRatio: { shape: generateShape(random) } }
      : {}),
  };
}

function scoredResources(random: Random): object[] {
  const names = random.some(
    [
      'cpu',
      'memory',
      'ephemeral-storage',
      'nvidia.com/gpu',
      'nvidia.com/mig-1g.10gb',
      'amd.com/gpu',
      'hugepages-2Mi',
    ],
    0.45,
  );
  return (names.length > 0 ? names : ['nvidia.com/gpu']).map(name => ({
    name,
    weight: random.pick([1, 1, 2, 5, 100]),
  }));
}

/** Scores by utilisation, at one point or several. */
export function generateShape(random: Random): object[] {
  return random.pick([
    [
      { utilization: 0, score: 0 },
      { utilization: 100, score: 10 },
    ],
    [
      { utilization: 0, score: 10 },
      { utilization: 100, score: 0 },
    ],
    [
      { utilization: 10, score: 3 },
      { utilization: 47, score: 10 },
      { utilization: 81, score: 1 },
    ],
    [{ utilization: 50, score: 7 }],
    [
      { utilization: 0, score: 0 },
      { utilization: 33, score: 2 },
      { utilization: 66, score: 9 },
      { utilization: 100, score: 10 },
    ],
  ]);
}
