/** What every dialog about one event or talk is told. */
export interface SubjectDialogProps<S> {
  subject: S;
  open: boolean;
  onClose(): void;
}
