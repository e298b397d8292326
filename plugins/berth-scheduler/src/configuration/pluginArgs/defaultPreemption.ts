import { invalid, type Problem } from '../../admission/problem';
import { argsReader } from './argsReader';

/** Source: pkg/scheduler/apis/config/validation `ValidateDefaultPreemptionArgs`, v1.34.4 to v1.37.1. */
export const defaultPreemption = argsReader({
  schema: {
    minCandidateNodesPercentage: 'int32',
    minCandidateNodesAbsolute: 'int32',
  },
  validate(args, field) {
    const { minCandidateNodesPercentage: part = 10 } = args;
    const { minCandidateNodesAbsolute: count = 100 } = args;
    const problems: Problem[] = [];
    const atPart = `${field}.minCandidateNodesPercentage`;
    const atCount = `${field}.minCandidateNodesAbsolute`;
    if (part < 0 || part > 100) {
      problems.push(invalid(atPart, part, 'not in valid range [0, 100]'));
    }
    if (count < 0) {
      problems.push(invalid(atCount, count, 'not in valid range [0, inf)'));
    }
    if (part === 0 && count === 0) {
      const why = 'cannot be zero at the same time as';
      problems.push(
        invalid(atPart, part, `${why} minCandidateNodesAbsolute`),
        invalid(atCount, count, `${why} minCandidateNodesPercentage`),
      );
    }
    return problems;
  },
  read: ({ minCandidateNodesPercentage, minCandidateNodesAbsolute }) => ({
    DefaultPreemption: {
      minCandidateNodesPercentage,
      minCandidateNodesAbsolute,
    },
  }),
});
