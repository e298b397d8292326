import fc from 'fast-check';
import {
  anyAffinePod,
  anyAffinePods,
  anyLabelledNodes,
  labelledNamespaces,
} from '../../__testUtils__/affinityArbitraries';
import { NEWEST, onNode } from '../../__testUtils__/objects';
import { admitPod } from '../../admission/admitPod';
import { prepareCycle } from '../../framework/cycle';
import { Placement } from '../../framework/Placement';
import { schedule } from '../../framework/schedule';
import { readPod, type PodInput } from '../../kubernetes/types';
import { takeSnapshot } from '../../snapshot/takeSnapshot';

const objects = { namespaces: labelledNamespaces };

function admitted(input: PodInput) {
  const admission = admitPod(readPod(input), NEWEST);
  if (admission.outcome !== 'admitted') {
    throw new Error(`refused: ${JSON.stringify(admission)}`);
  }
  return admission.pod;
}

/** The nodes that take the next pod, with what they are worth. */
function totals(placement: Placement) {
  const board = placement.board();
  const { snapshot } = placement.prepared.cycle;
  const { mask } = placement.feasibility;
  return Object.fromEntries(
    [...mask].flatMap((isFeasible, node) =>
      isFeasible ? [[snapshot.nodeName(node), board.total(node)]] : [],
    ),
  );
}

describe('InterPodAffinity while pods come and go', () => {
  it('decides as if the pods had been there before', () => {
    fc.assert(
      fc.property(
        anyLabelledNodes,
        anyAffinePods,
        anyAffinePod,
        fc.array(fc.tuple(anyAffinePod, fc.nat(5)), { maxLength: 6 }),
        (nodes, pods, pending, arriving) => {
          const snapshot = takeSnapshot({ nodes, pods, objects });
          const placement = new Placement(
            prepareCycle({ snapshot, pod: admitted(pending), profile: NEWEST }),
          );
          const { usage } = placement.prepared.cycle;
          const before = totals(placement);
          const there = [...pods];
          arriving.forEach(([input, draw], i) => {
            const node = draw % nodes.length;
            const pod = admitted(input);
            usage.commit(snapshot.classOf(pod, '1.37'), node);
            const metadata = { ...input.metadata, name: `arriving-${i}` };
            there.push(onNode(snapshot.nodeName(node), { ...input, metadata }));
            const anew = takeSnapshot({ nodes, pods: there, objects });
            const { total = {} } = schedule(anew, pending, NEWEST);
            expect(totals(placement)).toEqual(total);
          });
          usage.undo(0);
          expect(totals(placement)).toEqual(before);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('decides the same of pods that were placed before it was prepared', () => {
    fc.assert(
      fc.property(
        anyLabelledNodes,
        anyAffinePods,
        anyAffinePod,
        anyAffinePod,
        (nodes, pods, pending, other) => {
          const snapshot = takeSnapshot({ nodes, pods, objects });
          const first = prepareCycle({
            snapshot,
            pod: admitted(other),
            profile: NEWEST,
          });
          const early = new Placement(
            prepareCycle({
              snapshot,
              pod: admitted(pending),
              profile: NEWEST,
              usage: first.cycle.usage,
            }),
          );
          first.cycle.usage.commit(first.cycle.own, 0);
          const late = new Placement(
            prepareCycle({
              snapshot,
              pod: admitted(pending),
              profile: NEWEST,
              usage: first.cycle.usage,
            }),
          );
          expect(totals(early)).toEqual(totals(late));
        },
      ),
    );
  });
});
