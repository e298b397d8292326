export * from './GpuMeasurements';
export * from './GpuSample';
export * from './PrometheusMeasurements';
export * from './readPrometheusTargets';
