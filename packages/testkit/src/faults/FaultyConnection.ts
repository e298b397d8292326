import type { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { TcpFault } from './TcpFault';

const TICK_MS = 10;

/** One client, the server that it talks to, and the fault between them. */
export class FaultyConnection {
  readonly #client: Socket;
  readonly #upstream: Socket;
  readonly #fault: () => TcpFault;
  /** Of the `reset` that is under way. */
  #sinceReset: { fault: TcpFault; bytes: number } | undefined;
  /** Bytes were lost: nothing may follow them, because TCP leaves no gaps. */
  #lost = false;
  #delivered: Promise<void> = Promise.resolve();

  constructor(options: {
    client: Socket;
    upstream: Socket;
    fault: () => TcpFault;
    onClose: () => void;
  }) {
    const { client, upstream, fault, onClose } = options;
    this.#client = client;
    this.#upstream = upstream;
    this.#fault = fault;
    // Small pieces are to arrive as small pieces.
    client.setNoDelay(true);
    client.pipe(upstream);
    upstream.on('data', bytes => {
      upstream.pause();
      // In order, however long each takes.
      this.#delivered = this.#delivered.then(async () => {
        await this.#deliver(bytes);
        upstream.resume();
      });
    });
    upstream.on('end', () => {
      this.#delivered = this.#delivered.then(() => {
        if (this.#fault().type === 'blackhole') this.#lost = true;
        if (!this.#lost) client.end();
      });
    });
    for (const [side, other] of [
      [client, upstream],
      [upstream, client],
    ]) {
      // A reset of one side is the end of the other.
      side.on('error', () => other.destroy());
    }
    client.on('close', () => {
      upstream.destroy();
      onClose();
    });
  }

  /** Does at once what the fault demands of connections that are silent. */
  faultChanged(): void {
    if (this.#fault().type === 'halfClose') this.#client.end();
  }

  cut(): void {
    this.#client.resetAndDestroy();
    this.#upstream.destroy();
  }

  async #deliver(bytes: Buffer): Promise<void> {
    const fault = this.#fault();
    if (this.#lost) return;
    switch (fault.type) {
      case 'blackhole':
      case 'halfClose':
        this.#lost = true;
        return;
      case 'reset':
        this.#deliverUntilReset(bytes, fault);
        return;
      case 'slices':
        await this.#deliverPieces(bytes, fault.bytes);
        return;
      case 'latency':
        await delay(fault.ms);
        break;
      case 'bandwidth':
        await this.#deliverPieces(
          bytes,
          Math.max(1, Math.floor((fault.bytesPerSecond * TICK_MS) / 1000)),
          TICK_MS,
        );
        return;
      default:
    }
    this.#write(bytes);
  }

  #deliverUntilReset(
    bytes: Buffer,
    fault: Extract<TcpFault, { type: 'reset' }>,
  ): void {
    if (this.#sinceReset?.fault !== fault) {
      this.#sinceReset = { fault, bytes: 0 };
    }
    const left = fault.afterBytes - this.#sinceReset.bytes;
    this.#sinceReset.bytes += bytes.length;
    if (bytes.length < left) {
      this.#write(bytes);
      return;
    }
    this.#client.write(bytes.subarray(0, left), () => this.cut());
  }

  async #deliverPieces(
    bytes: Buffer,
    size: number,
    pauseMs = 0,
  ): Promise<void> {
    for (let start = 0; start < bytes.length; start += size) {
      if (this.#client.destroyed) return;
      this.#write(bytes.subarray(start, start + size));
      // Without a turn of the event loop between them the pieces would be sent as one.
      await delay(pauseMs);
    }
  }

  #write(bytes: Buffer): void {
    if (!this.#client.writableEnded) this.#client.write(bytes);
  }
}
