import { ConfigReader } from '@backstage/config';
import type { OptionalKind } from '../projection/optional';
import { selectKinds } from './selectKinds';

const queue: OptionalKind = {
  group: 'kueue.x-k8s.io',
  kind: 'ClusterQueue',
  plural: 'clusterqueues',
  versions: ['v1beta2'],
  fields: ['status.pendingWorkloads'],
};
const selected = (kinds: object, optional = [queue]) =>
  selectKinds({
    config: new ConfigReader({ berth: { kinds } } as object),
    optional,
  });
const select = (disabled?: unknown, optional?: OptionalKind[]) =>
  selected({ disabled }, optional);
const flow = { name: 'flows.flows.example.com', kind: 'Flow' };

describe('selectKinds', () => {
  it('switches off what the configuration names', () => {
    expect(select()).toEqual({
      optional: [queue],
      disabled: new Set(),
      owners: 8,
    });
    const ids = ['clusterqueues.kueue.x-k8s.io', 'applications.argoproj.io'];
    expect(select(ids).disabled).toEqual(new Set(ids));
  });

  it('says of an unknown name which there are', () => {
    expect(() => select(['clusterqueues'])).toThrow(
      /^berth.kinds.disabled\[0\] is 'clusterqueues'; known kinds: .*clusterqueues.kueue.x-k8s.io/,
    );
  });

  it('does not switch off what every card needs', () => {
    expect(() => select(['nodes', 'pods'])).toThrow(
      "berth.kinds.disabled[1]: Berth shows nothing without 'pods'",
    );
  });

  it('adds the kinds without a rule that the configuration names', () => {
    const generic = [flow];
    expect(selected({ generic }).optional).toEqual([
      queue,
      {
        group: 'flows.example.com',
        kind: 'Flow',
        plural: 'flows',
        versions: ['v1'],
        fields: expect.arrayContaining([
          'status.conditions.*.reason',
          'status.readyReplicas',
          'spec.template.spec.nodeSelector.*',
        ]),
      },
    ]);
    const disabled = [flow.name];
    expect(selected({ generic, disabled }).disabled).toEqual(new Set(disabled));
  });

  it.each([
    [{ ...flow, name: 'secrets' }, "generic[0].name is 'secrets'"],
    [{ ...flow, name: 'flows.example.com/x' }, 'generic[0].name'],
    [{ ...flow, kind: 'flow' }, "generic[0].kind is 'flow'"],
    [{ ...flow, name: 'clusterqueues.kueue.x-k8s.io' }, 'two kinds'],
    [{ name: 'queues.kueue.x-k8s.io', kind: 'ClusterQueue' }, 'two kinds'],
    [{ name: 'podsets.apps', kind: 'Deployment' }, 'no name of a CRD'],
  ])('refuses %j', (generic, why) => {
    expect(() => selected({ generic: [generic] })).toThrow(why);
  });

  it.each([-1, 1.5, 51])('refuses to watch %p kinds of owners', owners => {
    expect(() => selected({ owners })).toThrow(
      `berth.kinds.owners is ${owners}`,
    );
    expect(selected({ owners: 0 }).owners).toBe(0);
  });

  it('refuses two kinds of one name', () => {
    expect(() => select([], [queue, queue])).toThrow(
      'clusterqueues.kueue.x-k8s.io',
    );
  });
});
