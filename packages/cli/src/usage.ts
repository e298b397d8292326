import { parseArgs, ParseArgsConfig } from 'node:util';

/** The command line is wrong; the message says how. */
export class UsageError extends Error {}

/** `parseArgs` of Node, strict, with mistakes as {@link UsageError}. */
export function parseOptions<T extends ParseArgsConfig>(config: T) {
  try {
    return parseArgs(config);
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? error.message : String(error),
    );
  }
}
