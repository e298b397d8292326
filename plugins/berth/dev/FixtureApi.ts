import { NotAllowedError } from '@backstage/errors';
import {
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import type {
  BerthApi,
  ClusterSummary,
  Conditional,
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetMapQuery,
  FleetQueue,
  PersonalStatus,
  ServiceList,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import { capabilities } from '../src/__fixtures__/builders';
import {
  fleet,
  fleetHoldings,
  fleetMap,
  fleetQueue,
} from '../src/__fixtures__/fleet';
import { listedServices } from '../src/__fixtures__/listedServices';
import { largeCluster, tokyoCluster } from '../src/__fixtures__/tokyoCluster';
import { states, type StateName } from './states';

const snapshots: Record<string, typeof tokyoCluster | undefined> = {
  'tokyo-h100': tokyoCluster,
  'nagoya-a100': () => largeCluster(20),
};

/** Answers from fixtures: the name of the entity chooses the state. */
export class FixtureApi implements BerthApi {
  #answered = new Set<string>();

  async serviceStatus(entityRef: string): Promise<Conditional<ServiceStatus>> {
    const name = entityRef.split('/').pop() as StateName;
    const state = states[name];
    if (state.kind === 'never') {
      return new Promise(() => {});
    }
    if (state.kind === 'error') {
      throw state.error();
    }
    if (state.kind === 'thenOffline' && this.#answered.has(name)) {
      throw new TypeError('Failed to fetch');
    }
    this.#answered.add(name);
    return { status: 'changed', etag: name, value: state.status() };
  }

  async personalStatus(): Promise<PersonalStatus> {
    throw new NotAllowedError('No cluster of the fixtures takes a sign-in');
  }

  async serviceStatuses(): Promise<ServiceStatus[]> {
    return [];
  }

  async services(): Promise<Conditional<ServiceList>> {
    return { status: 'changed', etag: 'services', value: listedServices() };
  }

  async clusters(): Promise<ClusterSummary[]> {
    return ['tokyo-h100', 'nagoya-a100', 'osaka-l40s'].map(name => ({
      name,
      freshness: { status: 'live' },
      capabilities: capabilities({ status: 'live' }),
      kubernetesVersion: 'v1.37.1',
      nodes: 16,
      gpus: [],
    }));
  }

  async fleet(): Promise<Conditional<Fleet>> {
    return { status: 'changed', etag: 'fleet', value: fleet() };
  }

  async fleetMap({
    cluster,
    groupBy,
  }: FleetMapQuery): Promise<Conditional<FleetMap>> {
    const nodes = cluster === 'nagoya-a100' ? 5_000 : 200;
    const value = fleetMap(nodes, { cluster, groupBy });
    return { status: 'changed', etag: 'map', value };
  }

  async fleetHoldings(): Promise<Conditional<FleetHoldings>> {
    return { status: 'changed', etag: 'holdings', value: fleetHoldings() };
  }

  async fleetQueue(): Promise<Conditional<FleetQueue>> {
    return { status: 'changed', etag: 'queue', value: fleetQueue() };
  }

  async clusterSnapshot(cluster: string): Promise<Conditional<ArrayBuffer>> {
    const objects = snapshots[cluster]?.();
    if (!objects) {
      throw new NotAllowedError(`No permission to read ${cluster}`);
    }
    return {
      status: 'changed',
      etag: cluster,
      value: encodeSnapshot(takeSnapshot(objects)),
    };
  }
}
