import { modelServer } from './modelServer';

/** Hugging Face's Text Generation Inference. Source: text-generation-inference `docs/source/quicktour.md`, `Dockerfile`. */
export const textGenerationInference = modelServer({
  name: 'Text Generation Inference',
  images: ['huggingface/text-generation-inference'],
  ports: { 80: 'http' },
});
