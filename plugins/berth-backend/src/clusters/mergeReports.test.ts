import type { ClusterTarget } from '@berth/backstage-plugin-berth-node';
import { mergeReports } from './mergeReports';

const cluster = (name: string, title?: string): ClusterTarget => ({
  name,
  title,
  fingerprint: name,
  connect: () => Promise.reject(new Error('not in this test')),
});

describe('mergeReports', () => {
  it('keeps the order of the sources and of their clusters', () => {
    const { clusters, troubles } = mergeReports([
      {
        id: 'x',
        report: {
          status: 'told',
          clusters: [cluster('b'), cluster('a')],
          personal: [],
          leftOut: [],
        },
      },
      { id: 'y', report: { status: 'asked' } },
      {
        id: 'z',
        report: {
          status: 'told',
          clusters: [cluster('c')],
          personal: [],
          leftOut: [],
        },
      },
    ]);
    expect(clusters.map(({ name }) => name)).toEqual(['b', 'a', 'c']);
    expect(troubles).toEqual([]);
  });

  it('gives a name to the first, and tells of the other', () => {
    const first = cluster('a', 'first');
    const { clusters, troubles } = mergeReports([
      {
        id: 'x',
        report: {
          status: 'told',
          clusters: [first],
          personal: [],
          leftOut: [],
        },
      },
      {
        id: 'y',
        report: {
          status: 'told',
          clusters: [cluster('a', 'second')],
          personal: [],
          leftOut: [],
        },
      },
    ]);
    expect(clusters).toEqual([first]);
    expect(troubles).toEqual([
      {
        source: 'y',
        message: "Cluster 'a' is left out: x has one of that name.",
      },
    ]);
  });

  it('gives a name to a watched cluster or to one that is read with a sign-in, never to both', () => {
    const own = {
      ...cluster('a'),
      signInWith: 'oidc.okta',
    };
    const { clusters, personal, troubles } = mergeReports([
      {
        id: 'x',
        report: {
          status: 'told',
          clusters: [cluster('a')],
          personal: [{ ...own, name: 'b' }],
          leftOut: [],
        },
      },
      {
        id: 'y',
        report: {
          status: 'told',
          clusters: [cluster('b')],
          personal: [own],
          leftOut: [],
        },
      },
    ]);
    expect(clusters.map(({ name }) => name)).toEqual(['a']);
    expect(personal.map(({ name }) => name)).toEqual(['b']);
    expect(troubles.map(({ message }) => message)).toEqual([
      "Cluster 'b' is left out: x has one of that name.",
      "Cluster 'a' is left out: x has one of that name.",
    ]);
  });

  it('keeps the last word of a source in trouble, and its message', () => {
    const { clusters, troubles } = mergeReports([
      {
        id: 'x',
        report: {
          status: 'troubled',
          message: 'broken',
          clusters: [cluster('a')],
          personal: [],
        },
      },
      {
        id: 'y',
        report: {
          status: 'told',
          clusters: [],
          personal: [],
          leftOut: ['one', 'two'],
        },
      },
    ]);
    expect(clusters.map(({ name }) => name)).toEqual(['a']);
    expect(troubles).toEqual([
      { source: 'x', message: 'broken' },
      { source: 'y', message: 'one' },
      { source: 'y', message: 'two' },
    ]);
  });
});
