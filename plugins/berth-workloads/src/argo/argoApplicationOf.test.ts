import { join } from 'node:path';
import { readFixtures } from '../__testUtils__/readFixtures';
import type { Application } from '../kubernetes';
import { argoApplicationOf } from './argoApplicationOf';

const fixtures = readFixtures<Application>(join(__dirname, '__fixtures__'));

const read = (name: string) => argoApplicationOf(fixtures.get(name)!);

describe('argoApplicationOf', () => {
  it('reads an Application of one source', () => {
    expect(read('synced')).toEqual({
      name: 'checkout',
      namespace: 'argocd',
      project: 'shop',
      sync: 'Synced',
      sources: [
        {
          repoURL: 'https://git.example.com/shop/deploy.git',
          path: 'checkout/overlays/prod',
          targetRevision: 'main',
          revision: '3f2a9c81d0b64e7fa5c2198e0d7b6a4c53e1f902',
        },
      ],
      destination: {
        server: 'https://kubernetes.default.svc',
        namespace: 'shop',
      },
      health: 'Healthy',
      healthSince: '2026-11-20T09:05:00Z',
      operation: {
        phase: 'Succeeded',
        message: 'successfully synced (all tasks run)',
        startedAt: '2026-11-20T09:04:00Z',
        finishedAt: '2026-11-20T09:04:20Z',
      },
      history: expect.any(Array),
      conditions: [],
      autoSync: true,
    });
  });

  it('tells the last five syncs, newest first', () => {
    const { history } = read('synced');

    expect(history.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3]);
    expect(history[0]).toEqual({
      id: 7,
      deployedAt: '2026-11-20T09:04:20Z',
      revisions: ['7'.repeat(40)],
    });
  });

  it('reads several sources with a revision each, and hides credentials', () => {
    expect(read('multi-source').sources).toEqual([
      {
        repoURL: 'https://charts.example.com',
        chart: 'checkout',
        targetRevision: '4.2.0',
        revision: '4.2.0',
      },
      {
        repoURL: 'https://git.example.com/shop/values.git',
        ref: 'values',
        targetRevision: 'main',
        revision: '9c81d0b64e7fa5c2198e0d7b6a4c53e1f9023f2a',
      },
    ]);
    expect(read('multi-source').history).toEqual([
      {
        id: 0,
        deployedAt: '2026-11-18T09:04:20Z',
        revisions: ['4.1.0', '1111d0b64e7fa5c2198e0d7b6a4c53e1f9023f2a'],
      },
    ]);
  });

  it('tells a failed operation and the conditions', () => {
    const { sync, health, healthMessage, operation, conditions } =
      read('multi-source');

    expect({ sync, health, healthMessage }).toEqual({
      sync: 'OutOfSync',
      health: 'Degraded',
      healthMessage: 'Deployment "checkout" exceeded its progress deadline',
    });
    expect(operation?.phase).toBe('Failed');
    expect(conditions).toEqual([
      {
        type: 'SyncError',
        message:
          'Failed last sync attempt to 4.2.0: one or more objects failed to apply',
        since: '2026-11-20T09:04:21Z',
      },
      {
        type: 'OrphanedResourceWarning',
        message: 'Application has 1 orphaned resources',
      },
    ]);
  });

  it('reads the branch that a source hydrator writes', () => {
    expect(read('hydrated').sources).toEqual([
      {
        repoURL: 'https://git.example.com/shop/deploy.git',
        path: 'checkout',
        targetRevision: 'environments/prod',
        revision: '3f2a9c81d0b64e7fa5c2198e0d7b6a4c53e1f902',
      },
    ]);
    expect(read('hydrated').operation).toEqual({
      phase: 'Running',
      startedAt: '2026-11-20T09:04:00Z',
    });
  });

  it.each([
    ['synced', true],
    ['new', true],
    ['multi-source', false],
    ['hydrated', false],
  ])('%s: syncs automatically: %p', (name, autoSync) => {
    expect(read(name).autoSync).toBe(autoSync);
  });

  it.each(['new', 'words-from-the-future'])('%s: is unknown', name => {
    const { sync, health, operation } = read(name);

    expect({ sync, health, operation }).toEqual({
      sync: 'Unknown',
      health: 'Unknown',
      operation: undefined,
    });
  });
});
