import type { ContractTarget } from './ContractTarget';
import { describeDiscovery } from './discovery';
import { describeErrors } from './errors';
import { describeLists } from './lists';
import { describeSelectors } from './selectors';
import { describeTables } from './tables';
import { describeWatches } from './watches';

/**
 * What Kubernetes clients count on, as one suite: the demo is held to it, and so is a real kube-apiserver, so that neither
 * the demo nor the suite can be wrong alone.
 */
export function describeContract(target: () => ContractTarget) {
  describe('lists', () => {
    describeLists(target);
  });
  describe('selectors', () => {
    describeSelectors(target);
  });
  describe('watches', () => {
    describeWatches(target);
  });
  describe('errors', () => {
    describeErrors(target);
  });
  describe('tables', () => {
    describeTables(target);
  });
  describe('discovery', () => {
    describeDiscovery(target);
  });
}
