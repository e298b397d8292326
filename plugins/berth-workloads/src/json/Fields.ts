import type { ResourceList } from '../kubernetes';
import {
  countOf,
  isObject,
  labelsOf,
  LIST_LIMIT,
  messageOf,
  timeOf,
} from './read';
import { parseYaml, parseYamlList } from './parseYaml';
import { ReadLog } from './ReadLog';

const PERCENT = /^\d{1,9}%$/;

/** A path longer than this says nothing more, and comes from keys that someone hostile chose. */
const PATH_LIMIT = 200;

/**
 * An object of which nothing is believed: each field is asked for by its type. What is not there, or `null`, is
 * `undefined` or empty; what is of another type is so too, and is written to the log. Reading never throws, and costs the
 * same whatever the object holds.
 *
 * @public
 */
export class Fields {
  /** The object itself, for what takes Kubernetes JSON as it is; empty where there is none. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Whether there is an object at all. */
  readonly exists: boolean;
  readonly #log: ReadLog;
  readonly #path: () => string;

  private constructor(value: unknown, log: ReadLog, path: () => string) {
    this.exists = isObject(value);
    this.value = isObject(value) ? value : {};
    this.#log = log;
    this.#path = path;
  }

  /** The fields of a whole object. */
  static of(value: unknown, log: ReadLog = new ReadLog()): Fields {
    if (!isObject(value)) {
      log.wrong('', 'object');
    }
    return new Fields(value, log, () => '');
  }

  /** An object inside, however deep. */
  object(...path: string[]): Fields {
    return path.reduce<Fields>((fields, key) => fields.#object(key), this);
  }

  /** The objects of a list. */
  objects(key: string): Fields[] {
    return this.#list(key).flatMap(entry => {
      if (!isObject(entry)) {
        this.#log.wrong(`${this.#pathOf(key)}[]`, 'object');
        return [];
      }
      return [new Fields(entry, this.#log, () => `${this.#pathOf(key)}[]`)];
    });
  }

  /** The objects of a map, as the replica specs of a PyTorchJob, by key. */
  entries(key: string): Array<[key: string, fields: Fields]> {
    const map = this.#object(key);
    return Object.keys(map.value)
      .slice(0, LIST_LIMIT)
      .map(name => [name, map.#object(name, '*')]);
  }

  /** A string that is not empty. */
  string(key: string): string | undefined {
    return (
      this.#read(key, 'string', value =>
        typeof value === 'string' ? value : undefined,
      ) || undefined
    );
  }

  /** Text of a controller, cut to 1,000 characters. */
  message(key: string): string | undefined {
    return messageOf(this.string(key));
  }

  strings(key: string): string[] {
    return this.#list(key).filter(
      (entry): entry is string => typeof entry === 'string',
    );
  }

  /** A whole number from 0. */
  count(key: string): number | undefined {
    return this.#read(key, 'whole number from 0', countOf);
  }

  /** A whole number, which a priority of less than 0 is as well. */
  integer(key: string): number | undefined {
    return this.#read(key, 'whole number', value =>
      Number.isSafeInteger(value) ? (value as number) : undefined,
    );
  }

  number(key: string): number | undefined {
    return this.#read(key, 'number', value =>
      Number.isFinite(value) ? (value as number) : undefined,
    );
  }

  flag(key: string): boolean | undefined {
    return this.#read(key, 'true or false', value =>
      typeof value === 'boolean' ? value : undefined,
    );
  }

  /** RFC 3339 */
  time(key: string): string | undefined {
    return this.#read(key, 'time', timeOf);
  }

  /** Kubernetes' IntOrString where it means pods: a count, or a percentage such as `25%`. */
  countOrPercent(key: string): number | string | undefined {
    return this.#read(key, 'count or percentage', value =>
      typeof value === 'string' && PERCENT.test(value) ? value : countOf(value),
    );
  }

  /** A quantity as it is given, such as `250m` or 8. */
  quantity(key: string): string | number | undefined {
    return this.#read(key, 'quantity', value =>
      isQuantity(value) ? value : undefined,
    );
  }

  /** Quantities by resource name. */
  quantities(key: string): ResourceList | undefined {
    const list = this.#object(key);
    return list.exists
      ? Object.fromEntries(
          Object.keys(list.value)
            .slice(0, LIST_LIMIT)
            .flatMap(name => {
              const quantity = list.quantity(name);
              return quantity === undefined ? [] : [[name, quantity]];
            }),
        )
      : undefined;
  }

  /** Labels or annotations: the entries whose value is a string. */
  labels(key: string): Record<string, string> {
    return labelsOf(this.#object(key).value) ?? {};
  }

  /** The object that a string holds as YAML or JSON, as the configuration of Ray Serve is given. */
  yaml(key: string): Fields {
    const value = this.#read(key, 'YAML of an object', parseYaml);
    return new Fields(value, this.#log, () => this.#pathOf(key));
  }

  /** The objects of a list that a string holds as YAML or JSON, as conditions are given in an annotation. */
  yamlObjects(key: string): Fields[] {
    const value = this.#read(key, 'YAML of a list', parseYamlList) ?? [];
    const list = new Fields({ [key]: value }, this.#log, this.#path);
    return list.objects(key);
  }

  /** A field that may be of several types, unread. */
  any(key: string): unknown {
    this.#log.onRead?.(this.#pathOf(key));
    return this.#own(key);
  }

  /** An object of these fields only, unread, for what takes Kubernetes JSON; `undefined` where there is no object. */
  some(...keys: string[]): Record<string, unknown> | undefined {
    return this.exists
      ? Object.fromEntries(keys.map(key => [key, this.any(key)]))
      : undefined;
  }

  #object(key: string, name = key): Fields {
    const value = this.#own(key);
    if (value !== undefined && !isObject(value)) {
      this.#log.wrong(this.#pathOf(name), 'object');
    }
    return new Fields(value, this.#log, () => this.#pathOf(name));
  }

  #list(key: string): unknown[] {
    const value = this.any(key);
    if (value === undefined) {
      return [];
    }
    if (!Array.isArray(value)) {
      this.#log.wrong(this.#pathOf(key), 'list');
      return [];
    }
    if (value.length > LIST_LIMIT) {
      this.#log.wrong(this.#pathOf(key), `at most ${LIST_LIMIT} entries`);
    }
    return value.slice(0, LIST_LIMIT);
  }

  #read<T>(
    key: string,
    expected: string,
    read: (value: unknown) => T | undefined,
  ): T | undefined {
    const value = this.any(key);
    if (value === undefined) {
      return undefined;
    }
    const found = read(value);
    if (found === undefined) {
      this.#log.wrong(this.#pathOf(key), expected);
    }
    return found;
  }

  #own(key: string): unknown {
    return Object.hasOwn(this.value, key)
      ? this.value[key] ?? undefined
      : undefined;
  }

  #pathOf(key: string): string {
    const parent = this.#path();
    return `${parent}${parent && '.'}${key}`.slice(0, PATH_LIMIT);
  }
}

function isQuantity(value: unknown): value is string | number {
  return (typeof value === 'string' && value !== '') || Number.isFinite(value);
}
