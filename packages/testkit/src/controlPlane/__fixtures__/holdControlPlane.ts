/**
 * Starts a control plane, prints its process group and its folder as JSON, and ends in the way that its argument says.
 */
import { allComponents, startControlPlane } from '..';

const ends: Record<string, () => void> = {
  'process.exit': () => process.exit(3),
  'uncaught error': () => {
    throw new Error('on purpose');
  },
  'forgotten stop': () => {},
  // Stays until somebody kills it.
  signal: () => setInterval(() => {}, 2 ** 30),
};

async function main(): Promise<void> {
  const { processGroup, directory } = await startControlPlane({
    components: allComponents,
  });
  process.stdout.write(`${JSON.stringify({ processGroup, directory })}\n`);
  // Outside of the promise, so that an error is an uncaught one.
  setImmediate(ends[process.argv[2]]);
}

void main();
