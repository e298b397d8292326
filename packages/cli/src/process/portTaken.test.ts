import { once } from 'node:events';
import { AddressInfo, createServer } from 'node:net';
import { isPortTaken } from './portTaken';

describe('isPortTaken', () => {
  it('tells a port that somebody listens on from one that is free', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await isPortTaken(port)).toBe(true);

    server.close();
    await once(server, 'close');
    expect(await isPortTaken(port)).toBe(false);
  });
});
