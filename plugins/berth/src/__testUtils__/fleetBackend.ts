import { http, HttpResponse, type RequestHandler } from 'msw';
import type {
  Fleet,
  FleetHoldings,
  FleetMap,
  FleetQueue,
} from '@berth/backstage-plugin-berth-common';
import {
  fleet,
  fleetHoldings,
  fleetMap,
  fleetQueue,
} from '../__fixtures__/fleet';
import { BASE_URL } from './backend';

/** Answers for the fleet, and tells `asked` what part of it was asked for. */
export function answersFleet(
  answers: {
    fleet?: Fleet;
    /** By cluster; that of tokyo-h100 where there is none. */
    maps?: Record<string, FleetMap>;
    holdings?: FleetHoldings;
    queue?: FleetQueue;
  } = {},
  asked: (url: URL) => void = () => {},
): RequestHandler[] {
  const part = (path: string, answerTo: (url: URL) => object) =>
    http.get(`${BASE_URL}/v1/fleet${path}`, ({ request }) => {
      const url = new URL(request.url);
      asked(url);
      return HttpResponse.json(
        { ...answerTo(url) },
        { headers: { etag: `"1"` } },
      );
    });
  return [
    part('', () => answers.fleet ?? fleet()),
    part(
      '/gpus',
      ({ searchParams }) =>
        answers.maps?.[searchParams.get('cluster') ?? ''] ?? fleetMap(),
    ),
    part('/holdings', () => answers.holdings ?? fleetHoldings()),
    part('/queue', () => answers.queue ?? fleetQueue()),
  ];
}

/** Answers every question for the fleet with an HTTP error. */
export function refusesFleet(statusCode: number): RequestHandler[] {
  return ['', '/gpus', '/holdings', '/queue'].map(path =>
    http.get(`${BASE_URL}/v1/fleet${path}`, () =>
      HttpResponse.json(
        { error: { name: 'Error', message: 'no' }, response: { statusCode } },
        { status: statusCode },
      ),
    ),
  );
}
