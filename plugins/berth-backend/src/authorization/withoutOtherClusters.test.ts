import type {
  ClusterStatus,
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { withoutOtherClusters as withoutOther } from './withoutOtherClusters';

const SOURCE = 'berth.sources[0] (kubeconfig)';

function sourceProblem(reason: string, source = SOURCE): ServiceProblem {
  return {
    tone: 'unknown',
    sentence: {
      code: 'clusterUnreachable',
      params: { cluster: source, reason },
    },
    source,
  };
}

const unreachable: ServiceProblem = {
  tone: 'unknown',
  sentence: {
    code: 'clusterUnreachable',
    params: { cluster: 'tokyo', reason: 'Connection refused.' },
  },
};

function status(content: Partial<ServiceStatus>): ServiceStatus {
  return {
    entityRef: 'component:default/chat',
    revision: 'r1',
    observedAt: '2026-11-20T10:00:00Z',
    tone: 'unknown',
    headline: { code: 'nothingFound', params: { clusters: 0 } },
    problems: [],
    clusters: [],
    ...content,
  };
}

/** For a reader who may know only these clusters; four were looked in. */
const withoutOtherClusters = (
  whole: ServiceStatus,
  { namesClusters = false, known = [] as string[] } = {},
) =>
  withoutOther(
    {
      status: whole,
      namesClusters,
      looked: ['osaka', 'tokyo', 'kyoto', 'nara'],
    },
    { all: false, includes: name => known.includes(name) },
  );

const live = { status: 'live' } as const;

/** A cluster in which the entity has nothing. */
function emptyRow(name: string): ClusterStatus {
  return {
    cluster: { name, title: `The ${name}` },
    freshness: { status: 'loading' },
    capabilities: {
      workloads: { status: 'loading' },
      pods: live,
      nodes: live,
      autoscalers: live,
      disruptionBudgets: live,
      argo: live,
    },
    tone: 'unknown',
    workloads: [],
    applications: [],
  };
}

function loading(cluster: string): ServiceProblem {
  return {
    tone: 'unknown',
    sentence: { code: 'clusterLoading', params: { cluster } },
  };
}

const notAllKnown = sourceProblem(
  'Not all of its clusters are known.',
  'berth.sources',
);

describe('withoutOtherClusters', () => {
  it.each([
    ['nothing', {}],
    ['a cluster of its own', { problems: [unreachable] }],
    [
      'a cluster that the reader wrote',
      {
        hint: {
          code: 'clusterUnknown',
          annotation: 'a',
          cluster: 'x',
          known: [],
        },
      },
    ],
  ] as Array<[string, Partial<ServiceStatus>]>)(
    'leaves a status alone that tells of %s',
    (_, content) => {
      const whole = status(content);
      expect(withoutOtherClusters(whole)).toBe(whole);
    },
  );

  it('says once of each source that it is in trouble, and not why', () => {
    const whole = status({
      problems: [
        unreachable,
        sourceProblem('There is no /secret/config'),
        sourceProblem("Cluster 'osaka' is left out"),
        sourceProblem(
          'There is no /secret/other',
          'berth.sources[1] (kubeconfig)',
        ),
      ],
    });
    const reason = 'Not all of its clusters are known.';
    expect(withoutOtherClusters(whole)).toEqual({
      ...whole,
      revision: expect.not.stringMatching(/^r1$/),
      problems: [
        unreachable,
        sourceProblem(reason),
        sourceProblem(reason, 'berth.sources[1] (kubeconfig)'),
      ],
    });
  });

  it('does not say in the headline what it keeps from the problems', () => {
    const second = sourceProblem("Cluster 'osaka' is left out");
    const narrow = withoutOtherClusters(
      status({
        headline: second.sentence,
        problems: [sourceProblem('There is no /secret/config'), second],
      }),
    );
    expect(narrow.headline).toEqual(narrow.problems[0].sentence);
    expect(JSON.stringify(narrow)).not.toMatch(/secret|osaka/);
  });

  it('names no clusters in a hint', () => {
    expect(
      withoutOtherClusters(
        status({
          hint: {
            code: 'labelMissing',
            selector: 'a=b',
            line: 'a: b',
            clusters: ['osaka'],
            namespaces: [],
          },
        }),
      ),
    ).toMatchObject({
      hint: { code: 'labelMissing', clusters: [] },
    });
  });

  it('counts only clusters that the reader may know', () => {
    const headline = { code: 'nothingFound', params: { clusters: 3 } } as const;
    const count = (known: string[]) =>
      withoutOtherClusters(status({ headline }), { known }).headline.params;
    expect(count([])).toEqual({ clusters: 0 });
    expect(count(['tokyo', 'kyoto'])).toEqual({ clusters: 2 });
    expect(count(['osaka', 'tokyo', 'kyoto'])).toEqual({ clusters: 3 });
  });

  it('gives the same object for the same status', () => {
    const whole = status({ problems: [sourceProblem('m')] });
    expect(withoutOtherClusters(whole)).toBe(withoutOtherClusters(whole));
  });

  describe('with clusters in trouble in which the entity has nothing', () => {
    const tokyo: ClusterStatus = {
      ...emptyRow('tokyo'),
      applications: [
        {
          name: 'chat',
          namespace: 'argocd',
        } as ClusterStatus['applications'][number],
      ],
    };
    const whole = status({
      headline: { code: 'nothingFound', params: { clusters: 1 } },
      problems: [loading('osaka'), loading('tokyo'), loading('kyoto')],
      clusters: [emptyRow('osaka'), tokyo, emptyRow('kyoto')],
    });

    it('says once, and without a name, that not all are known', () => {
      const narrow = withoutOtherClusters(whole);
      expect(narrow).toEqual({
        ...whole,
        revision: expect.not.stringMatching(/^r1$/),
        headline: notAllKnown.sentence,
        problems: [notAllKnown, loading('tokyo')],
        clusters: [tokyo],
      });
      expect(JSON.stringify(narrow)).not.toMatch(/osaka|kyoto/i);
    });

    it('keeps the rows that the annotations of the entity name', () => {
      expect(withoutOtherClusters(whole, { namesClusters: true })).toBe(whole);
    });

    it('keeps the rows of clusters that a policy lets the reader know', () => {
      const narrow = withoutOtherClusters(whole, { known: ['kyoto'] });
      expect(narrow.clusters).toEqual([tokyo, emptyRow('kyoto')]);
      expect(JSON.stringify(narrow)).not.toMatch(/osaka/i);
    });

    it('gives each content a revision of its own, whoever reads it', () => {
      const readers = [[], ['kyoto'], ['osaka'], ['osaka', 'kyoto']];
      const revisions = readers.map(
        known => withoutOtherClusters(whole, { known }).revision,
      );
      expect(new Set(revisions).size).toBe(4);
      expect(withoutOtherClusters(whole, { known: ['kyoto', 'x'] })).toBe(
        withoutOtherClusters(whole, { known: ['kyoto'] }),
      );
    });

    it('tells two states of the annotations apart in what both narrow', () => {
      const both = status({
        ...whole,
        problems: [...whole.problems, sourceProblem('/secret')],
      });
      const own = withoutOtherClusters(both, { namesClusters: true });
      const some = withoutOtherClusters(both);
      expect(own.clusters).toEqual(whole.clusters);
      expect(some.clusters).toEqual([tokyo]);
      expect(own.revision).not.toBe(some.revision);
    });

    it('keeps a headline that is worse', () => {
      const headline = loading('tokyo').sentence;
      expect(withoutOtherClusters({ ...whole, headline }).headline).toBe(
        headline,
      );
    });

    it('does not count what it withholds', () => {
      const headline = {
        code: 'nothingKnown',
        params: { clusters: 3 },
      } as const;
      expect(withoutOtherClusters({ ...whole, headline }).headline).toEqual(
        notAllKnown.sentence,
      );
    });

    it('does not name a withheld cluster in the headline', () => {
      const { sentence } = whole.problems[2];
      expect(
        withoutOtherClusters({ ...whole, headline: sentence }).headline,
      ).toEqual(notAllKnown.sentence);
    });
  });
});
