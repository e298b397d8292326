import type { Snapshot } from '@berth/backstage-plugin-berth-scheduler';
import type { UnitsPreview } from '@berth/backstage-plugin-berth-scheduler/podGroups';
import type { PodDemand } from '@berth/backstage-plugin-berth-workloads';
import { type Landing, type NodeAnswer, nodeAnswers } from '../PlacementAnswer';
import { acceleratorsOf, type UnitsInputs } from './UnitsInputs';

/** Nodes as they are drawn, and the accelerator that is drawn of each. */
export interface DrawnNodes {
  nodes: NodeAnswer[];
  resource?: string;
}

/** A set of pods by what is drawn of it. */
interface DrawnSet {
  title: string;
  pods: number;
  resource?: string;
  /** Units of the resource that a pod takes. */
  units: number;
}

/** Where pods that go together land, node by node. What is tried and taken back lands nowhere. */
export function unitNodes(options: {
  snapshot: Snapshot;
  preview: UnitsPreview;
  demand: PodDemand;
  inputs: UnitsInputs;
}): DrawnNodes {
  const { snapshot, preview, demand, inputs } = options;
  const sets = drawnSets(demand, inputs);
  const resource = mostAsked(sets.flat());
  const landings = landingsOf(preview, sets);
  const { nodes } = snapshot;
  return {
    resource,
    nodes: nodeAnswers({
      nodes,
      isKnown: preview.verdict !== 'unknown',
      landingOn: index =>
        landingOf(landings.get(nodes[index].name) ?? [], resource),
      closed: preview.next?.status ?? {},
      resource,
    }),
  };
}

/** A set by its name, and by that of its unit where that is another. */
export function setTitle(unit: string | undefined, set: string): string {
  return unit === undefined || unit === set ? set : `${unit} · ${set}`;
}

/** The sets of each unit. */
function drawnSets({ units }: PodDemand, inputs: UnitsInputs): DrawnSet[][] {
  return units.map(({ name, sets }, at) =>
    sets.map((set, i): DrawnSet => {
      const { count, gpus } = inputs[at].sets[i];
      return {
        title: setTitle(name, set.name),
        pods: Number(inputs[at].times) * Number(count),
        resource: acceleratorsOf(set)?.resource,
        units: Number(gpus ?? 0),
      };
    }),
  );
}

/** The accelerator of which most units are asked for. */
function mostAsked(sets: readonly DrawnSet[]): string | undefined {
  const asked = new Map<string, number>();
  for (const { resource, pods, units } of sets) {
    if (resource !== undefined && units > 0) {
      asked.set(resource, (asked.get(resource) ?? 0) + pods * units);
    }
  }
  const [most] = [...asked].sort(([, a], [, b]) => b - a);
  return most?.[0];
}

/** By the name of a node, the set of each pod that lands on it. */
function landingsOf(
  { units }: UnitsPreview,
  sets: readonly DrawnSet[][],
): ReadonlyMap<string, readonly DrawnSet[]> {
  const landings = new Map<string, DrawnSet[]>();
  for (const [at, { previews }] of units.entries()) {
    for (const preview of previews) {
      if (preview.verdict === 'none') continue;
      for (const [i, { placements }] of preview.sets.entries()) {
        for (const node of placements) {
          const landed = landings.get(node);
          if (landed) landed.push(sets[at][i]);
          else landings.set(node, [sets[at][i]]);
        }
      }
    }
  }
  return landings;
}

function landingOf(
  landed: readonly DrawnSet[],
  resource: string | undefined,
): Landing {
  return {
    placed: landed.length,
    sets: [...new Set(landed)].map(set => ({
      name: set.title,
      placed: landed.filter(other => other === set).length,
    })),
    units: landed
      .filter(set => set.resource === resource)
      .reduce((sum, { units }) => sum + units, 0),
  };
}
