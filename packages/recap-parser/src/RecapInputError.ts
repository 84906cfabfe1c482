export type RecapInputErrorCode = 'empty' | 'binary' | 'too-large';

/** The input is no recap at all. The message says what is wrong and what to do about it. */
export class RecapInputError extends Error {
  readonly code: RecapInputErrorCode;

  constructor(code: RecapInputErrorCode, message: string) {
    super(message);
    this.name = 'RecapInputError';
    this.code = code;
  }
}
