import { invalidListOption, StatusError } from './Status';

/** The query parameters of list and watch, read as apimachinery's ListOptions are. */
export interface ListOptions {
  watch: boolean;
  limit: number;
  continueToken?: string;
  /** `undefined`: the newest state. 0: any state. */
  resourceVersion?: number;
  resourceVersionMatch?: 'Exact' | 'NotOlderThan';
  labelSelector: string;
  fieldSelector: string;
  allowWatchBookmarks: boolean;
  sendInitialEvents?: boolean;
  timeoutSeconds?: number;
}

function integer(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (!text) return undefined;
  if (!/^-?\d+$/.test(text)) {
    throw new StatusError(
      'BadRequest',
      `strconv.ParseInt: parsing "${text}": invalid syntax`,
    );
  }
  return Number(text);
}

/** As apimachinery reads booleans of a query: present and neither `false` nor `0`. */
function flag(query: URLSearchParams, name: string): boolean | undefined {
  const text = query.get(name);
  return text === null ? undefined : !['false', '0'].includes(text);
}

function resourceVersion(query: URLSearchParams): number | undefined {
  const text = query.get('resourceVersion');
  if (!text) return undefined;
  if (!/^\d{1,15}$/.test(text)) {
    throw new StatusError(
      'BadRequest',
      `invalid resource version: resourceVersion: Invalid value: "${text}": strconv.ParseUint: parsing "${text}": invalid syntax`,
    );
  }
  return Number(text);
}

function match(query: URLSearchParams): 'Exact' | 'NotOlderThan' | undefined {
  const text = query.get('resourceVersionMatch');
  if (!text) return undefined;
  if (text !== 'Exact' && text !== 'NotOlderThan') {
    throw invalidListOption(
      'resourceVersionMatch',
      `Unsupported value: "${text}": supported values: "Exact", "NotOlderThan", ""`,
    );
  }
  return text;
}

function validate(options: ListOptions) {
  const { watch, sendInitialEvents, resourceVersionMatch } = options;
  if (sendInitialEvents !== undefined && !watch) {
    throw invalidListOption(
      'sendInitialEvents',
      'Forbidden: sendInitialEvents is forbidden for list',
    );
  }
  if (watch) {
    if (sendInitialEvents !== undefined) {
      if (resourceVersionMatch !== 'NotOlderThan') {
        throw invalidListOption(
          'resourceVersionMatch',
          'Forbidden: sendInitialEvents requires setting resourceVersionMatch to NotOlderThan',
        );
      }
    } else if (resourceVersionMatch) {
      throw invalidListOption(
        'resourceVersionMatch',
        'Forbidden: resourceVersionMatch is forbidden for watch unless sendInitialEvents is provided',
      );
    }
    return;
  }
  if (resourceVersionMatch && options.resourceVersion === undefined) {
    throw invalidListOption(
      'resourceVersionMatch',
      'Forbidden: resourceVersionMatch is forbidden unless resourceVersion is provided',
    );
  }
  if (options.continueToken && options.resourceVersion) {
    throw new StatusError(
      'BadRequest',
      'specifying resource version is not allowed when using continue',
    );
  }
}

/** Throws what the API server throws for options that it does not take (checked against v1.37.1). */
export function parseListOptions(query: URLSearchParams): ListOptions {
  const options: ListOptions = {
    watch: flag(query, 'watch') ?? false,
    limit: Math.max(integer(query, 'limit') ?? 0, 0),
    continueToken: query.get('continue') || undefined,
    resourceVersion: resourceVersion(query),
    resourceVersionMatch: match(query),
    labelSelector: query.get('labelSelector') ?? '',
    fieldSelector: query.get('fieldSelector') ?? '',
    allowWatchBookmarks: flag(query, 'allowWatchBookmarks') ?? false,
    sendInitialEvents: flag(query, 'sendInitialEvents'),
    timeoutSeconds: integer(query, 'timeoutSeconds'),
  };
  validate(options);
  return options;
}
