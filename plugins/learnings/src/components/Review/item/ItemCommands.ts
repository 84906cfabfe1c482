/** What can be done with an item; what is absent cannot. */
export interface ItemCommands {
  accept?(): void;
  /** Dismisses it, or puts back what was dismissed. */
  dismiss?(): void;
  edit?(): void;
  moveUp?(): void;
  moveDown?(): void;
  merge?(): void;
  split?(): void;
  /** What only this sort of item can do, with its words. */
  more?: readonly { label: string; run(): void }[];
}
