import { http, HttpResponse, type RequestHandler } from 'msw';
import type {
  ClusterSummary,
  Freshness,
  ServiceList,
  ServiceStatus,
} from '@berth/backstage-plugin-berth-common';
import {
  takeSnapshot,
  encodeSnapshot,
} from '@berth/backstage-plugin-berth-scheduler';
import { capabilities } from '../__fixtures__/builders';
import { tokyoCluster } from '../__fixtures__/tokyoCluster';

/** The backend of the test app. */
export const BACKEND_URL = 'http://backend.test';

/** Where its discovery looks for `berth-backend`. */
export const BASE_URL = `${BACKEND_URL}/api/berth`;

const STATUS_URL = `${BASE_URL}/v1/entities/:kind/:namespace/:name/status`;

/** Answers with a status, and with 304 to whoever has it already. */
export function answersStatus(status: ServiceStatus): RequestHandler {
  const etag = `"${status.revision}"`;
  return http.get(STATUS_URL, ({ request }) =>
    request.headers.get('if-none-match') === etag
      ? new HttpResponse(null, { status: 304, headers: { etag } })
      : HttpResponse.json({ ...status }, { headers: { etag } }),
  );
}

const TIME = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** Answers with a status that was made by a clock so far ahead of the reader's. */
export function answersStatusByClock(
  aheadMs: number,
  status: ServiceStatus,
): RequestHandler {
  const body = JSON.stringify(status, (_key, value: unknown) =>
    typeof value === 'string' && TIME.test(value)
      ? new Date(Date.parse(value) + aheadMs).toISOString()
      : value,
  );
  return http.get(STATUS_URL, () =>
    HttpResponse.text(body, {
      headers: {
        'content-type': 'application/json',
        date: new Date(Date.now() + aheadMs).toUTCString(),
      },
    }),
  );
}

/** Answers with an HTTP error. */
export function refusesStatus(statusCode: number): RequestHandler {
  return http.get(STATUS_URL, () =>
    HttpResponse.json(
      {
        error: { name: 'Error', message: 'no' },
        response: { statusCode },
      },
      { status: statusCode },
    ),
  );
}

/** Does not answer at all. */
export function isDown(): RequestHandler {
  return http.get(STATUS_URL, () => HttpResponse.error());
}

/** Answers any question for services, and tells `asked` the query of each. */
export function listsServices(
  answer: (query: URLSearchParams) => ServiceList,
  asked: (query: URLSearchParams) => void = () => {},
): RequestHandler {
  return http.get(`${BASE_URL}/v1/services`, ({ request }) => {
    const query = new URL(request.url).searchParams;
    asked(query);
    const list = answer(query);
    return HttpResponse.json(
      { ...list },
      { headers: { etag: JSON.stringify(`${query}`) } },
    );
  });
}

/** Answers questions for services with an HTTP error. */
export function refusesServices(statusCode: number): RequestHandler {
  return http.get(`${BASE_URL}/v1/services`, () =>
    HttpResponse.json(
      { error: { name: 'Error', message: 'no' }, response: { statusCode } },
      { status: statusCode },
    ),
  );
}

/** Answers no question for services at all. */
export function failsToListServices(): RequestHandler {
  return http.get(`${BASE_URL}/v1/services`, () => HttpResponse.error());
}

/** Never finishes an answer for services. */
export function hangsListingServices(): RequestHandler {
  return http.get(
    `${BASE_URL}/v1/services`,
    () => new Promise<never>(() => {}),
  );
}

/** Lists `tokyo-h100` with a freshness of its own. */
export function listsClusterAs(freshness: Freshness): RequestHandler {
  return http.get(`${BASE_URL}/v1/clusters`, () =>
    HttpResponse.json({
      items: [{ ...clusterSummary('tokyo-h100'), freshness }],
    }),
  );
}

/** Never finishes an answer. */
export function hangs(): RequestHandler {
  return http.get(STATUS_URL, () => new Promise<never>(() => {}));
}

export function clusterSummary(name: string): ClusterSummary {
  return {
    name,
    freshness: { status: 'live' },
    capabilities: capabilities({ status: 'live' }),
    kubernetesVersion: 'v1.37.1',
    nodes: 16,
    gpus: [],
  };
}

/** Lets the reader into clusters: a list, and the state of `tokyo-h100`. */
export function opensClusters(): RequestHandler[] {
  return [
    http.get(`${BASE_URL}/v1/clusters`, () =>
      HttpResponse.json({
        items: ['tokyo-h100', 'nagoya-a100'].map(name => ({
          ...clusterSummary(name),
        })),
      }),
    ),
    http.get(`${BASE_URL}/v1/clusters/tokyo-h100/snapshot`, () =>
      HttpResponse.arrayBuffer(encodeSnapshot(takeSnapshot(tokyoCluster())), {
        headers: { etag: '"s1"' },
      }),
    ),
  ];
}

/** `tokyo-h100` as it is without one workload's own pods, and no room at all beside them. */
export function hasRoomOnlyWithout(uid: string): RequestHandler {
  return http.get(
    `${BASE_URL}/v1/clusters/tokyo-h100/snapshot`,
    ({ request }) => {
      const without = new URL(request.url).searchParams.get('without');
      const cluster =
        without === uid ? tokyoCluster() : { nodes: [], pods: [] };
      return HttpResponse.arrayBuffer(encodeSnapshot(takeSnapshot(cluster)), {
        headers: { etag: `"${without}"` },
      });
    },
  );
}

/** `tokyo-h100`, whose pods all have this priority. */
export function holdsPodsOfPriority(priority: number): RequestHandler {
  const { nodes, pods } = tokyoCluster();
  const ranked = pods.map(pod => ({
    ...pod,
    spec: { ...pod.spec, priority },
  }));
  const bytes = encodeSnapshot(
    takeSnapshot({
      nodes,
      pods: ranked,
      objects: { podDisruptionBudgets: [], priorityClasses: [] },
    }),
  );
  return http.get(`${BASE_URL}/v1/clusters/tokyo-h100/snapshot`, () =>
    HttpResponse.arrayBuffer(bytes, {
      headers: { etag: `"priority${priority}"` },
    }),
  );
}

/** Keeps the reader out of clusters: no `berth.clusters.read`. */
export function closesClusters(): RequestHandler {
  return http.get(`${BASE_URL}/v1/clusters*`, () =>
    HttpResponse.json(
      {
        error: { name: 'NotAllowedError', message: 'no' },
        response: { statusCode: 403 },
      },
      { status: 403 },
    ),
  );
}
