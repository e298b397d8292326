/** What a product name holds beside the model: maker, brand, form factor, memory, edition. */
const NOT_MODEL =
  /^(nvidia|tesla|geforce|quadro|grid|gpu|graphics|device|generation|edition|server|workstation|mega|nvl|oam|sxm\d*|pcie|hbm\d\w*|\d+gb|shared)$/i;

const MIG_SUFFIX = /-MIG-.*$/i;

/**
 * The short model in a product name of GPU feature discovery (`NVIDIA-A100-SXM4-40GB-MIG-1g.5gb` → `A100`) or in the name
 * that a cloud gives (`nvidia-tesla-t4` → `T4`). `undefined` if nothing remains.
 */
export function nvidiaModel(product: string): string | undefined {
  const tokens = product
    .replace(MIG_SUFFIX, '')
    .split(/[-_ ]+/)
    .filter(token => token !== '' && !NOT_MODEL.test(token));
  const isInLowerCase = product === product.toLowerCase();
  const model = (
    isInLowerCase ? tokens.map(token => token.toUpperCase()) : tokens
  ).join(' ');
  return model === '' ? undefined : model;
}
