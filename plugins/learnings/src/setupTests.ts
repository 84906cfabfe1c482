import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first render of a page also loads its code, which takes its time where
// many tests run at once.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);

// Every browser has it; jsdom has not.
File.prototype.arrayBuffer ??= function arrayBuffer(this: File) {
  return new Promise<ArrayBuffer>((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () =>
      reader.result instanceof ArrayBuffer
        ? resolve(reader.result)
        : reject(new Error('Read as something else'));
    reader.onerror = () => reject(reader.error);
    reader.readAsArrayBuffer(this);
  });
};

// jsdom draws nothing, so no text has a place on the screen.
Range.prototype.getClientRects ??= () => document.body.getClientRects();
Range.prototype.getBoundingClientRect ??= () => new DOMRect();
