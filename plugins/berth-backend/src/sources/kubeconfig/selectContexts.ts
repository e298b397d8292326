import { InputError } from '@backstage/errors';
import type { KubeconfigContext } from '../../connection/KubeconfigCredential';
import type { Kubeconfig } from './parseKubeconfigs';

/**
 * The contexts to watch: those named, all with `*`, else the current one, as kubectl would. Never all of them unasked: a
 * developer's kubeconfig names clusters that nobody meant to show.
 */
export function selectContexts(
  kubeconfig: Kubeconfig,
  wanted: readonly string[] | undefined,
): { contexts: KubeconfigContext[]; leftOut: string[] } {
  const { contexts, currentContext } = kubeconfig;
  const names = wanted ?? impliedContext(kubeconfig);
  const all = names.includes('*');
  const leftOut = kubeconfig.leftOut
    .filter(({ context }) => all || names.includes(context))
    .map(({ context, message }) => `Context '${context}': ${message}.`);
  const known = new Set([
    ...contexts.map(({ name }) => name),
    ...kubeconfig.leftOut.map(({ context }) => context),
  ]);
  for (const name of names) {
    if (name === '*' || known.has(name)) continue;
    leftOut.push(
      name === currentContext && !wanted
        ? `The current context '${name}' is not defined.`
        : `Context '${name}' is not in the kubeconfig.`,
    );
  }
  return {
    contexts: contexts.filter(({ name }) => all || names.includes(name)),
    leftOut,
  };
}

function impliedContext(kubeconfig: Kubeconfig): string[] {
  const { contexts, leftOut, currentContext } = kubeconfig;
  if (currentContext) return [currentContext];
  const names = [
    ...contexts.map(({ name }) => name),
    ...leftOut.map(({ context }) => context),
  ];
  if (names.length === 1) return names;
  throw new InputError(
    "The kubeconfig has no current context; name the contexts to watch in 'contexts' of the source.",
  );
}
