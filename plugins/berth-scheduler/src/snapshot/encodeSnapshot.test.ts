import fc from 'fast-check';
import { schedule } from '../framework/schedule';
import {
  anyAffinePod,
  anyAffinePods,
  anyLabelledNodes,
  labelledNamespaces,
} from '../__testUtils__/affinityArbitraries';
import { anyBoundPods, anyNodes, anyPod } from '../__testUtils__/arbitraries';
import { NEWEST, node } from '../__testUtils__/objects';
import type { KubernetesVersion } from '../kubernetes/version';
import { encodeSnapshot } from './encodeSnapshot';
import { Snapshot } from './Snapshot';
import { takeSnapshot } from './takeSnapshot';

function example(): ArrayBuffer {
  return encodeSnapshot(
    takeSnapshot({ nodes: [node('a'), node('b')], pods: [] }),
  );
}

describe('the snapshot as bytes', () => {
  it('decides as before', () => {
    fc.assert(
      fc.property(anyNodes, anyBoundPods, anyPod, (nodes, pods, pending) => {
        const before = takeSnapshot({ nodes, pods });
        const after = Snapshot.decode(encodeSnapshot(before));
        expect(schedule(after, pending, NEWEST)).toEqual(
          schedule(before, pending, NEWEST),
        );
        expect(new Uint8Array(encodeSnapshot(after))).toEqual(
          new Uint8Array(encodeSnapshot(before)),
        );
      }),
    );
  });

  it('decides as before of affinity between pods', () => {
    const objects = { namespaces: labelledNamespaces };
    fc.assert(
      fc.property(
        anyLabelledNodes,
        anyAffinePods,
        anyAffinePod,
        fc.constantFrom<KubernetesVersion>('1.36', '1.37'),
        (nodes, pods, pending, kubernetesVersion) => {
          const before = takeSnapshot({ nodes, pods, objects });
          const after = Snapshot.decode(encodeSnapshot(before));
          const profile = { kubernetesVersion };
          expect(schedule(after, pending, profile)).toEqual(
            schedule(before, pending, profile),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order in which objects were seen', () => {
    fc.assert(
      fc.property(anyNodes, anyBoundPods, (nodes, pods) => {
        const forwards = takeSnapshot({ nodes, pods });
        const backwards = takeSnapshot({
          nodes: [...nodes].reverse(),
          pods: [...pods].reverse(),
        });
        expect(new Uint8Array(encodeSnapshot(backwards))).toEqual(
          new Uint8Array(encodeSnapshot(forwards)),
        );
      }),
    );
  });

  it('copies no numbers', () => {
    const buffer = example();
    const { columns } = Snapshot.decode(buffer);
    expect(columns.allocatable.buffer).toBe(buffer);
  });

  it('refuses bytes that are something else', () => {
    const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, ...new Array(40).fill(0));
    expect(() => Snapshot.decode(png.buffer)).toThrow('not a snapshot');
    expect(() => Snapshot.decode(new ArrayBuffer(3))).toThrow('too few');
  });

  it('refuses another version of the format', () => {
    const buffer = example();
    new DataView(buffer).setUint32(4, 99, true);
    expect(() => Snapshot.decode(buffer)).toThrow('format 99');
  });

  it('refuses every snapshot that was cut off', () => {
    const buffer = example();
    fc.assert(
      fc.property(fc.integer({ min: 0, max: buffer.byteLength - 1 }), end => {
        expect(() => Snapshot.decode(buffer.slice(0, end))).toThrow();
      }),
    );
  });

  it('refuses every snapshot in which a bit changed', () => {
    const intact = example();
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: intact.byteLength - 1 }),
        fc.integer({ min: 0, max: 7 }),
        (at, bit) => {
          // Four bytes are reserved and mean nothing.
          fc.pre(at < 20 || at >= 24);
          const buffer = intact.slice(0);
          new Uint8Array(buffer)[at] ^= 1 << bit;
          expect(() => Snapshot.decode(buffer)).toThrow();
        },
      ),
    );
  });
});
