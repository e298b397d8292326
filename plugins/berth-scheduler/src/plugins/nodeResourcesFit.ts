import type { FilterPlugin, Rejection, ScorePlugin } from '../framework/plugin';
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

    const isHopeless = (node: number, amount: number, start: number) =>
      start === Infinity || amount > allocatable[start + node];
    const reject = (node: number): Rejection => {
      const short = wanted.filter(({ amount, start }) =>
        isShort(node, amount, start),
      );
      return {
        code: short.some(({ amount, start }) => isHopeless(node, amount, start))
          ? 'UnschedulableAndUnresolvable'
          : 'Unschedulable',
        reasons: [
          ...(podCount[node] + 1 > allowedPods[node] ? [TOO_MANY_PODS] : []),
          ...short.map(({ name }) => insufficient(name)),
        ],
      };
    };
    const rejections = new Map<number, Rejection>();

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
        // Thousands of nodes lack the same: what each lacks is a digit, and all digits are the name of their rejection.
        let shortage = podCount[node] + 1 > allowedPods[node] ? 1 : 0;
        for (let i = 0; i < wanted.length; i++) {
          const { amount, start } = wanted[i];
          shortage *= 3;
          if (isShort(node, amount, start)) {
            shortage += isHopeless(node, amount, start) ? 2 : 1;
          }
        }
        let rejection = rejections.get(shortage);
        if (!rejection) {
          rejection = reject(node);
          if (Number.isSafeInteger(shortage)) {
            rejections.set(shortage, rejection);
          }
        }
        return rejection;
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
