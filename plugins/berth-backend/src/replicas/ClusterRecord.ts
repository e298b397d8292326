import { promisify } from 'node:util';
import { constants, gunzip, gzip } from 'node:zlib';
import type { Freshness } from '@berth/backstage-plugin-berth-common';
import type { ObjectMeta } from '@berth/backstage-plugin-berth-workloads';
import type { OptionalKind } from '../projection/optional';

export type StoredObject = { metadata: ObjectMeta };

export type FoundKind = Pick<OptionalKind, 'group' | 'kind' | 'plural'>;

/** What one replica tells the others of a cluster: projected objects, as they are kept, and how fresh their kinds are. */
export interface ClusterRecord {
  kubernetesVersion?: string;
  /** 0 where absent. */
  clockAheadMs?: number;
  /** Kinds that nobody has listed and that the others have no place for yet. */
  found?: FoundKind[];
  /** By {@link kindId}; absent kinds are as before. */
  freshness?: Record<string, Freshness>;
  /** Where there are any that could not be read, how many; by {@link kindId}, of the kinds whose freshness is told. */
  unread?: Record<string, number>;
  /** By {@link kindId}. */
  set?: Record<string, StoredObject[]>;
  /** uids by {@link kindId}. */
  remove?: Record<string, string[]>;
}

const deflate = promisify(gzip);
const inflate = promisify(gunzip);

export async function encodeRecord(record: ClusterRecord): Promise<Buffer> {
  // Objects of a kind are much alike: the quickest level makes a tenth of them.
  return deflate(JSON.stringify(record), { level: constants.Z_BEST_SPEED });
}

export async function decodeRecord(content: Buffer): Promise<ClusterRecord> {
  return JSON.parse((await inflate(content)).toString());
}
