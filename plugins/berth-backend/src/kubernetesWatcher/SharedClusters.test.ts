import { mockServices } from '@backstage/backend-test-utils';
import { ManualClock } from '../clock/ManualClock';
import { SharedClusters } from './SharedClusters';

type Access = Parameters<SharedClusters['take']>[0];

const tokyo: Access = {
  clusterDetails: { name: 'tokyo', url: 'https://tokyo', authMetadata: {} },
  credential: { type: 'bearer token', token: 'a' },
};
const withDetails = (details: object): Access => ({
  ...tokyo,
  clusterDetails: { ...tokyo.clusterDetails, ...details },
});
const certificate = (key: string): Access => ({
  ...tokyo,
  credential: { type: 'x509 client certificate', cert: 'cert', key },
});

describe('SharedClusters', () => {
  const clusters = new SharedClusters({
    clock: new ManualClock(),
    logger: mockServices.logger.mock(),
  });
  const first = clusters.take(tokyo);

  it.each<[string, Access]>([
    ['the same cluster', tokyo],
    ['the same cluster by another name', withDetails({ name: 'tyo' })],
  ])('has one way to %s', (_, access) => {
    expect(clusters.take(access)).toMatchObject({
      session: first.session,
      discovery: first.discovery,
    });
  });

  it.each<[string, Access]>([
    ['token', { ...tokyo, credential: { type: 'bearer token', token: 'b' } }],
    ['certificate', certificate('a')],
    ['key', certificate('b')],
    ['identity', { ...tokyo, credential: { type: 'anonymous' } }],
    ['authority', withDetails({ caData: 'Yg==' })],
    ["authority's file", withDetails({ caFile: '/ca' })],
    ['trust', withDetails({ skipTLSVerify: true })],
  ])('has a way of its own with another %s, within the same bounds', (_, a) => {
    const other = clusters.take(a);
    expect(other.session).not.toBe(first.session);
    expect(other.discovery).not.toBe(first.discovery);
    expect(other.lists).toBe(first.lists);
    expect(other.memory).toBe(first.memory);
  });

  it('shares nothing between clusters', () => {
    const osaka = clusters.take(withDetails({ url: 'https://osaka' }));
    expect(osaka.session).not.toBe(first.session);
    expect(osaka.lists).not.toBe(first.lists);
    expect(osaka.memory).not.toBe(first.memory);
  });
});
