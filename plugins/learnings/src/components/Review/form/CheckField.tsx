import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import {
  useController,
  type Control,
  type FieldPathByValue,
  type FieldValues,
} from 'react-hook-form';

/** A yes or no of a form. */
export function CheckField<V extends FieldValues>(props: {
  control: Control<V>;
  name: FieldPathByValue<V, boolean>;
  label: string;
}) {
  const { control, name, label } = props;
  const { field } = useController({ control, name });
  const { value, ref, ...bound } = field;
  return (
    <FormControlLabel
      data-wide=""
      label={label}
      control={
        <Checkbox
          {...bound}
          inputRef={ref}
          checked={Boolean(value)}
          color="primary"
          size="small"
        />
      }
    />
  );
}
