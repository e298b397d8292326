import type { AcceleratorVendor } from './AcceleratorVendor';

const EXACT = new Map([
  ['birentech.com/gpu', 'Biren'],
  ['cambricon.com/mlu', 'MLU'],
  ['cambricon.com/vmlu', 'vMLU'],
  ['hygon.com/dcunum', 'DCU'],
  ['kunlunxin.com/xpu', 'XPU'],
  ['metax-tech.com/gpu', 'MetaX'],
  ['metax-tech.com/sgpu', 'MetaX sGPU'],
  ['rebellions.ai/ATOM', 'ATOM'],
  ['vastaitech.com/va', 'VA'],
]);

/** `huawei.com/Ascend910`, and its virtual parts such as `huawei.com/Ascend910-8c`; not amounts such as `…-memory`. */
const ASCEND = /^huawei\.com\/(Ascend\w+(?:-\d+c(?:\.\d+cpu)?)?)$/;

/**
 * Accelerators of other makers, by resource name alone.
 *
 * Source: Project-HAMi/HAMi `docs`; llm-d-incubation/llm-d-modelservice `charts/llm-d-modelservice/values.yaml`.
 */
export const others: AcceleratorVendor = {
  vendor: 'other',

  unitOf(resource) {
    const name = EXACT.get(resource) ?? ASCEND.exec(resource)?.[1];
    return name === undefined ? undefined : { kind: 'accelerator', name };
  },

  modelOf() {
    return undefined;
  },
};
