import { gpuPodShape } from '../__fixtures__/builders';
import { startingInputs } from './PlacementInputs';
import { replaceableWorkload } from './replaceableWorkload';
import type { StartingPoint } from './StartingPoint';

const start: StartingPoint = {
  cluster: 'tokyo',
  workload: 'Deployment/llm/gateway',
  shape: gpuPodShape(4),
  replicas: 8,
  running: { uid: 'u-1', pods: 6 },
};

describe('replaceableWorkload', () => {
  it('is the workload itself where it runs', () => {
    expect(replaceableWorkload(start, startingInputs(start))).toEqual({
      uid: 'u-1',
      pods: 6,
    });
  });

  it('is none in a cluster where it does not run', () => {
    const inputs = { ...startingInputs(start), cluster: 'osaka' };
    expect(replaceableWorkload(start, inputs)).toBeUndefined();
  });

  it('is none while no pod of it is on a node', () => {
    const waiting = { ...start, running: { uid: 'u-1', pods: 0 } };
    expect(
      replaceableWorkload(waiting, startingInputs(waiting)),
    ).toBeUndefined();
  });
});
