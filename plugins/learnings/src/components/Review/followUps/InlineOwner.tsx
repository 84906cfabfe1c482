import { parseEntityRef } from '@backstage/catalog-model';
import Button from '@material-ui/core/Button';
import { makeStyles } from '@material-ui/core/styles';
import ArrowIcon from '@material-ui/icons/ArrowDropDown';
import { useEffect, useRef, useState } from 'react';
import type { ReviewedFollowUp } from '../../../review';
import { useLearningsTranslation } from '../../../translation';
import { useChoices } from '../../filters';
import { EntityChoice } from '../form/EntityChoice';
import { shortly } from '../item/shortly';
import { useReviewing } from '../pane/ReviewingContext';

const useStyles = makeStyles({
  button: { textTransform: 'none', maxWidth: 180 },
  // Not so wide that what stands beside it would have to move.
  field: { flex: '1 1 120px', maxWidth: 220 },
});

/** Who owns a follow-up; pressed, it becomes a search. */
export function InlineOwner(props: {
  item: ReviewedFollowUp;
  isReached: boolean;
}) {
  const { item, isReached } = props;
  const { key, owner } = item;
  const classes = useStyles();
  const { t } = useLearningsTranslation();
  const { act, focus } = useReviewing();
  const choices = useChoices();
  const [open, setOpen] = useState(false);
  const field = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = open && field.current?.querySelector('input');
    if (!input) return;
    input.focus();
    // What is typed replaces who owned it until now.
    input.select();
  }, [open]);
  const name = shortly(item.text);
  const label = t('review.ownerOf', { name });

  if (!open)
    return (
      <Button
        size="small"
        variant="outlined"
        className={classes.button}
        tabIndex={isReached ? 0 : -1}
        aria-label={owner ? `${label}: ${parseEntityRef(owner).name}` : label}
        endIcon={<ArrowIcon aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {owner ? parseEntityRef(owner).name : t('review.noOwner')}
      </Button>
    );
  return (
    // The search within hears the keys first.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      ref={field}
      className={classes.field}
      onBlur={() => setOpen(false)}
      onKeyDown={event => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        setOpen(false);
        focus(key);
      }}
    >
      <EntityChoice
        label={t('review.fields.owner')}
        searchKey="owners"
        search={choices.owners}
        entityRef={owner}
        onChoose={choice => {
          act(
            {
              do: 'edit',
              list: 'followUps',
              key,
              change: { owner: choice?.value ?? null },
            },
            t('review.said.saved', { name }),
          );
          setOpen(false);
          focus(key);
        }}
      />
    </div>
  );
}
