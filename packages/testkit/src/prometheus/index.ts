export * from './GpuExporterServer';
export * from './Prometheus';
