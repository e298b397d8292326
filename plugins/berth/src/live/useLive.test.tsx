import { act, render, screen, waitFor } from '@testing-library/react';
import {
  registerMswTestHooks,
  TestApiProvider,
} from '@backstage/frontend-test-utils';
import { SignalApi, signalApiRef } from '@backstage/plugin-signals-react';
import {
  BERTH_SIGNAL_CHANNEL,
  BerthClient,
} from '@berth/backstage-plugin-berth-common';
import { http, HttpResponse } from 'msw';
import { setupServer } from 'msw/node';
import { serviceStatus } from '../__fixtures__/builders';
import { BASE_URL } from '../__testUtils__/backend';
import { berthApiRef } from '../api/berthApiRef';
import { useServiceStatus } from '../service/useServiceStatus';

function Probe() {
  const { state } = useServiceStatus('component:default/chat');
  return (
    <output>
      {state.phase} {'value' in state && state.value.revision}
    </output>
  );
}

describe('useLive', () => {
  const server = setupServer();
  registerMswTestHooks(server);

  let revision: string;
  let asked: Array<string | null>;
  let gate: Promise<void>;
  let signal: (spreadMs?: number) => void;
  let aborted: number;
  let minRevs: Array<string | null>;
  /** How many answers it takes a replica to hear of what the page was told. */
  let behind: number;

  beforeEach(() => {
    revision = 'r1';
    asked = [];
    aborted = 0;
    minRevs = [];
    behind = 0;
    gate = Promise.resolve();
    server.use(
      http.get(
        `${BASE_URL}/v1/entities/component/default/chat/status`,
        async ({ request }) => {
          const etag = request.headers.get('if-none-match');
          const minRev = new URL(request.url).searchParams.get('minRev');
          if (minRev !== null && behind > 0) {
            behind -= 1;
            return HttpResponse.json(
              { error: { name: 'ConflictError', message: 'Behind' } },
              { status: 409 },
            );
          }
          minRevs.push(minRev);
          asked.push(etag);
          request.signal.addEventListener('abort', () => {
            aborted += 1;
          });
          await gate;
          const headers = { etag: `"${revision}"` };
          return etag === headers.etag
            ? new HttpResponse(null, { status: 304, headers })
            : HttpResponse.json(
                { ...serviceStatus({ revision }) },
                { headers },
              );
        },
      ),
    );
  });

  function show({ hasSignals = true } = {}) {
    const api = new BerthClient({
      discoveryApi: { getBaseUrl: async () => BASE_URL },
      fetchApi: { fetch },
    });
    const signals: SignalApi = {
      subscribe(channel, onMessage) {
        expect(channel).toBe(BERTH_SIGNAL_CHANNEL);
        signal = spreadMs =>
          act(() => onMessage({ revision: 'opaque', spreadMs } as never));
        return { unsubscribe: () => {} };
      },
    };
    return render(
      <TestApiProvider
        apis={[
          [berthApiRef, api],
          ...(hasSignals ? [[signalApiRef, signals] as const] : []),
        ]}
      >
        <Probe />
      </TestApiProvider>,
    );
  }

  const shows = (text: string) =>
    waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(text));

  it('asks again with the ETag when a signal comes', async () => {
    show();
    await shows('live r1');
    revision = 'r2';
    signal();
    await shows('live r2');
    expect(asked).toEqual([null, '"r1"']);
  });

  it('takes a 304 for what it has', async () => {
    show();
    await shows('live r1');
    signal();
    await waitFor(() => expect(asked).toEqual([null, '"r1"']));
    await shows('live r1');
  });

  it('makes one request of a burst of signals', async () => {
    show();
    await shows('live r1');
    let open = () => {};
    gate = new Promise(resolve => {
      open = resolve;
    });
    signal();
    await waitFor(() => expect(asked).toHaveLength(2));
    signal();
    signal();
    signal();
    revision = 'r2';
    open();
    await shows('live r2');
    await waitFor(() => expect(asked).toHaveLength(3));
  });

  it('is not put off by signals that come before it has asked', async () => {
    show();
    await shows('live r1');
    revision = 'r2';
    jest.spyOn(Math, 'random').mockReturnValue(0.5);
    jest.useFakeTimers();
    try {
      signal(100);
      for (let step = 0; step < 4; step++) {
        await act(() => jest.advanceTimersByTimeAsync(15));
        signal(100);
      }
    } finally {
      jest.useRealTimers();
      jest.restoreAllMocks();
    }
    await waitFor(() => expect(asked.length).toBeGreaterThan(1));
  });

  describe('fault 32: a browser that was away', () => {
    beforeEach(() => {
      // Only what waits: the network goes on in its own time.
      jest.useFakeTimers({
        doNotFake: [
          'nextTick',
          'queueMicrotask',
          'setImmediate',
          'performance',
        ],
      });
    });
    afterEach(() => {
      jest.useRealTimers();
    });

    const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
    const turn = () =>
      act(() => {
        document.dispatchEvent(new Event('visibilitychange'));
      });

    it('asks nothing for as long as the tab is hidden, and once when it is seen again', async () => {
      show();
      await shows('live r1');
      const visibility = jest
        .spyOn(document, 'visibilityState', 'get')
        .mockReturnValue('hidden');
      turn();
      revision = 'r2';
      for (let minute = 0; minute < 10; minute++) {
        signal();
        await pass(60_000);
      }
      visibility.mockRestore();
      turn();
      await shows('live r2');
      // Whatever was sent meanwhile would have been answered before.
      expect(asked).toEqual([null, '"r1"']);
    });

    it('asks soon after the first answer, for what was told before signals arrived', async () => {
      show({ hasSignals: false });
      await shows('live r1');
      revision = 'r2';
      await pass(10_000);
      await shows('live r2');
      expect(asked).toEqual([null, '"r1"']);
    });

    it('asks twice a minute where there are no signals', async () => {
      show({ hasSignals: false });
      await shows('live r1');
      await pass(10_000);
      await waitFor(() => expect(asked).toHaveLength(2));
      revision = 'r2';
      await pass(20_000);
      expect(asked).toHaveLength(2);
      await pass(15_000);
      await shows('live r2');
      expect(asked).toEqual([null, '"r1"', '"r1"']);
    });
  });

  it('asks again, and keeps what it has, until the replica has heard what the page was told', async () => {
    show();
    await shows('live r1');
    revision = 'r2';
    behind = 2;
    signal();
    await shows('live r2');
    expect(behind).toBe(0);
    expect(minRevs).toEqual([null, 'opaque']);
  });

  it('takes an older answer from a replica that never hears', async () => {
    show();
    await shows('live r1');
    behind = 1_000;
    revision = 'r2';
    signal();
    await waitFor(
      () => expect(screen.getByRole('status')).toHaveTextContent('live r2'),
      { timeout: 15_000 },
    );
    expect(minRevs).toEqual([null, null]);
  }, 20_000);

  it('aborts its request when it is left', async () => {
    gate = new Promise(() => {});
    const { unmount } = show();
    await waitFor(() => expect(asked).toHaveLength(1));
    unmount();
    await waitFor(() => expect(aborted).toBe(1));
  });
});
