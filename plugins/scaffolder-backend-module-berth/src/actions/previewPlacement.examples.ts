import type { TemplateExample } from '@backstage/plugin-scaffolder-node';

export const examples: TemplateExample[] = [
  {
    description: 'Stop before anything is created that would not fit',
    example: `steps:
  - id: preview
    name: Will it fit?
    action: berth:placement:preview
    input:
      cluster: tokyo-h100
      replicas: 2
      resources:
        cpu: 16
        memory: 128Gi
        nvidia.com/gpu: 4
      tolerations:
        - key: nvidia.com/gpu
          operator: Exists
      whenItDoesNotFit: fail
`,
  },
  {
    description: 'Tell the reader and go on',
    example: `steps:
  - id: preview
    action: berth:placement:preview
    input:
      cluster: tokyo-h100
      resources:
        nvidia.com/gpu: \${{ parameters.gpus }}
output:
  text:
    - title: Placement
      content: \${{ steps.preview.output.message }}
`,
  },
];
