import { once } from 'node:events';
import { createServer } from 'node:net';

/** Whether somebody listens on a port of the loopback interface already. */
export async function isPortTaken(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE') {
      return true;
    }
    throw error;
  }
  server.close();
  await once(server, 'close');
  return false;
}
