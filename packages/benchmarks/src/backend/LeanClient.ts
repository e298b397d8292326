import { connect, Socket } from 'node:net';

const BUFFER_BYTES = 128 * 1024;
const END_OF_HEAD = '\r\n\r\n';

export interface LeanAnswer {
  /** From the question until all of the answer was here; milliseconds. */
  ms: number;
  /** Of the body. */
  bytes: number;
  status: number;
}

/** One question at a time. */
class Connection {
  readonly #socket: Socket;
  #head = '';
  #status = 0;
  /** Of the body; `undefined` while the head is not whole. */
  #bytes: number | undefined;
  #left = 0;
  #answered: () => void = () => {};
  #failed: (error: Error) => void = () => {};

  constructor({ hostname: host, port }: URL) {
    const buffer = Buffer.alloc(BUFFER_BYTES);
    const callback = (length: number) => {
      this.#read(buffer, length);
      return true;
    };
    this.#socket = connect({
      host,
      port: Number(port),
      onread: { buffer, callback },
    });
    this.#socket.on('error', error => this.#failed(error));
    this.#socket.on('close', () =>
      this.#failed(new Error('The connection was closed before an answer')),
    );
  }

  async send(request: string, deadlineMs: number): Promise<LeanAnswer> {
    this.#head = '';
    this.#bytes = undefined;
    const start = performance.now();
    const deadline = setTimeout(() => {
      this.#socket.destroy(new Error(`No answer in ${deadlineMs} ms`));
    }, deadlineMs);
    try {
      await new Promise<void>((resolve, reject) => {
        this.#answered = resolve;
        this.#failed = reject;
        this.#socket.write(request);
      });
    } finally {
      clearTimeout(deadline);
    }
    return {
      ms: performance.now() - start,
      bytes: this.#bytes ?? 0,
      status: this.#status,
    };
  }

  /** A server closes what nobody has used for some seconds. */
  get isOpen(): boolean {
    return !this.#socket.destroyed;
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(buffer: Buffer, length: number): void {
    if (this.#bytes !== undefined) {
      this.#left -= length;
    } else {
      const former = this.#head.length;
      this.#head += buffer.toString('latin1', 0, length);
      const end = this.#head.indexOf(END_OF_HEAD);
      if (end < 0) return;
      this.#readHead(this.#head.slice(0, end));
      this.#left -= former + length - end - END_OF_HEAD.length;
    }
    if (this.#left <= 0) this.#answered();
  }

  #readHead(head: string): void {
    const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
    const [, length] = /^content-length: (\d+)$/im.exec(head) ?? [];
    if (status === undefined || length === undefined) {
      this.#socket.destroy(
        new Error(`An answer that does not say how long it is: ${head}`),
      );
      return;
    }
    this.#status = Number(status);
    this.#bytes = Number(length);
    this.#left = this.#bytes;
  }
}

/**
 * Asks over HTTP/1.1 and keeps nothing of an answer but its head: all connections read into buffers that they have from the
 * beginning. `fetch` makes garbage of each answer, and the pauses in which it is collected are longer than what is measured
 * here: of answers of 80 kB it made 7 to 11 ms of a p99 of 1 ms.
 */
export class LeanClient {
  readonly #origin: URL;
  readonly #idle: Connection[] = [];

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async ask(
    path: string,
    options: {
      method?: string;
      headers: Record<string, string>;
      body?: string;
      deadlineMs: number;
    },
  ): Promise<LeanAnswer> {
    const { method = 'GET', headers, body = '', deadlineMs } = options;
    const head = Object.entries({
      ...headers,
      host: this.#origin.host,
      'content-length': `${Buffer.byteLength(body)}`,
    }).map(([name, value]) => `${name}: ${value}`);
    const request = [`${method} ${path} HTTP/1.1`, ...head, '', body];
    const connection = this.#idleOne() ?? new Connection(this.#origin);
    const answer = await connection.send(request.join('\r\n'), deadlineMs);
    this.#idle.push(connection);
    return answer;
  }

  close(): void {
    for (const connection of this.#idle.splice(0)) connection.close();
  }

  #idleOne(): Connection | undefined {
    let connection = this.#idle.pop();
    while (connection && !connection.isOpen) connection = this.#idle.pop();
    return connection;
  }
}
