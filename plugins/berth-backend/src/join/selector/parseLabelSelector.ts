import { InputError } from '@backstage/errors';
import type { LabelRequirement } from './LabelRequirement';
import { checkLabelKey, checkLabelValue } from './labelSyntax';
import { TokenReader } from './TokenReader';
import { tokensOf } from './tokens';

// A selector comes from a catalog file that anybody may write; the API server itself has no such bounds.
const MAX_LENGTH = 2_000;
const MAX_VALUES = 100;

/**
 * Reads a label selector with the grammar of Kubernetes: `k=v`, `k==v`, `k!=v`, `k in (a,b)`, `k notin (a,b)`, `k`,
 * `!k`, `k>1`, `k<1`, joined by commas. The empty selector has no requirements and matches everything.
 *
 * Source: k8s.io/apimachinery `pkg/labels/selector.go`, `Parse`.
 *
 * @throws `InputError` that says what is wrong, for a reader who wrote the selector.
 */
export function parseLabelSelector(selector: string): LabelRequirement[] {
  if (selector.length > MAX_LENGTH) {
    throw new InputError(`is longer than ${MAX_LENGTH} characters`);
  }
  const tokens = new TokenReader(tokensOf(selector));
  const requirements: LabelRequirement[] = [];
  if (tokens.atEnd()) {
    return requirements;
  }
  do {
    requirements.push(requirement(tokens));
  } while (tokens.take(','));
  if (!tokens.atEnd()) {
    throw new InputError(
      `has ${tokens.describeNext()} where a comma or the end should be`,
    );
  }
  return requirements;
}

function requirement(tokens: TokenReader): LabelRequirement {
  if (tokens.take('!')) {
    return { key: labelKey(tokens), operator: 'doesNotExist' };
  }
  const key = labelKey(tokens);
  if (tokens.take('=') || tokens.take('==')) {
    return { key, operator: 'in', values: [exactValue(tokens)] };
  }
  if (tokens.take('!=')) {
    return { key, operator: 'notIn', values: [exactValue(tokens)] };
  }
  if (tokens.take('>')) {
    return { key, operator: 'greaterThan', value: integer(tokens) };
  }
  if (tokens.take('<')) {
    return { key, operator: 'lessThan', value: integer(tokens) };
  }
  if (tokens.takeWord('in')) {
    return { key, operator: 'in', values: valueSet(tokens) };
  }
  if (tokens.takeWord('notin')) {
    return { key, operator: 'notIn', values: valueSet(tokens) };
  }
  return { key, operator: 'exists' };
}

function labelKey(tokens: TokenReader): string {
  const key = tokens.word('a label key');
  checkLabelKey(key);
  return key;
}

/** `k=` and `k=,x` compare with the empty value. */
function exactValue(tokens: TokenReader): string {
  if (tokens.atEnd() || tokens.isNext(',')) {
    return '';
  }
  const value = tokens.word('a label value');
  checkLabelValue(value);
  return value;
}

function integer(tokens: TokenReader): number {
  const text = tokens.word('an integer');
  if (!/^[-+]?\d{1,15}$/.test(text)) {
    throw new InputError(
      `compares with ${JSON.stringify(text)}, not an integer`,
    );
  }
  return Number(text);
}

/** `()` holds the empty value, as does each place between commas with nothing in it. */
function valueSet(tokens: TokenReader): string[] {
  if (!tokens.take('(')) {
    throw new InputError(`has ${tokens.describeNext()} where ( should be`);
  }
  const values = new Set<string>();
  do {
    const isEmpty = tokens.isNext(',') || tokens.isNext(')');
    const value = isEmpty ? '' : tokens.word('a label value');
    checkLabelValue(value);
    values.add(value);
    if (values.size > MAX_VALUES) {
      throw new InputError(`lists more than ${MAX_VALUES} values`);
    }
  } while (tokens.take(','));
  if (!tokens.take(')')) {
    throw new InputError(`has ${tokens.describeNext()} where ) should be`);
  }
  return [...values];
}
