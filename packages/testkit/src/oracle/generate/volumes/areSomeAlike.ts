interface Volume {
  spec?: { capacity?: { storage?: string }; claimRef?: { name?: string } };
  status?: { phase?: string };
}

/** Whether some unbound volumes are of one size, or kept for one claim. */
export function areSomeAlike(volumes: Volume[]): boolean {
  const unbound = volumes.filter(({ status }) => status?.phase !== 'Bound');
  const sizes = unbound.flatMap(({ spec }) => spec?.capacity?.storage ?? []);
  const claims = unbound.flatMap(({ spec }) => spec?.claimRef?.name ?? []);
  return repeat(sizes) || repeat(claims);
}

function repeat(words: string[]): boolean {
  return new Set(words).size < words.length;
}
