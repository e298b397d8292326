import type { ServerResponse } from 'node:http';
import type { Readable } from 'node:stream';
import { openConnection } from './openConnection';
import {
  gzipped,
  json,
  ScriptedApiServer,
} from '../reflector/__fixtures__/ScriptedApiServer';
import { TroubleError } from './TroubleError';

const signal = new AbortController().signal;

async function textOf(body: AsyncIterable<Uint8Array>): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of body) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}

describe('openConnection', () => {
  let server: ScriptedApiServer;

  beforeEach(async () => {
    server = await ScriptedApiServer.start();
  });
  afterEach(() => server.stop());

  it('keeps the path that the server is under', async () => {
    const connection = openConnection({ server: `${server.url}/k8s/c-1/` });
    server.answer('other', json({ ok: true }));
    const response = await connection.get('/version', { signal });
    expect(await textOf(response.body)).toBe('{"ok":true}');
    expect(server.requests).toEqual(['/k8s/c-1/version']);
    await connection.close();
  });

  it('asks for the credential before each request', async () => {
    let count = 0;
    const connection = openConnection({
      server: server.url,
      headers: async () => ({ authorization: `Bearer ${++count}` }),
    });
    server.answer('other', json({}), json({}));
    for (const path of ['/a', '/b']) {
      const { body } = await connection.get(path, { signal });
      await textOf(body);
    }
    expect(server.headers.map(headers => headers.authorization)).toEqual([
      'Bearer 1',
      'Bearer 2',
    ]);
    await connection.close();
  });

  it('gives decoded bytes', async () => {
    const connection = openConnection({ server: server.url });
    server.answer('other', gzipped({ name: '名' }));
    const { body } = await connection.get('/a', {
      signal,
      headers: { 'accept-encoding': 'gzip' },
    });
    expect(await textOf(body)).toBe('{"name":"名"}');
    await connection.close();
  });

  it('fails on bytes that are not what they say', async () => {
    const connection = openConnection({ server: server.url });
    server.answer('other', response =>
      response.writeHead(200, { 'content-encoding': 'gzip' }).end('plain'),
    );
    const { body } = await connection.get('/a', { signal });
    await expect(textOf(body)).rejects.toMatchObject({ code: 'Z_DATA_ERROR' });
    await connection.close();
  });

  it('answers while two hundred watches hold their sockets', async () => {
    const connection = openConnection({ server: server.url });
    const leaving = new AbortController();
    server.answer(
      'other',
      ...Array.from({ length: 200 }, () => (response: ServerResponse) => {
        response.writeHead(200).write('{}');
      }),
      json({ ok: true }),
    );
    const watches = [];
    for (let i = 0; i < 200; i++) {
      watches.push(
        await connection.get(`/watch-${i}`, { signal: leaving.signal }),
      );
    }
    const { body } = await connection.get('/last', { signal });
    expect(await textOf(body)).toBe('{"ok":true}');
    // Nobody reads them, so nobody would hear of the end of them.
    for (const watch of watches) (watch.body as Readable).on('error', () => {});
    leaving.abort();
    await connection.close();
  });

  it('ends the request when it is aborted', async () => {
    const connection = openConnection({ server: server.url });
    const leaving = new AbortController();
    const response = connection.get('/hangs', { signal: leaving.signal });
    leaving.abort(new Error('left'));
    await expect(response).rejects.toThrow('left');
    await connection.close();
  });

  it.each(['', 'cluster.example', 'ftp://cluster.example', 'file:///etc'])(
    'refuses the address %p',
    address => {
      expect(() => openConnection({ server: address })).toThrow(TroubleError);
    },
  );
});
