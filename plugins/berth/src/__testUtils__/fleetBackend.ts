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
    map?: FleetMap;
    holdings?: FleetHoldings;
    queue?: FleetQueue;
  } = {},
  asked: (url: URL) => void = () => {},
): RequestHandler[] {
  const part = (path: string, answer: object) =>
    http.get(`${BASE_URL}/v1/fleet${path}`, ({ request }) => {
      asked(new URL(request.url));
      return HttpResponse.json({ ...answer }, { headers: { etag: `"1"` } });
    });
  return [
    part('', answers.fleet ?? fleet()),
    part('/gpus', answers.map ?? fleetMap()),
    part('/holdings', answers.holdings ?? fleetHoldings()),
    part('/queue', answers.queue ?? fleetQueue()),
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
