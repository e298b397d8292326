import { LeanAnswer, LeanConnection } from './LeanConnection';

export interface LeanRequest {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/**
 * Asks over HTTP/1.1 and keeps nothing of an answer. `fetch` makes garbage of each, and the pauses in which it is collected
 * are longer than what is measured here: of answers of 80 kB they made a p99 of 7 to 11 ms where it is 1 ms.
 */
export class LeanClient {
  readonly #origin: URL;
  readonly #connections = new Set<LeanConnection>();
  readonly #idle: LeanConnection[] = [];

  constructor(origin: string) {
    this.#origin = new URL(origin);
  }

  async ask(
    path: string,
    options: LeanRequest & { deadlineMs: number },
  ): Promise<LeanAnswer> {
    const { method = 'GET', headers, body = '', deadlineMs } = options;
    const head = Object.entries({
      ...headers,
      host: this.#origin.host,
      'content-length': `${Buffer.byteLength(body)}`,
    }).map(([name, value]) => `${name}: ${value}`);
    const request = [`${method} ${path} HTTP/1.1`, ...head, '', body];
    const connection = this.#idleOne() ?? new LeanConnection(this.#origin);
    this.#connections.add(connection);
    try {
      const answer = await connection.send(request.join('\r\n'), deadlineMs);
      this.#idle.push(connection);
      return answer;
    } catch (error) {
      this.#connections.delete(connection);
      throw error;
    }
  }

  /** Those under way too. */
  close(): void {
    for (const connection of this.#connections) connection.close();
  }

  #idleOne(): LeanConnection | undefined {
    for (;;) {
      const connection = this.#idle.pop();
      if (!connection || connection.isUsable) return connection;
      connection.close();
      this.#connections.delete(connection);
    }
  }
}
