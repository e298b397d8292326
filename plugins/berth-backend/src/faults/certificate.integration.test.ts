import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  ControlPlane,
  describeWithControlPlane,
  namespace,
  pod,
} from '@berth/testkit';
import { kubeconfigConnector } from '../connection/kubeconfigConnector';
import { WatchedControlPlane } from './__testUtils__/WatchedControlPlane';

const user = { name: 'reader-by-certificate' };
const role = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRole',
  metadata: { name: user.name },
  rules: [
    { apiGroups: ['*'], resources: ['*'], verbs: ['get', 'list', 'watch'] },
  ],
};
const binding = {
  apiVersion: 'rbac.authorization.k8s.io/v1',
  kind: 'ClusterRoleBinding',
  metadata: { name: user.name },
  roleRef: {
    apiGroup: 'rbac.authorization.k8s.io',
    kind: 'ClusterRole',
    name: user.name,
  },
  subjects: [
    { apiGroup: 'rbac.authorization.k8s.io', kind: 'User', name: user.name },
  ],
};

describeWithControlPlane(
  'a real cluster that knows Berth by a client certificate',
  {},
  (controlPlane: () => ControlPlane) => {
    let folder: string;

    beforeAll(async () => {
      folder = await mkdtemp(join(tmpdir(), 'berth-certificate-'));
    });
    afterAll(() => rm(folder, { recursive: true }));

    const path = (name: string) => join(folder, name);

    /** A new authority; what signed before is a stranger from then on. */
    async function rotate(): Promise<{ cert: string; key: string }> {
      return controlPlane().replaceClientAuthority(user);
    }

    async function write(files: { cert: string; key: string }): Promise<void> {
      await writeFile(path('key.pem'), files.key, { mode: 0o600 });
      await writeFile(path('cert.pem'), files.cert);
    }

    const context = () => ({
      name: 'by-certificate',
      server: controlPlane().server,
      cluster: {
        server: controlPlane().server,
        'certificate-authority-data': Buffer.from(controlPlane().ca).toString(
          'base64',
        ),
      },
      user: {
        'client-certificate': path('cert.pem'),
        'client-key': path('key.pem'),
      },
    });

    it('fault 11: a certificate of an authority that has retired is refused, and the one that replaces it on disk is taken up', async () => {
      await write(await rotate());
      await controlPlane().apply([
        role,
        binding,
        namespace({ name: 'faults' }),
        pod({ name: 'first', namespace: 'faults' }),
      ]);
      const watched = new WatchedControlPlane({
        connect: () => kubeconfigConnector(context())(),
        controlPlane,
      });
      try {
        await watched.holds('pods', 'first');
        await watched.is('pods', { status: 'live' });

        const next = await rotate();
        await watched.inTime(() => {
          expect(watched.freshness('pods')).toMatchObject({
            status: 'stale',
            trouble: { code: 'unauthorized' },
          });
        });
        expect(watched.names('pods')).toEqual(['first']);

        await write(next);
        await controlPlane().apply([
          pod({ name: 'second', namespace: 'faults' }),
        ]);
        await watched.inTime(() => {
          expect(watched.freshness('pods')).toEqual({ status: 'live' });
        });
        await watched.converges();
        expect(watched.names('pods')).toEqual(['first', 'second']);
        await watched.stop();
      } finally {
        await watched.abandon();
      }
    });
  },
);
