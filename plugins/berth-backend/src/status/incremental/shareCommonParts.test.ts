import { component } from '../../__fixtures__/entity';
import { fillCluster } from '../../__fixtures__/fillCluster';
import { deployment } from '../../__fixtures__/kubernetesObjects';
import {
  ApplicationPlacement,
  joinCluster,
  readEntitySelection,
  Reads,
} from '../../join';
import { MemoryClusterViews } from '../../store/MemoryClusterViews';
import { noGpuMeasurements } from '../../utilisation';
import { answerOf } from '../ClusterAnswer';
import { shareCommonParts } from './shareCommonParts';

const ID = 'backstage.io/kubernetes-id';

function answer(name: string) {
  const views = new MemoryClusterViews();
  const view = views.add({ name: 'tokyo' });
  fillCluster(view, {
    deployments: [deployment({ name, labels: { [ID]: name } })],
  });
  const selection = readEntitySelection(component(name, { [ID]: name }));
  const placement = new ApplicationPlacement(views);
  const reads = new Reads();
  return answerOf(joinCluster({ view, selection, placement, reads }), {
    ...{ selection, reads, measurements: noGpuMeasurements, now: 0 },
    freeBlocks: { largest: () => undefined },
  });
}

describe('shareCommonParts', () => {
  it('changes nothing of what an answer says', () => {
    const shared = answer('chat');
    shareCommonParts(shared);
    const { view, ...said } = shared;
    const { view: _, ...before } = answer('chat');
    expect(said).toEqual(before);
  });

  it('gives two answers one copy of what they say alike, and of nothing that names them', () => {
    const [chat, shop] = ['chat', 'shop'].map(answer);
    [chat, shop].forEach(shareCommonParts);
    expect(chat.status.capabilities).toBe(shop.status.capabilities);
    const [ofChat, ofShop] = [chat, shop].map(({ workloads: [one] }) => one);
    expect(ofChat.pods).toBe(ofShop.pods);
    expect(ofChat.gpus).toBe(ofShop.gpus);
    expect(ofChat.details?.links).toBe(ofShop.details?.links);
    expect(ofChat.rollout).not.toBe(ofShop.rollout);
    expect(Object.isFrozen(ofChat.rollout)).toBe(false);
  });
});
