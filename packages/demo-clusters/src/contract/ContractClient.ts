import { readFile } from 'node:fs/promises';
import http from 'node:http';
import https from 'node:https';
import { parse } from 'yaml';

export interface ContractResponse {
  status: number;
  contentType: string;
  text: string;
}

interface Metadata {
  name: string;
  namespace?: string;
  resourceVersion: string;
  labels: Record<string, string>;
  annotations?: Record<string, string>;
}

/** An object, or whatever a watch sends in its place. */
export interface ObjectBody {
  kind: string;
  apiVersion: string;
  metadata: Metadata;
  columnDefinitions?: Array<{ name: string }> | null;
}

export interface ListBody {
  kind: string;
  apiVersion: string;
  metadata: {
    resourceVersion: string;
    continue: string;
    remainingItemCount?: number;
  };
  items: ObjectBody[];
}

export interface TableBody extends Omit<ListBody, 'items'> {
  columnDefinitions: Array<{ name: string }>;
  rows: Array<{ cells: unknown[]; object: unknown }>;
}

export interface StatusBody {
  message: string;
  details: unknown;
}

export interface WatchLine {
  type: string;
  object: ObjectBody;
}

/** Asks an API server over Node's own HTTP, so that nothing between hides what the server said. */
export class ContractClient {
  readonly #base: URL;
  readonly #agent: http.Agent;

  constructor(
    server: string,
    tls: { ca?: Buffer; cert?: Buffer; key?: Buffer } = {},
  ) {
    this.#base = new URL(server);
    this.#agent =
      this.#base.protocol === 'https:'
        ? new https.Agent({ keepAlive: true, ...tls })
        : new http.Agent({ keepAlive: true });
  }

  /** As kubectl would with this file. */
  static async fromKubeconfig(path: string): Promise<ContractClient> {
    const config = parse(await readFile(path, 'utf8'));
    const { cluster } = config.clusters[0];
    const { user } = config.users[0];
    const decoded = (text?: string) => text && Buffer.from(text, 'base64');
    return new ContractClient(cluster.server, {
      ca: decoded(cluster['certificate-authority-data']) || undefined,
      cert: decoded(user['client-certificate-data']) || undefined,
      key: decoded(user['client-key-data']) || undefined,
    });
  }

  async request(
    path: string,
    options: { method?: string; accept?: string; host?: string } = {},
  ): Promise<ContractResponse> {
    const response = await this.#send(path, options);
    let text = '';
    for await (const chunk of response.setEncoding('utf8')) text += chunk;
    return {
      status: response.statusCode ?? 0,
      contentType: response.headers['content-type'] ?? '',
      text,
    };
  }

  /** The body of an answer, as the type that the test expects there. */
  async json<T = ListBody>(path: string, accept?: string): Promise<T> {
    return JSON.parse((await this.request(path, { accept })).text);
  }

  /** The events of a watch until it ends or the reader stops. */
  async *watch(path: string, accept?: string): AsyncGenerator<WatchLine> {
    const response = await this.#send(path, { accept });
    try {
      let rest = '';
      for await (const chunk of response.setEncoding('utf8')) {
        const lines = (rest + chunk).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) yield JSON.parse(line);
      }
    } finally {
      response.destroy();
    }
  }

  close() {
    this.#agent.destroy();
  }

  #send(
    path: string,
    options: { method?: string; accept?: string; host?: string },
  ): Promise<http.IncomingMessage> {
    const { method = 'GET', accept = 'application/json', host } = options;
    const { protocol, pathname, hostname, port } = this.#base;
    const send = protocol === 'https:' ? https.request : http.request;
    return new Promise((resolve, reject) => {
      const request = send(
        {
          hostname,
          port,
          path: pathname.replace(/\/$/, '') + path,
          method,
          agent: this.#agent,
          headers: { accept, 'user-agent': 'contract', ...(host && { host }) },
        },
        resolve,
      );
      request.on('error', reject);
      request.end();
    });
  }
}
