import type { WorkloadKind } from '@berth/backstage-plugin-berth-workloads';
import { WorkloadKindRegistry } from './WorkloadKindRegistry';

const rule: WorkloadKind = {
  group: 'ml.example.com',
  kind: 'Evaluation',
  plural: 'evaluations',
  versions: ['v1alpha1'],
  system: 'Example',
  role: 'dataJob',
  health: () => ({ health: 'Healthy', cause: { code: 'completed' } }),
};

describe('WorkloadKindRegistry', () => {
  it('puts a kind behind those that Berth knows, with the fields of conditions', () => {
    const registry = new WorkloadKindRegistry();
    const known = registry.all().length;

    registry.add({ rule, fields: ['spec.shards', 'spec.template.(podSpec)'] });

    expect(registry.all()).toHaveLength(known + 1);
    expect(registry.all().at(-1)).toMatchObject({
      group: 'ml.example.com',
      plural: 'evaluations',
      versions: ['v1alpha1'],
      rule,
      fields: expect.arrayContaining([
        'status.conditions.*.reason',
        'spec.shards',
        'spec.template.nodeSelector.*',
      ]),
    });
  });

  it.each([
    ['RayCluster', 'ray.io', 'rayclusters'],
    // Another name for what is served at a path that Berth watches.
    ['Ray', 'ray.io', 'rayclusters'],
    ['Application', 'argoproj.io', 'applications'],
  ])('refuses %s of %s, which Berth knows', (kind, group, plural) => {
    const registry = new WorkloadKindRegistry();

    expect(() =>
      registry.add({ rule: { ...rule, kind, group, plural }, fields: [] }),
    ).toThrow(`Berth knows the kind '${plural}.${group}' already`);
  });

  it('refuses a kind that another module has added', () => {
    const registry = new WorkloadKindRegistry();
    registry.add({ rule, fields: [] });

    expect(() => registry.add({ rule, fields: [] })).toThrow(
      "Berth knows the kind 'evaluations.ml.example.com' already",
    );
  });

  it.each([
    ['group', { group: '', plural: 'secrets', kind: 'Secret' }],
    ['group', { group: 'ml.example.com/../..' }],
    ['plural', { plural: 'secrets?x=' }],
    ['plural', { plural: '../secrets' }],
    ['kind', { kind: 'evaluation' }],
    ['versions', { versions: [] }],
    ['versions', { versions: ['v1', 'latest'] }],
    ['role', { role: 'overlord' }],
    ['health', { health: undefined }],
  ])('refuses what is no %s: %p', (field, change) => {
    const registry = new WorkloadKindRegistry();

    expect(() =>
      registry.add({
        rule: { ...rule, ...change } as WorkloadKind,
        fields: [],
      }),
    ).toThrow(`may not be its ${field}`);
    expect(registry.all()).toEqual(new WorkloadKindRegistry().all());
  });

  it.each([
    'spec.template.spec.containers.*.env',
    'spec.args',
    'metadata.managedFields',
    '**',
  ])('refuses to keep %s, and names the kind', field => {
    expect(() =>
      new WorkloadKindRegistry().add({ rule, fields: [field] }),
    ).toThrow(`The kind 'evaluations.ml.example.com': '${field}'`);
  });
});
