import { NAMESPACE, PODS, query } from './ContractTarget';
import type { ContractTarget } from './ContractTarget';

export function describeSelectors(target: () => ContractTarget) {
  it.each([
    ['app=a', ['p1', 'p3', 'p5']],
    ['app==a', ['p1', 'p3', 'p5']],
    ['app!=a', ['p2', 'p4']],
    ['tier', ['p1', 'p2']],
    ['!tier', ['p3', 'p4', 'p5']],
    ['tier!=web', ['p3', 'p4', 'p5']],
    ['app in (a,b),tier', ['p1', 'p2']],
    ['app in ( a , c )', ['p1', 'p3', 'p5']],
    ['app notin (a)', ['p2', 'p4']],
    ['tier notin (web)', ['p3', 'p4', 'p5']],
    ['weight>5', ['p4']],
    ['weight<5', ['p5']],
    ['app=a,weight', ['p5']],
    ['app=', []],
    ['', ['p1', 'p2', 'p3', 'p4', 'p5']],
  ])('label selector %j', async (labelSelector, expected) => {
    const list = await target().client.json(PODS + query({ labelSelector }));
    expect(list.items.map(i => i.metadata.name)).toEqual(expected);
  });

  it.each([
    ['metadata.name=p2', ['p2']],
    ['metadata.name!=p2', ['p1', 'p3', 'p4', 'p5']],
    [`metadata.namespace=${NAMESPACE}`, ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['spec.nodeName=n1', ['p1', 'p2']],
    ['spec.nodeName=', ['p3', 'p4', 'p5']],
    ['spec.nodeName==n1,metadata.name=p2', ['p2']],
    ['status.phase=Pending', ['p1', 'p2', 'p3', 'p4', 'p5']],
    ['status.phase!=Pending,status.phase!=Failed', []],
  ])('field selector %j', async (fieldSelector, expected) => {
    const list = await target().client.json(PODS + query({ fieldSelector }));
    expect(list.items.map(i => i.metadata.name)).toEqual(expected);
  });
}
