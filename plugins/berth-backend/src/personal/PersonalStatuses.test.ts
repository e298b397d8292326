import type { ServerResponse } from 'node:http';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  KUBERNETES_ID,
  KUBERNETES_NAMESPACE,
  PersonalStatus,
} from '@berth/backstage-plugin-berth-common';
import { component } from '../__fixtures__/entity';
import { eventually } from '../__fixtures__/eventually';
import { systemClock } from '../clock/Clock';
import { everyNamespace } from '../join';
import {
  groups,
  refusal,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { personalTarget } from '../sources/personalTarget';
import { MemoryClusterViews } from '../store/MemoryClusterViews';
import { PersonalStatuses } from './PersonalStatuses';

const chat = component('chat', {
  [KUBERNETES_ID]: 'chat',
  [KUBERNETES_NAMESPACE]: 'web',
});

describe('PersonalStatuses', () => {
  let server: ScriptedApiServer;
  let statuses: PersonalStatuses;
  let leaving: AbortController;
  const pending: Array<Promise<unknown>> = [];

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
    leaving = new AbortController();
    const views = new MemoryClusterViews();
    const target = personalTarget({
      name: 'corp',
      server: server.url,
      authProvider: 'google',
      oidcTokenProvider: undefined,
      tls: async () => undefined,
      trust: [],
    });
    if (typeof target === 'string') throw new Error(target);
    views.setPersonal([target]);
    statuses = new PersonalStatuses({
      views,
      kinds: { optional: [], disabled: new Set() },
      namespaces: () => everyNamespace,
      clock: systemClock,
    });
  });

  afterEach(async () => {
    leaving.abort();
    await Promise.all(pending.splice(0));
    await server.stop();
  });

  function read(reader = 'user:default/ann'): Promise<PersonalStatus> {
    const reading = statuses.of(chat, {
      includes: () => true,
      tokens: { google: `of ${reader}` },
      credentials: mockCredentials.user(reader),
      reader,
      signal: leaving.signal,
    });
    // Of those that nobody waits for, what becomes of them is no matter.
    pending.push(reading.catch(() => {}));
    return reading;
  }

  /** Requests that the server holds and does not answer, and how many of them were given up. */
  function hold(count: number): { held: number; closed: number } {
    const state = { held: 0, closed: 0 };
    const answer = (response: ServerResponse) => {
      state.held++;
      response.on('close', () => state.closed++);
    };
    server.answer('discover', ...Array.from({ length: count }, () => answer));
    return state;
  }

  it('gives up what it asks of the cluster when its reader leaves, and asks no more', async () => {
    const requests = hold(1);
    const reading = read();
    await eventually(() => expect(requests.held).toBe(1));
    leaving.abort(new Error('left'));
    await expect(reading).rejects.toThrow('left');
    await eventually(() => expect(requests.closed).toBe(1));
    expect(server.requests).toHaveLength(1);
  });

  it('reads twice at once for one reader, lets six wait, and refuses more with 429', async () => {
    const requests = hold(3);
    for (let reads = 0; reads < 8; reads++) {
      read();
    }
    await expect(read()).rejects.toMatchObject({ statusCode: 429 });
    read('user:default/ben');
    await eventually(() => expect(requests.held).toBe(3));
    const tokens = server.headers.map(({ authorization }) => authorization);
    expect(tokens.sort()).toEqual([
      'Bearer of user:default/ann',
      'Bearer of user:default/ann',
      'Bearer of user:default/ben',
    ]);

    leaving.abort();
    await Promise.all(pending);
    expect(server.requests).toHaveLength(3);
    leaving = new AbortController();
    const next = hold(1);
    read();
    await eventually(() => expect(next.held).toBe(1));
  });

  it.each(['discover', 'list'] as const)(
    'takes its reader’s token nowhere else when the %s is answered with a redirect',
    async asked => {
      const elsewhere = await ScriptedApiServer.start();
      try {
        const redirect = refusal(307, { location: `${elsewhere.url}/apis` });
        if (asked === 'list') server.answer('discover', groups(['apps', 'v1']));
        server.answer(asked, ...Array.from({ length: 20 }, () => redirect));
        const { clusters } = await read();
        expect(clusters[0].freshness).toMatchObject({
          status: 'unreachable',
          trouble: { statusCode: 307 },
        });
        expect(elsewhere.requests).toEqual([]);
      } finally {
        await elsewhere.stop();
      }
    },
  );
});
