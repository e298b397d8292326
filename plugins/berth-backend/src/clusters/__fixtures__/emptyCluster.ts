import type { ClusterResponse } from '@berth/backstage-plugin-berth-node';
import type { ManualClock } from '../../clock/ManualClock';
import { watchedKinds } from '../../projection';

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(text);
}

/** What a cluster answers that serves every kind and has no objects, to all but watches. */
export function emptyAnswer(path: string): ClusterResponse {
  const kinds = Object.values(watchedKinds);
  const groups = [...new Set(kinds.map(({ group }) => group))].map(name => ({
    name,
    versions: kinds
      .filter(({ group }) => group === name)
      .map(({ versions: [version] }) => ({
        groupVersion: `${name}/${version}`,
        version,
      })),
  }));
  const answer = path.includes('limit=')
    ? { metadata: { resourceVersion: '7' }, items: [] }
    : { groups, metadata: { uid: 'this-cluster' }, gitVersion: 'v1.37.1' };
  return { status: 200, headers: {}, body: bytesOf(JSON.stringify(answer)) };
}

/** Of which nothing but the status says anything. */
export function refusalOf(
  status: number,
  headers: ClusterResponse['headers'] = {},
): ClusterResponse {
  return { status, headers, body: bytesOf('') };
}

/** Lets virtual time pass, with turns in which what was due is done by a cluster in memory. */
export async function pass(
  clock: ManualClock,
  ms: number,
  stepMs = 100,
): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    clock.advance(stepMs);
    for (let turns = 0; turns < 20; turns++) {
      await new Promise(setImmediate);
    }
  }
}
