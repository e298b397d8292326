import { once } from 'node:events';
import { AddressInfo, connect, createServer, Server } from 'node:net';
import { FaultyConnection } from './FaultyConnection';
import type { TcpFault } from './TcpFault';

/**
 * Passes bytes on to a server on the loopback, with a fault that a test changes while it runs. It knows nothing of TLS or
 * HTTP, so a client behind it trusts and authenticates as if it were not there.
 * @public
 */
export class TcpFaultProxy {
  readonly #server: Server;
  readonly #connections = new Set<FaultyConnection>();
  #target: URL;
  #fault: TcpFault = { type: 'none' };
  /** Connections since the start. */
  connections = 0;

  private constructor(target: URL) {
    this.#target = target;
    this.#server = createServer({ allowHalfOpen: true }, client => {
      this.connections++;
      if (this.#fault.type === 'refuse') {
        client.resetAndDestroy();
        return;
      }
      const { hostname, port } = this.#target;
      const connection: FaultyConnection = new FaultyConnection({
        client,
        upstream: connect({ host: hostname, port: Number(port) }),
        fault: () => this.#fault,
        onClose: () => this.#connections.delete(connection),
      });
      this.#connections.add(connection);
    });
  }

  /** @param target - `https://127.0.0.1:port`, or http. */
  static async start(target: string): Promise<TcpFaultProxy> {
    const proxy = new TcpFaultProxy(new URL(target));
    proxy.#server.listen(0, '127.0.0.1');
    await once(proxy.#server, 'listening');
    return proxy;
  }

  /** With the scheme of the target. */
  get url(): string {
    const { port } = this.#server.address() as AddressInfo;
    return `${this.#target.protocol}//127.0.0.1:${port}`;
  }

  get fault(): TcpFault {
    return this.#fault;
  }

  /** From now on, for the connections that are open too. */
  set fault(fault: TcpFault) {
    this.#fault = fault;
    for (const connection of this.#connections) connection.faultChanged();
  }

  /** Connections to come go to another server: the address stays, what is behind it does not. */
  moveTo(target: string): void {
    this.#target = new URL(target);
  }

  /** Resets every open connection. */
  cut(): void {
    for (const connection of [...this.#connections]) connection.cut();
  }

  async stop(): Promise<void> {
    const closed = once(this.#server, 'close');
    this.#server.close();
    this.cut();
    await closed;
  }
}
