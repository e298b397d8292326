/**
 * A word of a command or a value of the environment as it is: Kubernetes would replace `$(NAME)`.
 *
 * Source: k8s.io/api 0.37 `core/v1` Container, `args`: `$$` is a dollar sign that stands for itself.
 */
export function literal(word: string): string {
  return word.replaceAll('$', '$$$$');
}
