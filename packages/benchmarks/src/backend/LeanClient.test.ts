import { once } from 'node:events';
import { AddressInfo, createServer, Socket } from 'node:net';
import { LeanClient } from './LeanClient';

const stops: Array<() => void> = [];
afterEach(() => stops.splice(0).forEach(stop => stop()));

/** Answers each question with these pieces, one after the other, and ends the connection after an empty one. */
async function answering(...answers: string[][]) {
  const questions: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer(socket => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('data', async data => {
      questions.push(data.toString());
      for (const piece of answers[questions.length - 1] ?? []) {
        if (piece === '') socket.end();
        else await new Promise(resolve => socket.write(piece, resolve));
        // So that each is read by itself; two that come together are read all the same.
        await new Promise(resolve => setTimeout(resolve, 5));
      }
    });
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const client = new LeanClient(`http://127.0.0.1:${port}`);
  stops.push(() => {
    client.close();
    sockets.forEach(socket => socket.destroy());
    server.close();
  });
  return { client, questions, sockets };
}

const deadlineMs = 10_000;
const HEAD = 'HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n';

describe('LeanClient', () => {
  it.each<[string, string[]]>([
    ['in one piece', [`${HEAD}hello`]],
    ['head and body', [HEAD, 'hello']],
    ['with an end of the head in two', [HEAD.slice(0, -2), '\r\nhel', 'lo']],
  ])('reads an answer %s', async (_, pieces) => {
    const { client } = await answering(pieces);
    const answer = await client.ask('/a', { deadlineMs });
    expect(answer).toMatchObject({ status: 200, bytes: 5 });
  });

  it('asks the next question on the same connection, and on another where that was closed', async () => {
    const { client, questions, sockets } = await answering(
      [`${HEAD}hello`],
      ['HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n', ''],
      [`${HEAD}hello`],
    );
    await client.ask('/a', { deadlineMs });
    const second = await client.ask('/b', {
      ...{ method: 'POST', body: '{}', deadlineMs },
      headers: { accept: 'application/json' },
    });
    expect(second).toMatchObject({ status: 404, bytes: 0 });
    expect(questions[1]).toMatch(/^POST \/b HTTP\/1.1\r\naccept: application/);
    expect(questions[1]).toMatch(/content-length: 2\r\n\r\n{}$/);
    const [socket] = sockets;
    if (!socket.closed) await once(socket, 'close');
    await client.ask('/c', { deadlineMs });
    expect(sockets.size).toBe(2);
  });

  it('takes no answer for one that it cannot count', async () => {
    const { client } = await answering(
      [`${HEAD}hello`],
      ['HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\nhello\r\n'],
    );
    await client.ask('/a', { deadlineMs });
    await expect(client.ask('/b', { deadlineMs })).rejects.toThrow(
      'does not say how long it is',
    );
  });

  it('waits no longer than it was told to', async () => {
    const { client } = await answering([HEAD]);
    await expect(client.ask('/a', { deadlineMs: 20 })).rejects.toThrow(
      'No answer in 20 ms',
    );
  });

  it('fails where the connection is closed before an answer', async () => {
    const { client } = await answering(['']);
    await expect(client.ask('/a', { deadlineMs })).rejects.toThrow(
      'closed before an answer',
    );
  });
});
