import { dirname, isAbsolute, resolve } from 'node:path';
import { InputError } from '@backstage/errors';
import { parse } from 'yaml';
import type { KubeconfigContext } from '../../connection/KubeconfigCredential';
import { fields, fieldsOf } from '../../projection/fields';

export interface Kubeconfig {
  currentContext?: string;
  contexts: KubeconfigContext[];
  /** Contexts that cannot be used, and why. */
  leftOut: Array<{ context: string; message: string }>;
}

/** Berth's own `oidc`, and those that `@kubernetes/client-node` 1.4.0 knows; with another it would ask as nobody, and say nothing. */
const authProviders = new Set(['oidc', 'gcp', 'azure', 'exec']);

type Named = Map<string, Record<string, unknown>>;

/**
 * Several kubeconfig files as one, the way kubectl merges them: the first to set a value or to name an entry wins, and
 * relative paths are relative to the file that has them.
 */
export function parseKubeconfigs(
  files: ReadonlyArray<{ path: string; text: string }>,
): Kubeconfig {
  let currentContext: string | undefined;
  const clusters: Named = new Map();
  const users: Named = new Map();
  const contexts: Named = new Map();

  for (const { path, text } of files) {
    const document = parseDocument(path, text);
    const folder = dirname(path);
    const current = document['current-context'];
    if (!currentContext && typeof current === 'string' && current) {
      currentContext = current;
    }
    collect({ into: contexts, document, list: 'contexts', entry: 'context' });
    collect({
      into: clusters,
      document,
      list: 'clusters',
      entry: 'cluster',
      read: cluster => absolute(cluster, folder, ['certificate-authority']),
    });
    collect({
      into: users,
      document,
      list: 'users',
      entry: 'user',
      read: user =>
        absolute(withCommand(user, folder), folder, [
          'client-certificate',
          'client-key',
          'tokenFile',
        ]),
    });
  }

  const result: Kubeconfig = { currentContext, contexts: [], leftOut: [] };
  for (const [name, context] of contexts) {
    const resolved = resolveContext({ name, context, clusters, users });
    if (typeof resolved === 'string') {
      result.leftOut.push({ context: name, message: resolved });
    } else {
      result.contexts.push(resolved);
    }
  }
  return result;
}

function parseDocument(path: string, text: string): Record<string, unknown> {
  let document: unknown;
  try {
    document = parse(text);
  } catch (error) {
    // The parser quotes the line it failed at, which may hold a token.
    throw new InputError(`${path} is not YAML`);
  }
  const result = fieldsOf(document);
  if (!result) throw new InputError(`${path} is not a kubeconfig`);
  return result;
}

function collect(options: {
  into: Named;
  document: Record<string, unknown>;
  list: string;
  entry: string;
  read?: (value: Record<string, unknown>) => Record<string, unknown>;
}): void {
  const { into, document, list, entry, read = value => value } = options;
  const elements = document[list];
  if (!Array.isArray(elements)) return;
  for (const element of elements) {
    const { name, [entry]: value } = fields(element);
    if (typeof name !== 'string' || !name || into.has(name)) continue;
    into.set(name, read({ ...fields(value) }));
  }
}

function resolveContext(options: {
  name: string;
  context: Record<string, unknown>;
  clusters: Named;
  users: Named;
}): KubeconfigContext | string {
  const { name, context, clusters, users } = options;
  const cluster = clusters.get(String(context.cluster));
  if (!cluster) return `its cluster '${context.cluster}' is not defined`;
  const { server } = cluster;
  if (typeof server !== 'string' || !/^https?:\/\//.test(server)) {
    return `its cluster '${context.cluster}' has no http or https server`;
  }
  if (cluster['proxy-url']) {
    return `its cluster '${context.cluster}' is behind a proxy-url, which Berth does not support`;
  }
  const user = context.user ? users.get(String(context.user)) : {};
  if (!user) return `its user '${context.user}' is not defined`;
  const provider = fieldsOf(user['auth-provider'])?.name;
  if (provider !== undefined && !authProviders.has(String(provider))) {
    return `its user '${context.user}' has the auth-provider '${provider}', which Berth does not support`;
  }
  return {
    name,
    server: server.replace(/\/+$/, ''),
    cluster,
    userName: context.user ? String(context.user) : undefined,
    user,
  };
}

function absolute(
  source: Record<string, unknown>,
  folder: string,
  keys: readonly string[],
): Record<string, unknown> {
  const result = { ...source };
  for (const key of keys) {
    const value = result[key];
    if (typeof value === 'string' && value && !isAbsolute(value)) {
      result[key] = resolve(folder, value);
    }
  }
  return result;
}

/** A plugin named by a relative path lies beside its kubeconfig; one named by a word is found on PATH. */
function withCommand(
  user: Record<string, unknown>,
  folder: string,
): Record<string, unknown> {
  const exec = fieldsOf(user.exec);
  const command = exec?.command;
  if (typeof command !== 'string' || !/[/\\]/.test(command)) return user;
  return { ...user, exec: absolute({ ...exec }, folder, ['command']) };
}
