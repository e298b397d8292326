import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { application, namespace } from '../builders';
import { describeWithControlPlane } from '../testing';
import { installCrd } from './installCrd';

describeWithControlPlane(
  'installCrd without the projects’ own',
  {},
  controlPlane => {
    let empty: string;
    const before = process.env.BERTH_CRDS;

    beforeAll(() => {
      empty = mkdtempSync(join(tmpdir(), 'crds-'));
      process.env.BERTH_CRDS = empty;
    });

    afterAll(() => {
      if (before === undefined) {
        delete process.env.BERTH_CRDS;
      } else {
        process.env.BERTH_CRDS = before;
      }
      rmSync(empty, { recursive: true });
    });

    it('serves a minimal Application that keeps every field', async () => {
      await installCrd(controlPlane(), 'argo-cd/application');
      const object = application({
        name: 'a',
        observed: {
          sync: 'Synced',
          health: 'Healthy',
          revision: 'c0ffee',
          reconciledAt: '2026-11-20T09:12:44Z',
        },
      });
      await controlPlane().apply([namespace({ name: 'argocd' }), object]);
      expect(
        await controlPlane().request(
          'GET',
          '/apis/argoproj.io/v1alpha1/namespaces/argocd/applications/a',
        ),
      ).toMatchObject({ spec: object.spec, status: object.status });
    });
  },
);
