export interface Config {
  berth?: {
    sources?: Array<{
      /**
       * demo: where to write a kubeconfig for kubectl, readable by its owner only; a new directory among the temporary
       * files where absent.
       */
      kubeconfig?: string;
    }>;
  };
}
