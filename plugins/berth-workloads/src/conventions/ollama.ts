import { modelServer } from './modelServer';

/** Ollama. Source: ollama `docs/docker.md`, `Dockerfile`. */
export const ollama = modelServer({
  name: 'Ollama',
  images: ['ollama/ollama'],
  ports: { 11434: 'http' },
});
