import { mockServices } from '@backstage/backend-test-utils';
import type { KubernetesWatchEvent } from '@backstage/plugin-kubernetes-common';
import type {
  KubernetesWatcher,
  KubernetesWatchParams,
} from '@backstage/plugin-kubernetes-node';
import {
  ControlPlane,
  describeWithControlPlane,
  HttpFaultProxy,
  pod,
  refusal,
} from '@berth/testkit';
import { BerthKubernetesWatcher } from './BerthKubernetesWatcher';

describeWithControlPlane(
  'KubernetesWatcher',
  {},
  (controlPlane: () => ControlPlane) => {
    const watcher: KubernetesWatcher = new BerthKubernetesWatcher({
      logger: mockServices.logger.mock(),
    });
    let token: string;
    let proxy: HttpFaultProxy;

    const params = (bearer = token): KubernetesWatchParams => ({
      clusterDetails: {
        name: 'tokyo',
        url: proxy.url,
        authMetadata: {},
      },
      credential: { type: 'bearer token', token: bearer },
      group: '',
      apiVersion: 'v1',
      plural: 'pods',
    });
    const textOf = (event: KubernetesWatchEvent | void) => {
      if (!event) return 'end';
      if (event.type === 'ERROR') return JSON.stringify(event.error);
      const { name } = event.object.metadata as { name: string };
      return `${event.type} ${name}`;
    };
    const tier = (name: string, labels: Record<string, string> = {}) =>
      pod({ name, namespace: 'default', labels: { tier: 'a', ...labels } });

    beforeAll(async () => {
      const made = await controlPlane().serviceAccountKubeconfig({
        name: 'watcher',
        rules: [
          { apiGroups: [''], resources: ['pods'], verbs: ['list', 'watch'] },
        ],
      });
      token = made.token;
      proxy = await HttpFaultProxy.start({
        target: controlPlane().server,
        ca: controlPlane().ca,
      });
    });
    afterAll(() => proxy.stop());

    it('tells what is there, then each change, and what a 410 leads to, until it is aborted', async () => {
      await controlPlane().apply([
        tier('one'),
        pod({ name: 'other', namespace: 'default', labels: { tier: 'b' } }),
      ]);
      const leaving = new AbortController();
      const events = watcher.watchResource(params(), {
        namespace: 'default',
        labelSelector: 'tier=a',
        signal: leaving.signal,
      });
      const next = async () => textOf((await events.next()).value);
      expect(await next()).toBe('ADDED one');

      await controlPlane().apply([tier('two')]);
      expect(await next()).toBe('ADDED two');
      await controlPlane().apply([tier('two', { v: '2' })]);
      expect(await next()).toBe('MODIFIED two');

      proxy.add({
        matches: url => url.includes('/pods?watch'),
        fault: refusal(410),
        times: 1,
      });
      proxy.cut();
      await controlPlane().delete([tier('one')]);
      await controlPlane().apply([tier('three')]);
      const seen = new Set<string>();
      while (!seen.has('ADDED three') || !seen.has('DELETED one')) {
        seen.add(await next());
      }
      expect([...seen].filter(text => text.includes('410'))).toHaveLength(1);
      expect([...seen].filter(text => text.endsWith(' two'))).toEqual([]);
      expect(
        proxy.requests.filter(url => url.includes('/pods?limit')),
      ).toHaveLength(2);

      leaving.abort();
      expect(await next()).toBe('end');
    });

    it('gives an error as an event, and goes on', async () => {
      const events = watcher.watchResource(params('wrong'));
      expect((await events.next()).value).toEqual({
        type: 'ERROR',
        error: {
          errorType: 'UNAUTHORIZED_ERROR',
          statusCode: 401,
          resourcePath: '/api/v1/pods',
        },
      });
      await events.return();
      expect((await events.next()).done).toBe(true);
    });
  },
);
