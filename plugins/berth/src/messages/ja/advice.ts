const deprecatedRuntime = {
  problem:
    'このランタイムは非推奨で、Kubeflow Trainer の 2 つ先のマイナーリリースで廃止される可能性があります。',
  remedy: 'サポートされているランタイムを使ってください。',
};

const gangOfPods = {
  problem:
    'Pod のこのアノテーションを読み取るスケジューラーはなく、Pod は 1 個ずつ配置されます。',
  remedy:
    'Pod を PodGroup に入れてください。Kubernetes 1.36 以降は spec.schedulingGroup.podGroupName、coscheduling プラグインではラベル scheduling.x-k8s.io/pod-group で指定します。または Job を Kueue か Volcano のキューに入れてください。',
};

const olderRay = {
  problem: 'ray.io/v1alpha1 は非推奨です。',
  remedy: 'ray.io/v1 を使ってください。フィールド名はすべて同じです。',
};

/** Advice in Japanese, by its rule: in English it comes with the object. What holds names or numbers of one object stays so. */
export const advice: Readonly<
  Record<string, { problem: string; remedy?: string }>
> = {
  'Agent/unsupportedFeatures': {
    problem: '指定された runtime が対応していない機能があり、無視されます。',
    remedy: 'runtime を python にするか、これらの機能の指定を外してください。',
  },
  'Agent/v1alpha1': {
    problem:
      'kagent はエージェントを v1alpha2 として保存し、変換は行いません。v1alpha1 のフィールドは適用時に失われます。',
    remedy:
      'kagent.dev/v1alpha2 で記述してください。systemMessage、modelConfig、tools、deployment は spec.declarative の下に置き、ツールのサーバーは mcpServer.kind と mcpServer.name で指定します。',
  },
  'DynamoGraphDeployment/v1alpha1': {
    problem: 'DynamoGraphDeployment の v1alpha1 は非推奨です。',
    remedy:
      'nvidia.com/v1beta1 で記述してください。services は name を持つ spec.components に、extraPodSpec と resources は podTemplate になります。',
  },
  'InferenceObjective/dropped': {
    problem:
      'Gateway API Inference Extension 1.6 以降に InferenceObjective はありません。',
    remedy:
      '1.6 以降へ更新する前に、使用中の endpoint picker での優先度の指定方法を確認してください。',
  },
  'InferencePool/groupRenamed': {
    problem:
      'InferencePool の API グループは inference.networking.x-k8s.io ではなくなりました。',
    remedy:
      'inference.networking.k8s.io/v1 で記述してください。selector は selector.matchLabels、targetPortNumber は targetPorts、extensionRef は endpointPickerRef になります。',
  },
  'InferenceService/canaryWithoutKnative': {
    problem:
      'Standard モードではリビジョン間でトラフィックが分割されないため、この割合は効果がありません。',
    remedy: 'デプロイモードを Knative にするか、割合の指定を外してください。',
  },
  'InferenceService/deploymentModeRenamed': {
    problem: 'このデプロイモードの名称は KServe 0.16 で変わりました。',
    remedy:
      '新しい名称（RawDeployment は Standard、Serverless は Knative）で記述してください。意味は同じです。',
  },
  'InferenceService/frameworkField': {
    problem:
      'フレームワーク名のフィールドで predictor を指定する書き方は、KServe 0.8 より前のスキーマです。',
    remedy:
      'model を使い、フレームワーク名は modelFormat の name に指定してください。',
  },
  'CronJob/gangAnnotationInPodTemplate': gangOfPods,
  'Job/gangAnnotationInPodTemplate': gangOfPods,
  'JobSet/startupPolicy': {
    problem: 'startupPolicy は非推奨です。',
    remedy:
      '開始前にどのジョブが Ready または Complete であるべきかを、各 replicatedJob の dependsOn で指定してください。',
  },
  'LeaderWorkerSet/restartPolicyDefault': {
    problem: '再起動ポリシー Default は非推奨です。',
    remedy: 'None と記述してください。意味は同じです。',
  },
  'MPIJob/v1': {
    problem:
      'kubeflow.org/v1 を読み取るのは Training Operator だけで、その後継は Kubeflow Trainer です。',
    remedy:
      'MPI Operator の kubeflow.org/v2beta1（cleanPodPolicy は spec.runPolicy の下）か、MPI 用のランタイムを指定した TrainJob を使ってください。',
  },
  'ModelConfig/v1alpha1': {
    problem:
      'kagent はモデル設定を v1alpha2 として保存し、変換は行いません。apiKeySecretRef は適用時に失われます。',
    remedy:
      'kagent.dev/v1alpha2 で記述し、同じ Namespace にある Secret の名前を spec.apiKeySecret に指定してください。',
  },
  'OpenTelemetryCollector/jaegerExporter': {
    problem:
      'エクスポーター jaeger は v0.86 で廃止されており、指定するとコレクターは起動しません。',
    remedy:
      'Jaeger は OTLP を受け付けます。エクスポーター otlp/jaeger を定義し（エンドポイントは Jaeger のポート 4317）、exporters とパイプラインの両方に指定してください。',
  },
  'OpenTelemetryCollector/loggingExporter': {
    problem:
      'エクスポーター logging は v0.86 から非推奨で、新しいコレクターにはありません。',
    remedy:
      'エクスポーター debug を、exporters とパイプラインの両方に指定してください。',
  },
  'OpenTelemetryCollector/v1alpha1': {
    problem: 'opentelemetry.io/v1alpha1 は非推奨です。',
    remedy:
      'opentelemetry.io/v1beta1 で記述し、spec.config は文字列ではなくオブジェクトにしてください。',
  },
  'PyTorchJob/nProcPerNode': {
    problem: 'elasticPolicy の nProcPerNode は非推奨です。',
    remedy: 'spec.nprocPerNode に指定してください。',
  },
  'RAGEngine/v1alpha1': {
    problem: 'RAGEngine の v1alpha1 は非推奨です。',
    remedy:
      'kaito.sh/v1beta1 で記述してください。ストレージの PVC は spec.storage.persistentVolume に指定します。',
  },
  'RayCluster/v1alpha1': olderRay,
  'RayJob/v1alpha1': olderRay,
  'RayService/v1alpha1': olderRay,
  'ToolServer/replaced': {
    problem: 'kagent は ToolServer の内容を実行しなくなりました。',
  },
  'ClusterTrainingRuntime/deprecatedRuntime': deprecatedRuntime,
  'TrainJob/deprecatedRuntime': deprecatedRuntime,
  'TrainingRuntime/deprecatedRuntime': deprecatedRuntime,
  'Workspace/preferredNodes': {
    problem: 'preferredNodes のリストは v1beta1 で非推奨です。',
    remedy: 'ノードは resource.labelSelector のラベルで選んでください。',
  },
};
