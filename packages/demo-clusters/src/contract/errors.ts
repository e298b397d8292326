import type { StatusBody } from './ContractClient';
import { LATE_KIND, PODS, query } from './ContractTarget';
import type { ContractTarget } from './ContractTarget';

const TOO_LARGE = 999_999_999;

export function describeErrors(target: () => ContractTarget) {
  it.each([
    ['an object that is not there', `${PODS}/nope`, 404, 'NotFound'],
    [
      'an object that is not there, in a group',
      `${LATE_KIND.replace('/app', '/namespaces/x/app')}/nope`,
      404,
      'NotFound',
    ],
    ['a resource that is not served', '/api/v1/nopes', 404, 'NotFound'],
    [
      'a continue token of its own making',
      `${PODS}?continue=xyz`,
      400,
      'BadRequest',
    ],
    [
      'an unreadable resourceVersion',
      `${PODS}?resourceVersion=abc`,
      400,
      'BadRequest',
    ],
    ['an unreadable limit', `${PODS}?limit=abc`, 400, 'BadRequest'],
    [
      'a field that cannot be selected by',
      `${PODS}?fieldSelector=spec.hostname%3Dx`,
      400,
      'BadRequest',
    ],
    [
      'a field selector without an operator',
      `${PODS}?fieldSelector=x`,
      400,
      'BadRequest',
    ],
    [
      'an unreadable label selector',
      `${PODS}?labelSelector=!!x`,
      400,
      'BadRequest',
    ],
    [
      'a resourceVersionMatch without resourceVersion',
      `${PODS}?resourceVersionMatch=Exact`,
      422,
      'Invalid',
    ],
    [
      'an unknown resourceVersionMatch',
      `${PODS}?resourceVersion=1&resourceVersionMatch=Nearly`,
      422,
      'Invalid',
    ],
    [
      'sendInitialEvents without its match',
      `${PODS}?watch=true&sendInitialEvents=true`,
      422,
      'Invalid',
    ],
    [
      'sendInitialEvents on a list',
      `${PODS}?sendInitialEvents=true`,
      422,
      'Invalid',
    ],
    [
      'a resourceVersion of the future',
      `${PODS}?resourceVersion=${TOO_LARGE}`,
      504,
      'Timeout',
    ],
  ])('answers %s with a Status', async (_what, path, code, reason) => {
    const response = await target().client.request(path);
    expect(response.status).toBe(code);
    expect(response.contentType).toMatch(/^application\/json/);
    expect(JSON.parse(response.text)).toMatchObject({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      code,
      reason,
      message: expect.stringMatching(/./),
    });
  });

  it('names what is not there', async () => {
    const status = await target().client.json<StatusBody>(`${PODS}/nope`);
    expect(status.message).toBe('pods "nope" not found');
    expect(status.details).toEqual({ name: 'nope', kind: 'pods' });
  });

  it('says that a resourceVersion is too large, and when to ask again', async () => {
    const status = await target().client.json<StatusBody>(
      PODS + query({ resourceVersion: TOO_LARGE }),
    );
    expect(status.details).toEqual({
      causes: [
        {
          reason: 'ResourceVersionTooLarge',
          message: 'Too large resource version',
        },
      ],
      retryAfterSeconds: 1,
    });
  });

  it.each(['PUT', 'PATCH'])('refuses %s on a collection', async method => {
    const response = await target().client.request(PODS, { method });
    expect(response.status).toBe(405);
    expect(JSON.parse(response.text)).toMatchObject({
      kind: 'Status',
      reason: 'MethodNotAllowed',
      code: 405,
    });
  });

  it('refuses a form that it does not speak', async () => {
    const { client } = target();
    const response = await client.request(PODS, { accept: 'text/csv' });
    expect(response.status).toBe(406);
    expect(JSON.parse(response.text).reason).toBe('NotAcceptable');
  });

  it.each(['/apis/nope.example.com/v1/things', '/nothing'])(
    'knows nothing at %s',
    async path => {
      expect((await target().client.request(path)).status).toBe(404);
    },
  );
}
