import type { ContractClient } from './ContractClient';

export interface ContractPod {
  name: string;
  labels: Record<string, string>;
  nodeName?: string;
}

/** An API server that the contract is held against, with a way to change what it serves. */
export interface ContractTarget {
  client: ContractClient;
  createPod(pod: ContractPod): Promise<void>;
  setLabels(name: string, labels: Record<string, string>): Promise<void>;
  deletePod(name: string): Promise<void>;
}

export const NAMESPACE = 'contract';
export const PODS = `/api/v1/namespaces/${NAMESPACE}/pods`;

/** Of a kind whose history begins later than resourceVersion 1. */
export const LATE_KIND = '/apis/argoproj.io/v1alpha1/applications';

/** The pods that every target starts with. */
export const SEED: ContractPod[] = [
  { name: 'p1', labels: { app: 'a', tier: 'web' }, nodeName: 'n1' },
  { name: 'p2', labels: { app: 'b', tier: 'web' }, nodeName: 'n1' },
  { name: 'p3', labels: { app: 'a' } },
  { name: 'p4', labels: { app: 'b', weight: '7' } },
  { name: 'p5', labels: { app: 'a', weight: '3' } },
];

export function query(parameters: Record<string, string | number | boolean>) {
  const pairs = Object.entries(parameters).map(([k, v]) => [k, String(v)]);
  return `?${new URLSearchParams(pairs)}`;
}
