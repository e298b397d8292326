import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import type { JsonObject } from '@backstage/types';
import { component } from '../../__fixtures__/entity';
import { readNamespacePolicy } from './readNamespacePolicy';

function read(namespaces: JsonObject) {
  return readNamespacePolicy(new ConfigReader({ berth: { namespaces } }));
}

function related(...relations: Array<[type: string, targetRef: string]>) {
  return {
    ...component('chat'),
    relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
  };
}

const ofA = related(['ownedBy', 'group:default/team-a']);
const ofB = related(['ownedBy', 'group:default/team-b']);
const ofNobody = related();

/** What is open of `namespaces`; all where nothing is closed. */
function openTo(
  policy: ReturnType<typeof read>,
  entity: Entity,
  namespaces: string[],
) {
  const access = policy.accessOf(entity);
  return namespaces.filter(name => access?.isOpen(name) ?? true);
}

describe('readNamespacePolicy', () => {
  it('closes nothing where nothing is configured', () => {
    const policy = readNamespacePolicy(new ConfigReader({}));
    expect(policy.accessOf(ofNobody)).toBeUndefined();
  });

  it('opens the namespaces of a rule to its owners, and leaves the others to everybody', () => {
    const policy = read({ rules: [{ match: ['a-*'], owners: ['team-a'] }] });
    const names = ['a-web', 'a-', 'a', 'xa-web', 'b-web'];
    expect(openTo(policy, ofA, names)).toEqual(names);
    expect(policy.accessOf(ofA)).toBeUndefined();
    expect(openTo(policy, ofB, names)).toEqual(['a', 'xa-web', 'b-web']);
    expect(openTo(policy, ofNobody, names)).toEqual(['a', 'xa-web', 'b-web']);
  });

  it('opens nothing that no rule matches where the default is deny', () => {
    const policy = read({
      default: 'deny',
      rules: [
        { match: ['a-*', 'alpha'], owners: ['group:default/team-a'] },
        { match: ['shared'], owners: ['*'] },
      ],
    });
    const names = ['a-web', 'alpha', 'alphabet', 'shared', 'kube-system'];
    expect(openTo(policy, ofA, names)).toEqual(['a-web', 'alpha', 'shared']);
    expect(openTo(policy, ofB, names)).toEqual(['shared']);
    expect(openTo(read({ default: 'deny' }), ofA, names)).toEqual([]);
  });

  it('takes the first rule that matches, so that an exception stands before what it is one of', () => {
    const policy = read({
      rules: [
        { match: ['a-secret'] },
        { match: ['a-*'], owners: ['team-a'] },
        { match: ['*'], owners: ['team-b'] },
      ],
    });
    const names = ['a-secret', 'a-web', 'other'];
    expect(openTo(policy, ofA, names)).toEqual(['a-web']);
    expect(openTo(policy, ofB, names)).toEqual(['other']);
  });

  it('opens namespaces to the parts of a system', () => {
    const policy = read({ rules: [{ match: ['pay'], systems: ['Checkout'] }] });
    const part = related(['partOf', 'system:default/checkout']);
    expect(openTo(policy, part, ['pay'])).toEqual(['pay']);
  });

  it.each<[string, Entity]>([
    [
      'what the file says beside relations',
      {
        ...component('chat', { 'berth.dev/owner': 'group:default/team-a' }),
        spec: { owner: 'group:default/team-a', system: 'checkout' },
      },
    ],
    [
      'a component that is called like the system',
      related(['partOf', 'component:default/checkout']),
    ],
    [
      'a system that only depends',
      related(['dependsOn', 'system:default/checkout']),
    ],
    [
      'the same name in another namespace',
      related(['ownedBy', 'group:evil/team-a']),
    ],
    [
      'a user that is called like the group',
      related(['ownedBy', 'user:default/team-a']),
    ],
    [
      'a relation that only mentions the owner',
      related(['ownerOf', 'group:default/team-a']),
    ],
  ])('does not count %s', (_, entity) => {
    const policy = read({
      rules: [{ match: ['pay'], owners: ['team-a'], systems: ['checkout'] }],
    });
    expect(openTo(policy, entity, ['pay'])).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ default: 'no' }, "berth.namespaces.default is 'no'"],
    [
      { rules: [{ match: ['A.b'] }] },
      "berth.namespaces.rules[0].match holds 'A.b'",
    ],
    [
      { rules: [{ match: ['a'], owners: ['::'] }] },
      "berth.namespaces.rules[0].owners holds '::'",
    ],
    [{ rules: [{ owners: ['team-a'] }] }, "'berth.namespaces.rules[0].match'"],
  ])('refuses %j', (namespaces, message) => {
    expect(() => read(namespaces)).toThrow(message);
  });
});
