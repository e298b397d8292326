import type {
  ClusterStatus,
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  tellsOfOtherClusters as tells,
  withoutOtherClusters as without,
} from './withoutOtherClusters';

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
    headline: { code: 'nothingFound', params: { clusters: 1 } },
    problems: [],
    clusters: [],
    ...content,
  };
}

const tellsOfOtherClusters = (whole: ServiceStatus) =>
  tells({ status: whole, namesClusters: false });

const withoutOtherClusters = (whole: ServiceStatus) =>
  without({ status: whole, namesClusters: false });

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
      expect(tellsOfOtherClusters(whole)).toBe(false);
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
    expect(tellsOfOtherClusters(whole)).toBe(true);
    const reason = 'Not all of its clusters are known.';
    expect(withoutOtherClusters(whole)).toEqual({
      ...whole,
      revision: 'r1-own',
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
      revision: 'r1-own',
      hint: { code: 'labelMissing', clusters: [] },
    });
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
        revision: 'r1-some',
        headline: notAllKnown.sentence,
        problems: [notAllKnown, loading('tokyo')],
        clusters: [tokyo],
      });
      expect(JSON.stringify(narrow)).not.toMatch(/osaka|kyoto/i);
    });

    it('keeps the rows that the annotations of the entity name', () => {
      const named = { status: whole, namesClusters: true };
      expect(tells(named)).toBe(false);
      expect(without(named)).toBe(whole);
    });

    it('tells two states of the annotations apart in what both narrow', () => {
      const both = status({
        ...whole,
        problems: [...whole.problems, sourceProblem('/secret')],
      });
      const own = without({ status: both, namesClusters: true });
      const some = without({ status: both, namesClusters: false });
      expect(own.clusters).toEqual(whole.clusters);
      expect(some.clusters).toEqual([tokyo]);
      expect(own.revision).not.toBe(some.revision);
    });

    it('keeps a headline that is worse, and one that knows nothing', () => {
      for (const headline of [
        { code: 'nothingKnown', params: { clusters: 2 } },
        loading('tokyo').sentence,
      ] as const) {
        expect(withoutOtherClusters({ ...whole, headline }).headline).toBe(
          headline,
        );
      }
    });

    it('does not name a withheld cluster in the headline', () => {
      const { sentence } = whole.problems[2];
      expect(
        withoutOtherClusters({ ...whole, headline: sentence }).headline,
      ).toEqual(notAllKnown.sentence);
    });
  });
});
