import { workloadKindOf, workloadKinds } from './workloadKinds';

describe('workloadKinds', () => {
  it('has each kind once', () => {
    const names = workloadKinds.map(({ group, kind }) => `${group}/${kind}`);

    expect(new Set(names).size).toBe(names.length);
  });

  it('finds a kind by group and kind', () => {
    expect(workloadKindOf({ group: 'apps', kind: 'StatefulSet' })?.plural).toBe(
      'statefulsets',
    );
    expect(workloadKindOf({ group: '', kind: 'Pod' })?.plural).toBe('pods');
  });

  it('does not take a kind of the same name in another group', () => {
    expect(
      workloadKindOf({ group: 'apps.kruise.io', kind: 'StatefulSet' }),
    ).toBeUndefined();
  });
});
