import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file also waits for the card's code to be compiled, on a machine that may compile others meanwhile.
configure({ asyncUtilTimeout: 45_000 });
jest.setTimeout(120_000);

// jsdom lays nothing out: there is no size that could change.
window.ResizeObserver ??= class implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
};
