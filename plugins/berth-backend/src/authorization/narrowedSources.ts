import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import type { Sentence } from '@berth/backstage-plugin-berth-workloads';

type Told = Pick<ServiceStatus, 'headline' | 'problems'>;

/** Stands for whichever source a cluster is from: which one it is may tell the cluster. */
const ANY_SOURCE = 'berth.sources';

/** Of each source that is in trouble, and of all withheld clusters together, only that something is not known. */
export function narrowedSources(
  { headline, problems }: Told,
  withheld: ReadonlySet<string>,
): Told {
  const narrow = new Map<string, ServiceProblem>();
  let ownHeadline: Sentence = headline;
  const own: ServiceProblem[] = [];
  for (const problem of problems) {
    const source = problem.source ?? sourceOfWithheld(problem, withheld);
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
  const unread = narrow.get(ANY_SOURCE);
  if (
    unread &&
    (headline.code === 'nothingFound' || headline.code === 'nothingKnown')
  ) {
    // The one would read as if it had been looked for in all clusters, the other counts those that are withheld.
    ownHeadline = unread.sentence;
  }
  return { headline: ownHeadline, problems: own };
}

function sourceOfWithheld(
  { sentence, workload }: ServiceProblem,
  withheld: ReadonlySet<string>,
): string | undefined {
  const isWithheld =
    workload === undefined &&
    'cluster' in sentence.params &&
    withheld.has(sentence.params.cluster);
  return isWithheld ? ANY_SOURCE : undefined;
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
