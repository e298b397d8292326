import { join } from 'node:path';
import { readFixtures } from '../../__testUtils__/readFixtures';
import { understand, type UnreadObject } from '../../understand';

const fixtures = readFixtures<UnreadObject>(
  join(__dirname, '..', '..', 'argo', '__fixtures__'),
);

describe('Application', () => {
  it.each([
    ['new', 'Unknown', 'Its controller has reported nothing yet'],
    ['synced', 'Healthy', 'Healthy, Synced'],
    [
      'multi-source',
      'Degraded',
      'Degraded, OutOfSync: Deployment "checkout" exceeded its progress deadline',
    ],
    ['words-from-the-future', 'Unknown', 'Unknown, Unknown'],
  ])('%s', (name, health, reason) => {
    expect(understand(fixtures.get(name))).toMatchObject({
      system: 'Argo CD',
      role: 'application',
      health,
      reason,
      warnings: { count: 0 },
    });
  });

  it('tells sync and the last operation apart', () => {
    expect(understand(fixtures.get('multi-source')).parts).toEqual([
      { type: 'step', name: 'OutOfSync', state: 'waiting' },
      { type: 'step', name: 'sync', state: 'failed' },
    ]);
  });

  it.each([
    ['synced', ['automated, prune, selfHeal']],
    ['new', ['automated']],
    // Switched off, whatever else is said.
    ['multi-source', []],
    ['hydrated', []],
  ])('%s: syncs by itself: %j', (name, policies) => {
    const { parts } = understand(fixtures.get(name));

    expect(
      parts.flatMap(part => (part.type === 'setting' ? part.value : [])),
    ).toEqual(policies);
  });

  it('links only what is a page, and names what it manages', () => {
    const { links, references } = understand({
      ...fixtures.get('synced'),
      status: {
        resources: [
          {
            group: 'apps',
            kind: 'Deployment',
            namespace: 'shop',
            name: 'checkout',
          },
          { kind: 'Service' },
        ],
        summary: {
          externalURLs: [
            'https://checkout.example.com',
            'ftp://checkout.example.com',
            'https://user:secret@checkout.example.com',
          ],
        },
      },
    });

    expect(links).toEqual([
      { what: 'endpoint', url: 'https://checkout.example.com' },
    ]);
    expect(references).toEqual([
      {
        relation: 'uses',
        group: 'argoproj.io',
        kind: 'AppProject',
        namespace: 'argocd',
        name: 'shop',
      },
      {
        relation: 'manages',
        group: 'apps',
        kind: 'Deployment',
        namespace: 'shop',
        name: 'checkout',
      },
    ]);
  });
});
