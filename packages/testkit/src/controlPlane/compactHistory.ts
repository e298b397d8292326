import { fetch } from 'undici';
import type { ApiClient } from './ApiClient';

const deadlineMs = 30_000;

/**
 * Drops what etcd holds of the time before now, through its own HTTP API.
 *
 * @throws when etcd refuses.
 */
export async function compactHistory(
  client: ApiClient,
  etcdUrl: string,
): Promise<void> {
  const { metadata } = await client.request<{
    metadata: { resourceVersion: string };
  }>('GET', '/api/v1/namespaces?limit=1');
  const response = await fetch(`${etcdUrl}/v3/kv/compaction`, {
    method: 'POST',
    body: JSON.stringify({
      revision: metadata.resourceVersion,
      physical: true,
    }),
    signal: AbortSignal.timeout(deadlineMs),
  });
  if (!response.ok) {
    throw new Error(
      `etcd does not compact: ${response.status} ${await response.text()}`,
    );
  }
}
