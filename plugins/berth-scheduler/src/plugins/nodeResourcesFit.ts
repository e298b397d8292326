import type { FilterPlugin, ScorePlugin } from '../framework/plugin';
import {
  DEFAULT_RESOURCES,
  fitScoringOf,
  ignoredResourcesOf,
} from '../framework/profile';
import { isExtendedResource } from '../kubernetes/resourceNames';
import { allocationScore } from './resourceAllocation/allocationScore';
import { leastAllocated } from './resourceAllocation/leastAllocated';
import { mostAllocated } from './resourceAllocation/mostAllocated';
import { requestedToCapacityRatio } from './resourceAllocation/requestedToCapacityRatio';

const TOO_MANY_PODS = 'Too many pods';
const insufficient = (resource: string) => `Insufficient ${resource}`;

/**
 * Requests must fit into what is free, resource by resource. It is the only filter that gives several reasons at once.
 * The filter passes over extended resources that the profile ignores; scores do not.
 * Source: pkg/scheduler/framework/plugins/noderesources/fit.go.
 */
export const nodeResourcesFit: FilterPlugin & ScorePlugin = {
  name: 'NodeResourcesFit',

  filter({ snapshot, usage, requests, profile }) {
    const isIgnored = ignoredResourcesOf(profile);
    const { size, resources, columns } = snapshot;
    const { allocatable, allowedPods } = columns;
    const { requested, podCount } = usage;
    const wanted = [...requests]
      .filter(
        ([name, amount]) =>
          amount > 0 && !(isIgnored(name) && isExtendedResource(name)),
      )
      .map(([name, amount]) => {
        const row = resources.indexOf(name);
        return { name, amount, start: row < 0 ? Infinity : row * size };
      })
      // cpu, memory and ephemeral-storage come first; kube-scheduler gives the others in the order of a Go map.
      .sort((a, b) => a.start - b.start || (a.name < b.name ? -1 : 1));
    const isShort = (node: number, amount: number, start: number) =>
      start === Infinity ||
      amount > allocatable[start + node] - requested[start + node];

    return {
      readsUsage: true,
      passes(node) {
        if (podCount[node] + 1 > allowedPods[node]) {
          return false;
        }
        for (let i = 0; i < wanted.length; i++) {
          if (isShort(node, wanted[i].amount, wanted[i].start)) {
            return false;
          }
        }
        return true;
      },
      reject(node) {
        const short = wanted.filter(({ amount, start }) =>
          isShort(node, amount, start),
        );
        const isHopeless = short.some(
          ({ amount, start }) =>
            start === Infinity || amount > allocatable[start + node],
        );
        return {
          code: isHopeless ? 'UnschedulableAndUnresolvable' : 'Unschedulable',
          reasons: [
            ...(podCount[node] + 1 > allowedPods[node] ? [TOO_MANY_PODS] : []),
            ...short.map(({ name }) => insufficient(name)),
          ],
        };
      },
    };
  },

  score(cycle) {
    const scoring = fitScoringOf(cycle.profile);
    const resources = scoring.resources ?? DEFAULT_RESOURCES;
    const weights = resources.map(({ weight }) => weight || 1);
    switch (scoring.type) {
      case 'LeastAllocated':
        return allocationScore(cycle, {
          resources,
          counting: 'at least a little',
          scorer: leastAllocated(weights),
        });
      case 'MostAllocated':
        return allocationScore(cycle, {
          resources,
          counting: 'at least a little',
          scorer: mostAllocated(weights),
        });
      case 'RequestedToCapacityRatio':
        return allocationScore(cycle, {
          resources,
          counting: 'at least a little',
          scorer: requestedToCapacityRatio(weights, scoring.shape),
        });
      default: {
        const unheard: never = scoring;
        throw new Error(`Unknown scoring strategy ${JSON.stringify(unheard)}`);
      }
    }
  },
};
