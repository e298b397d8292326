import { acceleratorKey, isAccelerator, PRODUCT_LABELS } from './accelerators';
import { mainContainer, requestsOf, templateOf } from './podTemplate';
import type { StartingPoint } from './StartingPoint';
import { tolerationText } from './tolerations';

/** The preview's inputs as they stand in their fields: text, because a field may hold what is not yet a number. */
export interface PlacementInputs {
  cluster: string;
  workload: string;
  replicas: string;
  /** Units of the accelerator for each replica. */
  gpus: string;
  /** `acceleratorKey`; empty for none. */
  accelerator: string;
  cpu: string;
  memory: string;
  /** `tolerationText`, one each. */
  tolerations: string[];
  /** All pods or none of them. */
  together: boolean;
  /** Beside the workload's pods that run now, and not in their place. */
  besides: boolean;
  /** What was changed of a demand of several sets, by `writeUnits`. */
  sets: string[];
}

/** What a starting point asks for now, in the fields of the preview. */
export function startingInputs(start: StartingPoint): PlacementInputs {
  const template = templateOf(start.shape);
  const { spec } = template;
  const requests = requestsOf(spec.containers[mainContainer(template)]);
  const resource = Object.keys(requests).find(isAccelerator);
  const label = PRODUCT_LABELS.find(name => spec.nodeSelector?.[name]);
  return {
    cluster: start.cluster,
    workload: start.workload,
    replicas: String(start.replicas),
    gpus: resource ? String(requests[resource]) : '0',
    accelerator: resource
      ? acceleratorKey({
          resource,
          ...(label
            ? { product: { label, value: spec.nodeSelector![label] } }
            : {}),
        })
      : '',
    cpu: String(requests.cpu ?? '0'),
    memory: String(requests.memory ?? '0'),
    tolerations: (spec.tolerations ?? []).map(tolerationText),
    together: false,
    besides: false,
    sets: [],
  };
}
