import FormControl from '@material-ui/core/FormControl';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';

/** Whether something is done here only, or wherever it applies. */
export function OneOrAll(props: {
  label: string;
  one: string;
  all: string;
  isAll: boolean;
  onChange(isAll: boolean): void;
}) {
  const { label, one, all, isAll, onChange } = props;
  return (
    <FormControl component="fieldset">
      <RadioGroup
        aria-label={label}
        value={isAll ? 'all' : 'one'}
        onChange={event => onChange(event.target.value === 'all')}
      >
        <FormControlLabel value="one" control={<Radio />} label={one} />
        <FormControlLabel value="all" control={<Radio />} label={all} />
      </RadioGroup>
    </FormControl>
  );
}
