/** Counted in thousandths of a core. */
export const CPU = 'cpu';
/** In bytes. */
export const MEMORY = 'memory';
/** Bytes of a node's own disk. */
export const EPHEMERAL_STORAGE = 'ephemeral-storage';
/** How many pods a node takes; no container asks for them. */
export const PODS = 'pods';

const DEFAULT_NAMESPACE_PREFIX = 'kubernetes.io/';
const HUGE_PAGES_PREFIX = 'hugepages-';
const REQUESTS_PREFIX = 'requests.';
const ATTACHABLE_VOLUMES_PREFIX = 'attachable-volumes-';

const DNS_SUBDOMAIN =
  /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/;
const QUALIFIED_PART = /^([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9]$/;

/** `[prefix/]name` as labels, resources and gates are named; apimachinery `validation.IsQualifiedName`. */
export function isQualifiedName(name: string): boolean {
  const [part, prefix, ...others] = name.split('/').reverse();
  return (
    others.length === 0 &&
    isQualifiedPart(part) &&
    (prefix === undefined || isDnsSubdomain(prefix))
  );
}

/** The name behind the prefix, if there is one. */
export function isQualifiedPart(part: string): boolean {
  return part.length <= 63 && QUALIFIED_PART.test(part);
}

/** apimachinery `validation.IsDNS1123Subdomain`. */
export function isDnsSubdomain(name: string): boolean {
  return name.length <= 253 && DNS_SUBDOMAIN.test(name);
}

/** Resources without a domain, or of `kubernetes.io/`; pkg/apis/core/v1/helper `IsNativeResource`, v1.37.1. */
export function isNativeResource(name: string): boolean {
  return !name.includes('/') || name.includes(DEFAULT_NAMESPACE_PREFIX);
}

/** pkg/apis/core/v1/helper `IsExtendedResourceName`. */
export function isExtendedResource(name: string): boolean {
  return (
    !isNativeResource(name) &&
    !name.startsWith(REQUESTS_PREFIX) &&
    isQualifiedName(`${REQUESTS_PREFIX}${name}`)
  );
}

/** Memory in pages of one size, `hugepages-2Mi`; pkg/apis/core/v1/helper `IsHugePageResourceName`, v1.37.1. */
export function isHugePages(name: string): boolean {
  return name.startsWith(HUGE_PAGES_PREFIX);
}

/** The size of a page, as the resource's name gives it: `2Mi` of `hugepages-2Mi`. */
export function hugePageSize(name: string): string {
  return name.slice(HUGE_PAGES_PREFIX.length);
}

/**
 * Resources that kube-scheduler counts beside cpu, memory, ephemeral-storage and pods (pkg/scheduler/util
 * `IsScalarResourceName`); it ignores every other name.
 */
export function isScalarResource(name: string): boolean {
  return (
    isExtendedResource(name) ||
    isHugePages(name) ||
    name.includes(DEFAULT_NAMESPACE_PREFIX) ||
    name.startsWith(ATTACHABLE_VOLUMES_PREFIX)
  );
}

/** Resources that may be limited above their request; pkg/apis/core/helper `IsOvercommitAllowed`. */
export function isOvercommitAllowed(name: string): boolean {
  return isNativeResource(name) && !isHugePages(name);
}

/** Resources that a pod as a whole may ask for; component-helpers `IsSupportedPodLevelResource`. */
export function isPodLevelResource(name: string): boolean {
  return name === CPU || name === MEMORY || isHugePages(name);
}
