import { setTimeout as delay } from 'node:timers/promises';
import { ApiClient } from './ApiClient';
import { PolicyRule } from './serviceAccountKubeconfig';

const pollMs = 50;
const deadlineMs = 60_000;

/** Nobody has bound a role to it, nor need it exist: it may do what all service accounts may. */
const anybody = 'system:serviceaccount:default:anybody';

interface RulesReview {
  status: { resourceRules: PolicyRule[] };
}

/**
 * Waits until the API server's authorizer lets a service account do to resources what these rules say and what all of them may,
 * and nothing else: it reads roles from a watch of its own, which follows what has been written. The account may have no other
 * role.
 *
 * @throws when the deadline passes, with the rules that it lacks and those that it exceeds.
 */
export async function untilAuthorised(
  client: ApiClient,
  user: string,
  rules: readonly PolicyRule[],
): Promise<void> {
  const wanted = rules.filter(({ resources }) => resources?.length).map(keyOf);
  const deadline = Date.now() + deadlineMs;
  for (;;) {
    const may = await allowed(client, user);
    const known = new Set([...wanted, ...(await allowed(client, anybody))]);
    const lacks = wanted.filter(key => !may.has(key));
    const exceeds = [...may].filter(key => !known.has(key));
    if (lacks.length + exceeds.length === 0) return;
    if (Date.now() > deadline) {
      throw new Error(
        `After ${deadlineMs} ms ${user} may not [${lacks}], and may [${exceeds}]`,
      );
    }
    await delay(pollMs);
  }
}

async function allowed(client: ApiClient, user: string): Promise<Set<string>> {
  const { status } = await client.request<RulesReview>(
    'POST',
    '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews',
    {
      apiVersion: 'authorization.k8s.io/v1',
      kind: 'SelfSubjectRulesReview',
      spec: { namespace: 'default' },
    },
    { user },
  );
  return new Set(status.resourceRules.map(keyOf));
}

function keyOf(rule: PolicyRule): string {
  const { apiGroups = [], resources = [], resourceNames = [], verbs } = rule;
  return [verbs, resources, apiGroups, resourceNames]
    .map(words => [...words].sort().join('|'))
    .join(' ');
}
