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
const select = (disabled?: unknown, optional = [queue]) =>
  selectKinds({
    config: new ConfigReader({ berth: { kinds: { disabled } } } as object),
    optional,
  });

describe('selectKinds', () => {
  it('switches off what the configuration names', () => {
    expect(select()).toEqual({ optional: [queue], disabled: new Set() });
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

  it('refuses two kinds of one name', () => {
    expect(() => select([], [queue, queue])).toThrow(
      'clusterqueues.kueue.x-k8s.io',
    );
  });
});
