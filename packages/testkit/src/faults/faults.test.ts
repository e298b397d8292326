import { once } from 'node:events';
import { createServer, Server, ServerResponse } from 'node:http';
import { AddressInfo, connect, Socket } from 'node:net';
import { isList, isWatch, refusal } from './HttpFault';
import { HttpFaultProxy } from './HttpFaultProxy';
import { watchLines } from './bodyFaults';
import { TcpFaultProxy } from './TcpFaultProxy';

/** Streams what a test writes into its last response. */
async function startServer(): Promise<{
  url: string;
  server: Server;
  response: () => Promise<ServerResponse>;
}> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    server,
    response: async () => {
      const [, response] = await once(server, 'request');
      (response as ServerResponse).flushHeaders();
      return response as ServerResponse;
    },
  };
}

/** Unlike `once`, also when an error comes before. */
const closed = (socket: Socket) =>
  new Promise<void>(resolve => {
    socket.on('close', () => resolve());
  });

describe('TcpFaultProxy', () => {
  let upstream: Awaited<ReturnType<typeof startServer>>;
  let proxy: TcpFaultProxy;
  let socket: Socket;
  let arrived: string[];

  beforeEach(async () => {
    upstream = await startServer();
    proxy = await TcpFaultProxy.start(upstream.url);
    socket = connect({
      host: '127.0.0.1',
      port: Number(new URL(proxy.url).port),
      allowHalfOpen: true,
    });
    arrived = [];
    socket.on('data', bytes => arrived.push(bytes.toString()));
    socket.on('error', () => {});
  });
  afterEach(async () => {
    socket.destroy();
    await proxy.stop();
    upstream.server.close();
    upstream.server.closeAllConnections();
  });

  async function stream(): Promise<ServerResponse> {
    const answered = upstream.response();
    socket.write('GET / HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n');
    const response = await answered;
    await once(socket, 'data');
    arrived.length = 0;
    return response;
  }

  it('passes everything on', async () => {
    const response = await stream();
    response.write('hello');
    await once(socket, 'data');
    expect(arrived.join('')).toContain('hello');
  });

  it('lets nothing through a black hole, and closes nothing', async () => {
    const response = await stream();
    proxy.fault = { type: 'blackhole' };
    response.write('lost');
    response.end();
    const other = connect({
      host: '127.0.0.1',
      port: Number(new URL(proxy.url).port),
    });
    await once(other, 'connect');
    other.destroy();
    expect(arrived).toEqual([]);
    expect(socket.readableEnded).toBe(false);
  });

  it('closes one half', async () => {
    await stream();
    proxy.fault = { type: 'halfClose' };
    await once(socket, 'end');
    expect(socket.writable).toBe(true);
  });

  it('resets after so many bytes', async () => {
    const response = await stream();
    proxy.fault = { type: 'reset', afterBytes: 4 };
    response.write('0123456789');
    // libuv takes a reset that comes together with data for an end.
    await new Promise<void>(resolve => {
      socket.on('close', () => resolve());
      socket.on('end', () => resolve());
    });
    expect(arrived.join('').length).toBeLessThanOrEqual(4);
  });

  it('cuts bytes into pieces', async () => {
    const response = await stream();
    proxy.fault = { type: 'slices', bytes: 1 };
    response.end('ab');
    await once(socket, 'end');
    expect(arrived.join('')).toContain('ab');
    expect(arrived.length).toBeGreaterThan(1);
  });

  it.each([
    { type: 'latency', ms: 5 },
    { type: 'bandwidth', bytesPerSecond: 1_000 },
  ] as const)('delivers everything, late: $type', async fault => {
    const response = await stream();
    proxy.fault = fault;
    response.end('all of it');
    await once(socket, 'end');
    expect(arrived.join('')).toContain('all of it');
  });

  it('refuses who comes, and leaves who is there', async () => {
    const response = await stream();
    proxy.fault = { type: 'refuse' };
    const other = connect({
      host: '127.0.0.1',
      port: Number(new URL(proxy.url).port),
    });
    other.on('error', () => {});
    await closed(other);
    response.write('still here');
    await once(socket, 'data');
    expect(proxy.connections).toBe(2);
  });
});

describe('HttpFaultProxy', () => {
  let upstream: Awaited<ReturnType<typeof startServer>>;
  let proxy: HttpFaultProxy;

  beforeEach(async () => {
    upstream = await startServer();
    proxy = await HttpFaultProxy.start({ target: upstream.url });
  });
  afterEach(async () => {
    await proxy.stop();
    upstream.server.close();
    upstream.server.closeAllConnections();
  });

  const ask = (path: string) => fetch(`${proxy.url}${path}`);

  it('passes requests and answers on, headers included', async () => {
    upstream.server.on('request', (request, response) => {
      response.setHeader('x-seen', String(request.headers.authorization));
      response.end(request.url);
    });
    const answer = await fetch(`${proxy.url}/a?b=c`, {
      headers: { authorization: 'Bearer t' },
    });
    expect(await answer.text()).toBe('/a?b=c');
    expect(answer.headers.get('x-seen')).toBe('Bearer t');
  });

  it('answers itself as often as it is told', async () => {
    upstream.server.on('request', (_, response) => response.end('server'));
    proxy.add({
      matches: url => isList(url, 'pods'),
      fault: refusal(429, { retryAfterSeconds: 3 }),
      times: 1,
    });
    const refused = await ask('/api/v1/pods?limit=500');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toBe('3');
    expect(await (await ask('/api/v1/pods?limit=500')).text()).toBe('server');
    expect(await (await ask('/api/v1/nodes?limit=500')).text()).toBe('server');
  });

  it('ends a body too soon', async () => {
    upstream.server.on('request', (_, response) =>
      response.end('{"items":[]}'),
    );
    proxy.add({ matches: () => true, fault: { type: 'cutBody', bytes: 5 } });
    expect(await (await ask('/')).text()).toBe('{"ite');
  });

  it('rewrites the lines of a watch', async () => {
    upstream.server.on('request', (_, response) =>
      response.end('{"type":"ADDED"}\n{"type":"BOOKMARK"}\n'),
    );
    const remove = proxy.add({
      matches: url => isWatch(url),
      fault: { type: 'lines', rewrite: watchLines.withoutBookmarks },
    });
    const path = '/api/v1/pods?watch=true';
    expect(await (await ask(path)).text()).toBe('{"type":"ADDED"}\n');
    remove();
    proxy.add({
      matches: url => isWatch(url, 'pods'),
      fault: { type: 'lines', rewrite: watchLines.swapped() },
    });
    expect(await (await ask(path)).text()).toBe(
      '{"type":"BOOKMARK"}\n{"type":"ADDED"}\n',
    );
  });
});
