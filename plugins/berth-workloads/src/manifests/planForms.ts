import { parseQuantity } from '../quantity/parseQuantity';
import type { FieldProblem } from '../problems';

/**
 * A form that texts of a plan have, by its name.
 * @public
 */
export type FormRule =
  | 'serviceName'
  | 'label'
  | 'subdomain'
  | 'clusterName'
  | 'entityRef'
  | 'imageDigest'
  | 'quantity'
  | 'extendedResource'
  | 'labelKey'
  | 'labelValue'
  | 'gitUrl'
  | 'gitRevision'
  | 'text'
  | 'word'
  | 'modelName'
  | 'modelRevision'
  | 'cron'
  | 'timeZone';

interface Form {
  is(text: string): boolean;
  /** Ends the sentence "must be …". */
  be: string;
}

const matching = (pattern: RegExp, most: number, be: string): Form => ({
  is: text => text.length <= most && pattern.test(text),
  be,
});

const LABEL = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/;
const SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED =
  /^([a-z0-9]([-a-z0-9.]*[a-z0-9])?\/)?[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** Line breaks and the like have no place in a line. */
const CONTROL = /\p{Cc}/u;

/**
 * The forms that texts of a plan have.
 *
 * Sources: k8s.io/apimachinery 0.37 `pkg/util/validation/validation.go`; OCI distribution `reference/regexp.go`; Backstage
 * `catalog-model` `CommonValidatorFunctions`; git `check-ref-format`.
 */
const forms: Readonly<Record<FormRule, Form>> = {
  // Shorter than DNS allows: the names of pods and claims begin with it.
  serviceName: matching(
    /^[a-z]([-a-z0-9]*[a-z0-9])?$/,
    40,
    'at most 40 lower-case letters, digits and hyphens, and begin with a letter',
  ),
  label: matching(
    LABEL,
    63,
    'at most 63 lower-case letters, digits and hyphens',
  ),
  subdomain: matching(
    SUBDOMAIN,
    253,
    'lower-case letters, digits, hyphens and dots',
  ),
  clusterName: matching(
    /^[A-Za-z0-9]([-A-Za-z0-9_.:@/]*[A-Za-z0-9])?$/,
    253,
    'the name of a cluster',
  ),
  entityRef: matching(
    /^([a-zA-Z]+:)?([a-zA-Z0-9]([-a-zA-Z0-9_.]*[a-zA-Z0-9])?\/)?[a-zA-Z0-9]([-a-zA-Z0-9_.]*[a-zA-Z0-9])?$/,
    200,
    'an entity reference such as group:default/team',
  ),
  imageDigest: matching(
    /^[a-z0-9]([-a-z0-9._]*[a-z0-9])?(:\d{1,5})?(\/[a-z0-9]+([._-]+[a-z0-9]+)*)*(:[\w][\w.-]{0,127})?@sha256:[0-9a-f]{64}$/,
    512,
    'pinned by its digest: repository@sha256: and 64 hexadecimal digits',
  ),
  quantity: {
    is: text => (parseQuantity(text) ?? 0n) > 0n,
    be: 'a quantity of Kubernetes above 0, such as 500m or 64Gi',
  },
  extendedResource: {
    is: text =>
      text.length <= 253 &&
      text.includes('/') &&
      QUALIFIED.test(text) &&
      !/(^|\.)kubernetes\.io\//.test(text),
    be: 'the name of an extended resource such as nvidia.com/gpu',
  },
  labelKey: matching(QUALIFIED, 317, 'the key of a label'),
  labelValue: matching(
    /^([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?$/,
    63,
    'the value of a label',
  ),
  gitUrl: matching(
    /^(https:\/\/[A-Za-z0-9][-A-Za-z0-9.]*(:\d+)?\/|ssh:\/\/([-\w]+@)?[A-Za-z0-9][-A-Za-z0-9.]*(:\d+)?\/|git@[A-Za-z0-9][-A-Za-z0-9.]*:)[-\w.~/]+$/,
    1024,
    'the URL of a Git repository, without credentials',
  ),
  gitRevision: {
    is: text =>
      text.length <= 255 &&
      /^[\w][-\w./]*$/.test(text) &&
      !/\.\.|\/\/|\/$|\.$|\.lock$/.test(text),
    be: 'a branch, a tag or a commit',
  },
  text: {
    is: text => text.length <= 1000 && !CONTROL.test(text),
    be: 'one line of at most 1000 characters',
  },
  word: {
    is: text => text.length <= 8192 && !text.includes('\0'),
    be: 'at most 8192 characters without a NUL',
  },
  modelName: {
    // A program would take one that begins with a hyphen for an option.
    is: text =>
      text.length > 0 &&
      text.length <= 512 &&
      !CONTROL.test(text) &&
      !text.startsWith('-'),
    be: 'a name, a path or a URL of at most 512 characters',
  },
  modelRevision: matching(
    /^[A-Za-z0-9][-\w./]*$/,
    255,
    'a commit, a branch or a tag',
  ),
  cron: matching(
    /^[-*\d,/?A-Za-z#]+( [-*\d,/?A-Za-z#]+){4}$/,
    200,
    'five fields of cron',
  ),
  timeZone: matching(
    /^[A-Za-z][-\w+]*(\/[A-Za-z][-\w+]*){0,2}$/,
    64,
    'the name of a time zone such as Asia/Tokyo',
  ),
};

/**
 * Whether a text has a form, for fields that are checked before there is a plan.
 * @public
 */
export function hasForm(text: string, rule: FormRule): boolean {
  return forms[rule].is(text);
}

/** The problem with a text; empty where it has the form. */
export function formOf(
  field: string,
  text: string,
  rule: FormRule,
): FieldProblem[] {
  return hasForm(text, rule)
    ? []
    : [{ field, message: `must be ${forms[rule].be}` }];
}
