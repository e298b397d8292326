import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import {
  applications,
  customKinds,
  deployments,
  jobs,
  statefulsets,
} from '../kinds';
import type { Kind } from '../kinds';
import { createWorld } from '../simulation/createWorld';
import { parseLabelSelector } from '../selectors/labelSelector';
import { clusterPlans, stories } from '.';

interface Entity {
  kind: string;
  metadata: { name: string; annotations?: Record<string, string> };
  spec: Record<string, unknown>;
}

const examples = join(__dirname, '../../../../examples');
const read = (file: string) =>
  parseAllDocuments(readFileSync(join(examples, file), 'utf8')).map(
    document => document.toJS() as Entity,
  );
const components = readdirSync(join(examples, 'components'))
  .sort()
  .map(file => read(`components/${file}`)[0]);

const world = createWorld({
  start: new Date('2026-11-22T09:00:00Z'),
  seed: 1,
  clusters: clusterPlans,
  stories,
});

/** The workloads that a Component's annotations select, as users' clusters are searched today. */
function workloadsOf({ metadata: { annotations = {} } }: Entity) {
  const id = annotations['backstage.io/kubernetes-id'];
  const selector =
    annotations['backstage.io/kubernetes-label-selector'] ??
    `backstage.io/kubernetes-id=${id}`;
  const namespace = annotations['backstage.io/kubernetes-namespace'];
  const clusterName = annotations['backstage.io/kubernetes-cluster'];
  const matches = parseLabelSelector(selector);
  return world.clusters
    .filter(cluster => !clusterName || cluster.name === clusterName)
    .flatMap(({ store }) =>
      ([deployments, statefulsets, jobs, ...customKinds] as Kind[])
        .filter(kind => store.kinds.includes(kind))
        .flatMap(kind => store.list(kind)),
    )
    .filter(
      ({ metadata }) =>
        (!namespace || metadata.namespace === namespace) &&
        matches?.(metadata.labels ?? {}),
    );
}

describe('the examples', () => {
  it('hold some forty Components, each listed in all.yaml', () => {
    const { targets } = parse(
      readFileSync(join(examples, 'all.yaml'), 'utf8'),
    ).spec;
    expect(components.length).toBeGreaterThanOrEqual(40);
    expect(targets).toEqual([
      './org.yaml',
      './systems.yaml',
      ...components.map(c => `./components/${c.metadata.name}.yaml`),
    ]);
  });

  it('name owners and systems that are there', () => {
    const names = (file: string, kind: string) =>
      read(file)
        .filter(entity => entity.kind === kind)
        .map(entity => entity.metadata.name);
    for (const { spec } of components) {
      expect(names('org.yaml', 'Group')).toContain(spec.owner);
      expect(names('systems.yaml', 'System')).toContain(spec.system);
    }
    expect(names('org.yaml', 'User')).toEqual(['guest']);
  });

  it.each(
    components
      .filter(component => component.metadata.name !== 'legacy-import')
      .map(component => [component.metadata.name, component] as const),
  )('%s finds its workloads', (_name, component) => {
    expect(workloadsOf(component)).not.toEqual([]);
  });

  it('legacy-import runs, but lacks the label that would find it', () => {
    const legacy = components.find(c => c.metadata.name === 'legacy-import');
    expect(legacy && workloadsOf(legacy)).toEqual([]);
    const { store } = world.cluster('osaka-cpu');
    expect(store.get(deployments, 'web', 'legacy-import')).toBeDefined();
  });

  it('name Applications that are there', () => {
    const known = world.clusters
      .filter(({ store }) => store.kinds.includes(applications))
      .flatMap(({ store }) => store.list(applications));
    const names = known.map(a => a.metadata.name);
    const annotated = (key: string) =>
      components.flatMap(c => c.metadata.annotations?.[key] ?? []);

    expect(names).toEqual(expect.arrayContaining(annotated('argocd/app-name')));
    const selectors = annotated('argocd/app-selector');
    expect(selectors.length).toBeGreaterThan(0);
    for (const selector of selectors) {
      const matches = parseLabelSelector(selector);
      expect(known.filter(a => matches?.(a.metadata.labels ?? {}))).not.toEqual(
        [],
      );
    }
  });

  it('have one Component whose name is sixty characters long', () => {
    expect(components.map(c => c.metadata.name.length)).toContain(60);
  });
});
