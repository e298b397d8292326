/** What a placement costs on one size of cluster. */
export interface PlacementCost {
  nodes: number;
  /** For one of many identical pods. */
  seconds: number;
}

/** How the cost of a placement grows from one size to the next, beside the logarithm of the number of nodes. */
export interface Growth {
  from: number;
  to: number;
  cost: number;
  logarithm: number;
}

/** From each size to the next larger one, and from the smallest to the largest if there are more than two. */
export function growthOf(costs: readonly PlacementCost[]): Growth[] {
  const sorted = [...costs].sort((a, b) => a.nodes - b.nodes);
  const steps = sorted.slice(1).map((to, i) => growth(sorted[i], to));
  return steps.length > 1
    ? [...steps, growth(sorted[0], sorted[sorted.length - 1])]
    : steps;
}

function growth(from: PlacementCost, to: PlacementCost): Growth {
  return {
    from: from.nodes,
    to: to.nodes,
    cost: to.seconds / from.seconds,
    logarithm: Math.log2(to.nodes) / Math.log2(from.nodes),
  };
}
