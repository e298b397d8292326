import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';

type Told = Pick<ServiceStatus, 'headline' | 'problems'>;

/** Whether any problem is one of a source, which may tell paths of files and names of clusters. */
export function tellsOfSources({ problems }: Told): boolean {
  return problems.some(({ source }) => source !== undefined);
}

/** Of each source that is in trouble, only that it is. */
export function narrowedSources({ headline, problems }: Told): Told {
  const narrow = new Map<string, ServiceProblem>();
  let ownHeadline: Sentence = headline;
  const own: ServiceProblem[] = [];
  for (const problem of problems) {
    const { source } = problem;
    if (source === undefined) {
      own.push(problem);
      continue;
    }
    const known = narrow.get(source);
    const told = known ?? unreadSource(source);
    if (!known) {
      narrow.set(source, told);
      own.push(told);
    }
    // A headline is the very sentence of a problem, or one of its own.
    if (problem.sentence === headline) {
      ownHeadline = told.sentence;
    }
  }
  return { headline: ownHeadline, problems: own };
}

function unreadSource(source: string): ServiceProblem {
  return {
    tone: 'unknown',
    sentence: {
      code: 'clusterUnreachable',
      params: { cluster: source, reason: 'Not all of its clusters are known.' },
    },
    source,
  };
}
