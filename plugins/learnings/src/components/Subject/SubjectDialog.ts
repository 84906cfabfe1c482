/** What every dialog about one event, talk or technology is told. */
export interface SubjectDialogProps<S> {
  subject: S;
  open: boolean;
  onClose(): void;
}
