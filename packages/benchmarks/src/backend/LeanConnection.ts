import { connect, Socket } from 'node:net';

const BUFFER_BYTES = 128 * 1024;
/** Servers of Node.js close what nobody has used for five seconds. */
const MAX_IDLE_MS = 4_000;
const END_OF_HEAD = '\r\n\r\n';

export interface LeanAnswer {
  /** From the question until all of the answer was here; milliseconds. */
  ms: number;
  /** Of the body. */
  bytes: number;
  status: number;
}

/** One connection of HTTP/1.1, with one question at a time, that reads all answers into the same buffer and counts the bodies. */
export class LeanConnection {
  readonly #socket: Socket;
  /** What is here of it while it is not whole. */
  #head = '';
  #status = 0;
  /** Of the body; `undefined` while the head is not whole. */
  #bytes: number | undefined;
  #left = 0;
  #answeredAt = performance.now();
  #answered: () => void = () => {};
  #failed: (error: Error) => void = () => {};

  constructor({ hostname: host, port }: URL) {
    const buffer = Buffer.alloc(BUFFER_BYTES);
    const callback = (length: number) => {
      this.#read(buffer.subarray(0, length));
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

  /** Whether another question may be sent: not where the server may be closing at the same moment. */
  get isUsable(): boolean {
    const { destroyed, readableEnded } = this.#socket;
    const idleMs = performance.now() - this.#answeredAt;
    return !destroyed && !readableEnded && idleMs < MAX_IDLE_MS;
  }

  async send(request: string, deadlineMs: number): Promise<LeanAnswer> {
    this.#head = '';
    this.#bytes = undefined;
    const start = performance.now();
    const deadline = setTimeout(() => {
      this.#fail(new Error(`No answer in ${deadlineMs} ms`));
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
    this.#answeredAt = performance.now();
    return {
      ms: this.#answeredAt - start,
      bytes: this.#bytes ?? 0,
      status: this.#status,
    };
  }

  close(): void {
    this.#socket.destroy();
  }

  #read(piece: Buffer): void {
    let body = piece.length;
    if (this.#bytes === undefined) {
      const former = this.#head.length;
      // The end of the head may be in two pieces.
      const from = Math.max(0, former - END_OF_HEAD.length + 1);
      const shown = piece.indexOf(END_OF_HEAD);
      this.#head += piece.toString(
        'latin1',
        0,
        shown < 0 ? piece.length : shown + END_OF_HEAD.length,
      );
      const end = this.#head.indexOf(END_OF_HEAD, from);
      if (end < 0) return;
      body = former + piece.length - end - END_OF_HEAD.length;
      if (!this.#readHead(this.#head.slice(0, end))) return;
      this.#head = '';
    }
    this.#left -= body;
    if (this.#left <= 0) this.#answered();
  }

  /** Whether it was understood. */
  #readHead(head: string): boolean {
    const [, status] = /^HTTP\/1\.1 (\d+)/.exec(head) ?? [];
    const [, length] = /^content-length: (\d+)$/im.exec(head) ?? [];
    if (status === undefined || length === undefined) {
      this.#fail(
        new Error(`An answer that does not say how long it is: ${head}`),
      );
      return false;
    }
    this.#status = Number(status);
    this.#bytes = Number(length);
    this.#left = this.#bytes;
    return true;
  }

  #fail(error: Error): void {
    this.#failed(error);
    this.#socket.destroy();
  }
}
