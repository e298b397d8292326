import type { FieldNode } from './FieldNode';

/** The same value, which notes below the node what is read of it. */
export function recording<T>(
  value: T,
  node: FieldNode,
  known = new WeakMap<object, object>(),
): T {
  if (typeof value !== 'object' || value === null) {
    node.isValue ||= value !== undefined;
    return value;
  }
  const made = known.get(value);
  if (made) return made as T;
  const isList = Array.isArray(value);
  const proxy = new Proxy<object>(value, {
    get(target, key, receiver) {
      const found: unknown = Reflect.get(target, key, receiver);
      const isEntry = Object.hasOwn(target, key) && key !== 'length';
      return typeof key === 'string' && isEntry
        ? recording(found, node.child(isList ? '*' : key), known)
        : found;
    },
  });
  known.set(value, proxy);
  return proxy as T;
}
