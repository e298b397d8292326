export { watchLines } from './bodyFaults';
export * from './HttpFault';
export * from './HttpFaultProxy';
export * from './TcpFault';
export * from './TcpFaultProxy';
