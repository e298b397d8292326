import {
  forbidden,
  invalid,
  required,
  unsupported,
  type Problem,
} from '../../admission/problem';
import type { FitScoring } from '../../framework/profile';
import { isLabelKey } from '../../kubernetes/labels';
import { isAtLeast, type KubernetesVersion } from '../../kubernetes/version';
import type { Decoded } from '../schema';
import { argsReader } from './argsReader';
import { readResources, RESOURCES } from './resources';
import { readShape, SHAPE, validateShape } from './shape';

const STRATEGY = {
  type: 'string',
  resources: RESOURCES,
  requestedToCapacityRatio: { shape: SHAPE },
} as const;

type Strategy = Decoded<typeof STRATEGY>;

const RATIO = 'RequestedToCapacityRatio';
const TYPES = ['LeastAllocated', 'MostAllocated', RATIO];

/** Source: pkg/scheduler/apis/config/validation `ValidateNodeResourcesFitArgs`, v1.34.4 to v1.37.1. */
export const nodeResourcesFit = argsReader({
  schema: {
    ignoredResources: ['string'],
    ignoredResourceGroups: ['string'],
    scoringStrategy: STRATEGY,
  },
  validate(args, field, version) {
    const { ignoredResources = [], ignoredResourceGroups = [] } = args;
    return [
      ...ignoredResources.flatMap((resource, i) =>
        validateName(resource, `${field}.ignoredResources[${i}]`),
      ),
      ...ignoredResourceGroups.flatMap((group, i) => {
        const at = `${field}.ignoredResourceGroups[${i}]`;
        return group.includes('/')
          ? [invalid(at, group, "resource group name can't contain '/'")]
          : validateName(group, at);
      }),
      ...(args.scoringStrategy
        ? validateStrategy(
            args.scoringStrategy,
            `${field}.scoringStrategy`,
            version,
          )
        : []),
    ];
  },
  read: ({ scoringStrategy, ...ignored }) => ({
    NodeResourcesFit: {
      ...ignored,
      scoringStrategy: scoringStrategy && readStrategy(scoringStrategy),
    },
  }),
});

function validateName(name: string, field: string): Problem[] {
  return isLabelKey(name) ? [] : [invalid(field, name, 'not a resource name')];
}

function validateStrategy(
  { type = '', resources, requestedToCapacityRatio }: Strategy,
  field: string,
  version: KubernetesVersion,
): Problem[] {
  const problems: Problem[] = [];
  if (!TYPES.includes(type)) {
    problems.push(unsupported(`${field}.type`, type));
  }
  readResources(resources)?.forEach(({ name, weight }, i) => {
    if (weight <= 0 || weight > 100) {
      const why = `resource weight of ${name} not in valid range (0, 100]`;
      problems.push(invalid(`${field}.resources[${i}].weight`, weight, why));
    }
  });
  const at = `${field}.requestedToCapacityRatio`;
  // 1.34 and 1.35 look at the shape if there is one, whatever the type is.
  const isStrict = isAtLeast(version, '1.36');
  if (requestedToCapacityRatio && isStrict && type !== RATIO) {
    const why = 'must be nil when type is not RequestedToCapacityRatio';
    problems.push(forbidden(at, why));
  } else if (requestedToCapacityRatio) {
    const { shape = [] } = requestedToCapacityRatio;
    const atShape = isStrict ? `${at}.shape` : `${field}.shape`;
    problems.push(...validateShape(readShape(shape), atShape));
  } else if (type === RATIO) {
    // 1.34 and 1.35 let it pass and then panic.
    const why = 'must be specified when type is RequestedToCapacityRatio';
    problems.push(required(at, why));
  }
  return problems;
}

function readStrategy(strategy: Strategy): FitScoring {
  const { type, requestedToCapacityRatio } = strategy;
  const resources = readResources(strategy.resources);
  return type === RATIO
    ? {
        type,
        resources,
        shape: readShape(requestedToCapacityRatio?.shape ?? []),
      }
    : {
        type: type === 'MostAllocated' ? type : 'LeastAllocated',
        resources,
      };
}
