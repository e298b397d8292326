/** The parts of a ReplicaSet that a rolling update decides by. Counts are pods. */
export interface RevisionCounts {
  desired: number;
  available: number;
}

export interface RollingUpdate {
  /** Pods the newest revision should have. */
  newest: number;
  /** Pods each older revision should have, in the order given. */
  older: number[];
}

/** A count, or a percentage of `total` rounded the given way. */
export function scaledValue(
  value: string | number | undefined,
  total: number,
  round: 'up' | 'down',
): number {
  if (typeof value !== 'string') return value ?? 0;
  const share = (parseInt(value, 10) * total) / 100;
  return round === 'up' ? Math.ceil(share) : Math.floor(share);
}

/** maxSurge rounds up, maxUnavailable down; both zero would never move, so one pod may then be missing. */
export function rollingLimits(
  strategy: { maxSurge?: string | number; maxUnavailable?: string | number },
  replicas: number,
): { surge: number; unavailable: number } {
  const surge = scaledValue(strategy.maxSurge ?? '25%', replicas, 'up');
  const unavailable = scaledValue(
    strategy.maxUnavailable ?? '25%',
    replicas,
    'down',
  );
  return surge + unavailable > 0
    ? { surge, unavailable }
    : { surge: 0, unavailable: 1 };
}

/**
 * One step of a rolling update: grow the newest revision as far as the surge allows, shrink the older ones as far as
 * availability allows, first by pods that are not available anyway.
 *
 * Source: kubernetes v1.37 `pkg/controller/deployment/rolling.go`.
 */
export function rollingUpdate(options: {
  replicas: number;
  surge: number;
  unavailable: number;
  newest: RevisionCounts;
  older: RevisionCounts[];
}): RollingUpdate {
  const { replicas, surge, unavailable, newest, older } = options;
  const desiredNow = older.reduce((n, r) => n + r.desired, newest.desired);
  const room = replicas + surge - desiredNow;
  const grown =
    newest.desired >= replicas
      ? replicas
      : Math.min(replicas, newest.desired + Math.max(room, 0));

  const minimum = replicas - unavailable;
  const existing = older.reduce((n, r) => n + r.desired, grown);
  const newestMissing = Math.max(grown - newest.available, 0);
  let mayGo = existing - minimum - newestMissing;
  // Also what keeps counts that lag behind the last step from being spent twice.
  if (mayGo <= 0) return { newest: grown, older: older.map(r => r.desired) };
  const shrunk = older.map(({ desired, available }) => {
    const broken = Math.min(Math.max(desired - available, 0), mayGo);
    mayGo -= broken;
    return desired - broken;
  });

  const available = older.reduce((n, r) => n + r.available, newest.available);
  let spare = Math.max(available - minimum, 0);
  for (let i = 0; i < shrunk.length; i++) {
    const fewer = Math.min(shrunk[i], spare);
    shrunk[i] -= fewer;
    spare -= fewer;
  }
  return { newest: grown, older: shrunk };
}
