import type {
  PersonalStatus,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { cluster, serviceStatus } from '../__fixtures__/builders';
import { withPersonal } from './withPersonal';

const AT = '2026-11-20T12:03:00Z';
const own = { name: 'corp', signInWith: 'oidc.okta' };
const other = { name: 'lab', signInWith: 'google' };

const status = (change: Partial<ServiceStatus> = {}) =>
  serviceStatus({ personalClusters: [own], ...change });
const empty: Partial<ServiceStatus> = {
  clusters: [],
  tone: 'unknown',
  headline: { code: 'signInNeeded', params: { clusters: 1 } },
  hint: {
    code: 'labelMissing',
    selector: 'a=b',
    line: 'a: b',
    clusters: ['tokyo-h100'],
    namespaces: [],
  },
};
const reading = (change: Partial<PersonalStatus> = {}): PersonalStatus => ({
  entityRef: 'component:default/llm-gateway',
  readAt: AT,
  readWith: 'ownSignIn',
  tone: 'good',
  headline: { code: 'healthy', params: { clusters: 1 } },
  problems: [],
  clusters: [cluster('corp', { freshness: { status: 'read', at: AT } })],
  ...change,
});
const names = ({ clusters }: ServiceStatus) =>
  clusters.map(({ cluster: { name }, freshness }) => [name, freshness.status]);

describe('withPersonal', () => {
  it('leaves a status alone of which all is watched', () => {
    const watched = serviceStatus();
    expect(withPersonal(watched, reading())).toBe(watched);
  });

  it('has a row for what was not asked, which takes nothing from what is known', () => {
    const told = withPersonal(status(), undefined);
    expect(names(told)).toEqual([
      ['tokyo-h100', 'live'],
      ['corp', 'notAsked'],
    ]);
    expect(told).toMatchObject({
      tone: 'good',
      headline: { code: 'healthy', params: { clusters: 1 } },
      personalClusters: [own],
    });
  });

  it('counts what was read among the healthy', () => {
    const told = withPersonal(status(), reading());
    expect(names(told)).toEqual([
      ['tokyo-h100', 'live'],
      ['corp', 'read'],
    ]);
    expect(told).toMatchObject({
      tone: 'good',
      headline: { code: 'healthy', params: { clusters: 2 } },
      personalClusters: [],
    });
  });

  it('says the worst first, wherever it is', () => {
    const sentence = {
      code: 'podsWaiting',
      params: {
        cluster: 'corp',
        workload: 'llm-gateway',
        waiting: 2,
        total: 8,
        explanation: '',
        since: AT,
      },
    } as const;
    const look = {
      tone: 'look',
      sentence: { code: 'clusterLoading', params: { cluster: 'x' } },
    } as const;
    const told = withPersonal(
      status({ tone: 'look', headline: look.sentence, problems: [look] }),
      reading({
        tone: 'bad',
        headline: sentence,
        problems: [{ tone: 'bad', sentence }],
      }),
    );
    expect(told).toMatchObject({ tone: 'bad', headline: sentence });
    expect(told.problems.map(({ tone }) => tone)).toEqual(['bad', 'look']);
  });

  it('is what was read where the watched clusters have nothing', () => {
    const told = withPersonal(status(empty), reading());
    expect(told).toMatchObject({
      tone: 'good',
      headline: { code: 'healthy', params: { clusters: 1 } },
      hint: undefined,
    });
  });

  it('does not say that nothing is there while one was not asked', () => {
    const nothing = reading({
      tone: 'unknown',
      headline: { code: 'nothingFound', params: { clusters: 1 } },
      clusters: [
        cluster('corp', {
          freshness: { status: 'read', at: AT },
          workloads: [],
        }),
        cluster('lab', { freshness: { status: 'notAsked' }, workloads: [] }),
      ],
    });
    const told = withPersonal(
      status({ ...empty, personalClusters: [own, other] }),
      nothing,
    );
    expect(told).toMatchObject({
      tone: 'unknown',
      headline: { code: 'signInNeeded', params: { clusters: 1 } },
      personalClusters: [other],
    });
    expect(withPersonal(status(empty), nothing)).toMatchObject({
      headline: { code: 'nothingFound', params: { clusters: 1 } },
      hint: { code: 'labelMissing' },
    });
  });
});
