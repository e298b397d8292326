import type { NodeAffinity, Requirement } from '../../kubernetes/types';
import type { Decoded } from '../schema';
import { argsReader } from './argsReader';
import { REQUIREMENT, validateTerm } from './nodeSelectorTerm';

const TERM = {
  matchExpressions: [REQUIREMENT],
  matchFields: [REQUIREMENT],
} as const;

const AFFINITY = {
  requiredDuringSchedulingIgnoredDuringExecution: {
    nodeSelectorTerms: [TERM],
  },
  preferredDuringSchedulingIgnoredDuringExecution: [
    { weight: 'int32', preference: TERM },
  ],
} as const;

const REQUIRED = 'requiredDuringSchedulingIgnoredDuringExecution';
const PREFERRED = 'preferredDuringSchedulingIgnoredDuringExecution';

/**
 * Terms must be such as can be parsed; preferred terms without a weight are not looked at.
 * Source: pkg/scheduler/apis/config/validation `ValidateNodeAffinityArgs`, component-helpers
 * scheduling/corev1/nodeaffinity, v1.34.4 to v1.37.1.
 */
export const nodeAffinity = argsReader({
  schema: { addedAffinity: AFFINITY },
  validate({ addedAffinity }, field) {
    const { [REQUIRED]: required, [PREFERRED]: preferred = [] } =
      addedAffinity ?? {};
    const at = `${field}.addedAffinity`;
    return [
      ...(required?.nodeSelectorTerms ?? []).flatMap((term, i) =>
        validateTerm(
          readTerm(term),
          `${at}.${REQUIRED}.nodeSelectorTerms[${i}]`,
        ),
      ),
      ...preferred.flatMap(({ weight, preference = {} }, i) =>
        weight
          ? validateTerm(readTerm(preference), `${at}.${PREFERRED}[${i}]`)
          : [],
      ),
    ];
  },
  read: ({ addedAffinity }) => ({
    NodeAffinity: {
      addedAffinity: addedAffinity && readAffinity(addedAffinity),
    },
  }),
});

function readAffinity({
  [REQUIRED]: required,
  [PREFERRED]: preferred,
}: Decoded<typeof AFFINITY>): NodeAffinity {
  return {
    [REQUIRED]: required && {
      nodeSelectorTerms: required.nodeSelectorTerms?.map(readTerm),
    },
    [PREFERRED]: preferred?.map(({ weight, preference = {} }) => ({
      weight,
      preference: readTerm(preference),
    })),
  };
}

function readTerm({
  matchExpressions = [],
  matchFields = [],
}: Decoded<typeof TERM>) {
  return {
    matchExpressions: matchExpressions.map(readRequirement),
    matchFields: matchFields.map(readRequirement),
  };
}

function readRequirement({
  key = '',
  operator = '',
  values = [],
}: Decoded<typeof REQUIREMENT>): Required<Requirement> {
  return { key, operator, values };
}
