import fc from 'fast-check';
import { fieldTree } from './FieldTree';
import type { OptionalKind } from './OptionalKind';
import { optionalDefinition } from './optionalDefinition';

const rayCluster: OptionalKind = {
  group: 'ray.io',
  kind: 'RayCluster',
  plural: 'rayclusters',
  versions: ['v1', 'v1alpha1'],
  fields: [
    'spec.suspend',
    'spec.workerGroupSpecs.*.groupName',
    'spec.workerGroupSpecs.*.template.spec.nodeSelector.*',
    'spec.workerGroupSpecs.*.template.spec.affinity.**',
    'status.conditions.*.type',
    'status.conditions.*.message',
  ],
  annotations: ['ray.io/kept'],
};
const metadata = { name: 'a', namespace: 'ml', uid: 'u', resourceVersion: '7' };

const project = (object: unknown, kind = rayCluster) =>
  optionalDefinition(kind).project(object);

describe('the projection of an optional kind', () => {
  it('is of the version that was asked for, where an item of a list does not say', () => {
    const { project: projectOf } = optionalDefinition(rayCluster);

    expect(projectOf({ metadata }, 'v1alpha1')?.apiVersion).toBe(
      'ray.io/v1alpha1',
    );
  });

  it('keeps the fields that the kind lists, and no others', () => {
    expect(
      project({
        apiVersion: 'ray.io/v1',
        kind: 'RayCluster',
        metadata: {
          ...metadata,
          managedFields: [{}],
          annotations: { 'ray.io/kept': 'yes', 'ray.io/other': 'no' },
        },
        spec: {
          suspend: false,
          rayVersion: '2.50',
          headGroupSpec: { template: { spec: { containers: [{ env: [] }] } } },
          workerGroupSpecs: [
            {
              groupName: 'gpu',
              replicas: 4,
              template: {
                spec: {
                  nodeSelector: { zone: 'a' },
                  affinity: { nodeAffinity: { weight: 1, env: ['secret'] } },
                  containers: [{ env: [{ value: 'secret' }] }],
                },
              },
            },
          ],
        },
        status: {
          state: 'ready',
          conditions: [
            {
              type: 'Ready',
              status: 'True',
              message: 'pulled https://me:secret@git.example/x',
            },
          ],
        },
      }),
    ).toEqual({
      apiVersion: 'ray.io/v1',
      kind: 'RayCluster',
      metadata: { ...metadata, annotations: { 'ray.io/kept': 'yes' } },
      spec: {
        suspend: false,
        workerGroupSpecs: [
          {
            groupName: 'gpu',
            template: {
              spec: {
                nodeSelector: { zone: 'a' },
                affinity: { nodeAffinity: { weight: 1 } },
              },
            },
          },
        ],
      },
      status: {
        conditions: [
          { type: 'Ready', message: 'pulled https://git.example/x' },
        ],
      },
    });
  });

  it.each([
    'spec.template.spec.containers.*.env.*.value',
    'spec.args.*',
    'data.*',
    'stringData',
    'metadata.managedFields',
    '**',
    '*',
    'spec.**.x',
    'spec..x',
    '',
  ])('refuses a kind that asks for %p', path => {
    expect(() => fieldTree([path])).toThrow(path);
  });

  it('keeps nothing of an object that holds more than a sane one', () => {
    const conditions = Array.from({ length: 20_000 }, () => ({ type: 'x' }));
    expect(project({ metadata, status: { conditions } })).toEqual({
      apiVersion: 'ray.io/v1',
      kind: 'RayCluster',
      metadata,
    });
  });

  it('takes anything, throws never, and keeps no secret', () => {
    const secret = 'hunter2';
    const tree: OptionalKind = {
      ...rayCluster,
      fields: [...rayCluster.fields, 'spec.**', 'status.**'],
    };
    const json = fc.letrec(tie => ({
      node: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(null, true, 3, 'text'),
        fc.array(tie('node')),
        fc.dictionary(
          fc.constantFrom('spec', 'status', 'conditions', 'template', 'x'),
          tie('node'),
        ),
        fc
          .constantFrom('env', 'args', 'command', 'data', 'envFrom')
          .map(key => ({ [key]: [{ value: secret }, secret] })),
      ),
    })).node;
    fc.assert(
      fc.property(json, json, (spec, status) => {
        const kept = project({ metadata, spec, status }, tree);
        expect(JSON.stringify(kept)).not.toContain(secret);
      }),
    );
    expect(project(5)).toBeUndefined();
    expect(project({ metadata: { name: 'x' } })).toBeUndefined();
  });
});
