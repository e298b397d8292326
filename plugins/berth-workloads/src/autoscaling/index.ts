export * from './autoscalingOf';
