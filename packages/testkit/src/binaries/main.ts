/**
 * Gets programs ready and prints where they are: `{"paths": {...}}` on stdout, or `{"unavailable": "why"}` and exit
 * status 1. Progress goes to stderr. Arguments are the names of the programs; none means all.
 */
import { BinaryName, binaryNames } from './binaryNames';
import { ensureBinaries } from './ensureBinaries';

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const names = binaryNames.filter(
    name => asked.length === 0 || asked.includes(name),
  );
  const unknown = asked.filter(
    name => !binaryNames.includes(name as BinaryName),
  );
  if (unknown.length > 0) {
    throw new Error(`Not a program of the control plane: ${unknown}`);
  }
  const paths = await ensureBinaries({ names });
  process.stdout.write(`${JSON.stringify({ paths })}\n`);
}

main().catch(error => {
  process.stdout.write(`${JSON.stringify({ unavailable: error.message })}\n`);
  process.exitCode = 1;
});
