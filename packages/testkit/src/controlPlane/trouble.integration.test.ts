import { describeWithControlPlane } from '../testing';
import type { ControlPlane } from './ControlPlane';
import { KubernetesApiError } from './ApiClient';

describeWithControlPlane(
  'a control plane in trouble',
  { apiServerFlags: { 'watch-cache': 'false' } },
  (controlPlane: () => ControlPlane) => {
    const namespaces = '/api/v1/namespaces';

    it('forgets its history', async () => {
      const { metadata } = await controlPlane().request<{
        metadata: { resourceVersion: string };
      }>('GET', `${namespaces}?limit=1`);
      await controlPlane().apply([
        { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'later' } },
      ]);
      await controlPlane().compactHistory();
      await expect(
        controlPlane().request(
          'GET',
          `${namespaces}?resourceVersion=${metadata.resourceVersion}&resourceVersionMatch=Exact`,
        ),
      ).rejects.toMatchObject({
        status: 410,
      } satisfies Partial<KubernetesApiError>);
    });

    it('comes back at the same address with what it had', async () => {
      const { server, ca } = controlPlane();
      await controlPlane().restartApiServer();
      expect(controlPlane()).toMatchObject({ server, ca });
      await controlPlane().request('GET', `${namespaces}/later`);
    });

    it('comes back with a certificate of another authority', async () => {
      const former = controlPlane().ca;
      await controlPlane().restartApiServer({ authority: 'new' });
      expect(controlPlane().ca).not.toBe(former);
      await controlPlane().request('GET', `${namespaces}/later`);
    });
  },
);
