export interface Config {
  /** Settings of the learnings plugin. */
  learnings?: {};
}
