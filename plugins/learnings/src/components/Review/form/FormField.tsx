import TextField, { type TextFieldProps } from '@material-ui/core/TextField';
import { useId, type KeyboardEvent, type MutableRefObject } from 'react';
import {
  useController,
  type Control,
  type FieldPath,
  type FieldValues,
  type RegisterOptions,
} from 'react-hook-form';

/** A text field of a form, which tells what is wrong with it. */
export function FormField<V extends FieldValues, N extends FieldPath<V>>(
  props: {
    control: Control<V>;
    name: N;
    rules?: Pick<RegisterOptions<V, N>, 'validate' | 'deps'>;
    /** Also tells where the cursor stands. */
    input?: MutableRefObject<HTMLInputElement | HTMLTextAreaElement | null>;
    /** Over the whole width. */
    wide?: boolean;
    /** Saves at Enter, where there may be several lines. */
    onEnter?(): void;
    onAltEnter?(): void;
  } & Pick<
    TextFieldProps,
    | 'label'
    | 'type'
    | 'multiline'
    | 'rows'
    | 'rowsMax'
    | 'helperText'
    | 'select'
    | 'autoFocus'
    | 'children'
  >,
) {
  const { control, name, rules, input, wide, onEnter, onAltEnter, ...rest } =
    props;
  const { helperText, ...look } = rest;
  const { field, fieldState } = useController({ control, name, rules });
  const { ref, ...bound } = field;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent) => {
    const { shiftKey, altKey, ctrlKey, metaKey, nativeEvent } = event;
    if (event.key !== 'Enter' || nativeEvent.isComposing) return;
    if (shiftKey || ctrlKey || metaKey) return;
    const run = altKey ? onAltEnter : onEnter;
    if (!run) return;
    event.preventDefault();
    run();
  };
  return (
    <TextField
      id={id}
      size="small"
      variant="outlined"
      {...look}
      {...bound}
      {...(wide && { 'data-wide': '' })}
      inputRef={element => {
        ref(element);
        if (input) input.current = element;
      }}
      onKeyDown={onKeyDown}
      error={Boolean(fieldState.error)}
      helperText={fieldState.error?.message ?? helperText}
      InputLabelProps={
        // The browser's own words stand where the label would.
        look.select || look.type === 'date' ? { shrink: true } : undefined
      }
      SelectProps={look.select ? { native: true } : undefined}
    />
  );
}
