import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first render of a page also loads its code, which takes its time where
// many tests run at once.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
