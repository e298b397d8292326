import type {
  ServiceProblem,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  tellsOfOtherClusters,
  withoutOtherClusters,
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
});
