type Tree = { readonly [key: string]: string | Tree };

/** Keys as a translation resource has them: the path to each text, joined by dots. */
export type Flattened<T> = {
  [K in Paths<T>]: string;
};

type Paths<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}`;
}[keyof T & string];

/** A tree of texts as the flat record that a translation resource is made of. */
export function flattenMessages<T extends object>(tree: T): Flattened<T> {
  const flat: Record<string, string> = {};
  const visit = (branch: Tree, path: string) => {
    for (const [key, value] of Object.entries(branch)) {
      const here = path ? `${path}.${key}` : key;
      if (typeof value === 'string') {
        flat[here] = value;
      } else {
        visit(value, here);
      }
    }
  };
  visit(tree as unknown as Tree, '');
  return flat as Flattened<T>;
}
