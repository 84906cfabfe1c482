/** A part of a body, in UTF-16 offsets: `end` is behind its last code unit. */
export interface Place {
  start: number;
  end: number;
}
