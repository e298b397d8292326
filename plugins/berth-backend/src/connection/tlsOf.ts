import { readFile } from 'node:fs/promises';
import type { ConnectionSettings } from './openConnection';

/** Whose certificate a cluster is believed by, as the kubernetes plugin has it in its details of a cluster. */
export interface Trust {
  /** PEM in base64. */
  caData?: string;
  /** Path of a file of PEM; counts for more than `caData`. */
  caFile?: string;
  skipTLSVerify?: boolean;
}

/** Reads the file anew each time: authorities are replaced while a process runs. */
export async function tlsOf(
  trust: Trust,
): Promise<NonNullable<ConnectionSettings['tls']>> {
  const { caData, caFile, skipTLSVerify } = trust;
  const ca = caFile
    ? await readFile(caFile)
    : caData && Buffer.from(caData, 'base64');
  return { rejectUnauthorized: !skipTLSVerify, ...(ca && { ca }) };
}
