import { appOn, appPod, appTerm, zonedNodes } from '../__testUtils__/affinity';
import { NEWEST } from '../__testUtils__/objects';
import { schedule } from '../framework/schedule';
import type { PodInput } from '../kubernetes/types';
import { encodeSnapshot } from '../snapshot/encodeSnapshot';
import { Snapshot } from '../snapshot/Snapshot';
import { takeSnapshot } from '../snapshot/takeSnapshot';

const byLabel = appTerm('web', {
  namespaceSelector: { matchLabels: { env: 'prod' } },
});
const byName = appTerm('web', {
  namespaceSelector: {
    matchExpressions: [
      { key: 'kubernetes.io/metadata.name', operator: 'In', values: ['lab'] },
    ],
  },
});
const everywhere = appTerm('web', { namespaceSelector: {} });

/** Everything but namespaces. */
const objects = {
  services: [],
  replicationControllers: [],
  replicaSets: [],
  statefulSets: [],
};

function decide(pending: PodInput, pods: PodInput[], isEncoded = false) {
  const made = takeSnapshot({ nodes: zonedNodes(), pods, objects });
  const snapshot = isEncoded ? Snapshot.decode(encodeSnapshot(made)) : made;
  return schedule(snapshot, pending, NEWEST);
}

describe.each([false, true])(
  'affinity where namespaces were not asked for (decoded: %s)',
  isEncoded => {
    it('is unknown if a required term selects namespaces by their labels', () => {
      for (const kind of ['near', 'away']) {
        const { unknown } = decide(
          appPod('web', { [kind]: [byLabel] }),
          [],
          isEncoded,
        );
        expect(unknown?.reasons.join()).toContain('namespaceSelector');
      }
    });

    it('is known if it selects all, or by name', () => {
      const pending = appPod('web', { near: [everywhere], away: [byName] });
      const { feasible } = decide(pending, [], isEncoded);
      expect([...feasible].sort()).toEqual(['a', 'b', 'c']);
    });

    it('is unknown if a pod that is there may keep this one away', () => {
      const shy = appOn('a', 'shy', { away: [byLabel] });
      expect(decide(appPod('web'), [shy], isEncoded).outcome).toBe('unknown');
      expect(decide(appPod('db'), [shy], isEncoded).outcome).toBe('scheduled');
    });

    it('is known if that pod names the namespace beside', () => {
      const named = { ...byLabel, namespaces: ['default'] };
      const shy = appOn('a', 'shy', { away: [named] });
      const { feasible } = decide(appPod('web'), [shy], isEncoded);
      expect([...feasible].sort()).toEqual(['c', 'd']);
    });

    it('is a caveat where it only moves the choice', () => {
      const choosy = appPod('web', { preferAway: [byLabel] });
      const fond = appOn('a', 'fond', { preferNear: [byLabel] });
      const codes = (pending: PodInput, pods: PodInput[]) =>
        decide(pending, pods, isEncoded).caveats.map(({ code }) => code);
      expect(codes(choosy, [])).toEqual(['pod-affinity']);
      expect(codes(appPod('web'), [fond])).toEqual([
        'affinity-of-existing-pods',
      ]);
      expect(codes(appPod('db'), [fond])).toEqual([]);
    });
  },
);
