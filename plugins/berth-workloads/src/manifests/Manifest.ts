import type { JsonValue } from '../kyaml/JsonValue';

/**
 * A Kubernetes object that is to be, without a status.
 * @public
 */
export type Manifest = {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: {
    readonly name: string;
    readonly namespace?: string;
    readonly labels?: Readonly<Record<string, string>>;
    readonly annotations?: Readonly<Record<string, string>>;
    readonly finalizers?: readonly string[];
  };
} & { readonly [key: string]: JsonValue | undefined };
