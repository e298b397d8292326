import { systemClock } from '../clock';
import { ObjectStore } from '../cluster/ObjectStore';
import { ContractClient } from '../contract/ContractClient';
import { kubernetesKinds } from '../kinds';
import { Random } from '../random';
import { serving } from '../simulation/GpuLoad';
import { startApiServer } from '../startApiServer';
import type { ApiServer } from '../startApiServer';

const QUERY = '/api/v1/query?query=max%20by%20(pod)%20(DCGM_FI_DEV_GPU_UTIL)';

describe('the HTTP API of the Prometheus of the demo', () => {
  const cluster = {
    name: 'one',
    version: 'v1.37.1',
    store: new ObjectStore({
      clock: systemClock,
      random: new Random(1),
      kinds: kubernetesKinds,
    }),
    clock: systemClock,
    gpuLoadOf: () => serving,
  };
  let server: ApiServer;
  let client: ContractClient;

  beforeAll(async () => {
    server = await startApiServer({
      clusters: [cluster, { ...cluster, name: 'unmeasured' }],
      measured: [cluster],
      port: 0,
      bookmarkSeconds: 1,
    });
    client = new ContractClient(server.url);
  });

  afterAll(async () => {
    client.close();
    await server.stop();
  });

  it('answers with an instant vector', async () => {
    expect(await client.json<object>(`/prometheus/one${QUERY}`)).toEqual({
      status: 'success',
      data: { resultType: 'vector', result: [] },
    });
  });

  it.each([
    [`/prometheus/unmeasured${QUERY}`, 404],
    [`/prometheus/one/api/v1/series`, 404],
    [`/prometheus/`, 404],
    [`/prometheus/one/api/v1/query?query=up`, 400],
    [`/prometheus/one/api/v1/query`, 400],
  ])('answers %s with %i', async (path, status) => {
    const response = await client.request(path);
    expect(response.status).toBe(status);
    expect(JSON.parse(response.text)).toMatchObject({ status: 'error' });
  });

  it('is read-only', async () => {
    const { status } = await client.request(`/prometheus/one${QUERY}`, {
      method: 'POST',
    });
    expect(status).toBe(405);
  });

  it('refuses a foreign Host, whatever is asked', async () => {
    const { status, text } = await client.request(`/prometheus/one${QUERY}`, {
      host: 'rebound.example.com',
    });
    expect(status).toBe(403);
    expect(text).not.toContain('result');
  });
});
