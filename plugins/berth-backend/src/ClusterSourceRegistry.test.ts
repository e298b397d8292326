import { mockServices } from '@backstage/backend-test-utils';
import type { ClusterSource } from '@berth/backstage-plugin-berth-node';
import { ClusterSourceRegistry } from './ClusterSourceRegistry';

const source: ClusterSource = { watch: async () => {} };

function create(sources?: object[]) {
  const registry = new ClusterSourceRegistry();
  const asked: unknown[] = [];
  for (const type of ['kubeconfig', 'demo']) {
    registry.add({
      type,
      create: ({ config, rootConfig }) => {
        asked.push([config.get(), rootConfig.getOptionalString('app.title')]);
        return source;
      },
    });
  }
  const logger = mockServices.logger.mock();
  const created = registry.createSources({
    config: mockServices.rootConfig({
      data: { app: { title: 'Berth' }, ...(sources && { berth: { sources } }) },
    }),
    logger: Object.assign(logger, { child: () => logger }),
  });
  return { created, asked, logger };
}

describe('ClusterSourceRegistry', () => {
  it('makes the sources in their order, each with its own entry and the whole configuration', () => {
    const { created, asked } = create([
      { type: 'demo', port: 8001 },
      { type: 'kubeconfig' },
    ]);
    expect(created).toEqual([
      { id: 'berth.sources[0] (demo)', source },
      { id: 'berth.sources[1] (kubeconfig)', source },
    ]);
    expect(asked).toEqual([
      [{ type: 'demo', port: 8001 }, 'Berth'],
      [{ type: 'kubeconfig' }, 'Berth'],
    ]);
  });

  it('gives the same source for an entry that says the same, wherever it stands', () => {
    const registry = new ClusterSourceRegistry();
    registry.add({ type: 'demo', create: () => ({ watch: async () => {} }) });
    const logger = mockServices.logger.mock();
    const sourcesOf = (...entries: object[]) =>
      registry
        .createSources({
          config: mockServices.rootConfig({
            data: { berth: { sources: entries as never } },
          }),
          logger: Object.assign(logger, { child: () => logger }),
        })
        .map(created => created.source);
    const [one, two] = sourcesOf(
      { type: 'demo', port: 1 },
      { type: 'demo', port: 2 },
    );
    const [changed, moved, twin] = sourcesOf(
      { type: 'demo', port: 3 },
      { type: 'demo', port: 1 },
      { type: 'demo', port: 1 },
    );
    expect(moved).toBe(one);
    expect([one, two]).not.toContain(changed);
    expect(twin).not.toBe(one);
    // What was dropped is not kept for its return.
    expect(sourcesOf({ type: 'demo', port: 2 })[0]).not.toBe(two);
  });

  it.each([[undefined], [[]]])(
    'says that nothing is watched, with %j for sources',
    sources => {
      const { created, logger } = create(sources);
      expect(created).toEqual([]);
      expect(logger.info).toHaveBeenCalledWith(
        'No clusters are watched: berth.sources is empty. Types of sources: demo, kubeconfig',
      );
    },
  );

  it('names the entry of an unknown type, and the types there are', () => {
    expect(() => create([{ type: 'demo' }, { type: 'gke' }])).toThrow(
      "berth.sources[1].type is 'gke'; known types: demo, kubeconfig",
    );
  });

  it('refuses an entry without a type', () => {
    expect(() => create([{ file: 'x' }])).toThrow('type');
  });

  it('refuses a second factory of one type', () => {
    const registry = new ClusterSourceRegistry();
    const factory = { type: 'demo', create: () => source };
    registry.add(factory);
    expect(() => registry.add(factory)).toThrow(
      "There are two cluster sources of type 'demo'",
    );
  });
});
