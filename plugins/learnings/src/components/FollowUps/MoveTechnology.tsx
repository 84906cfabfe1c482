import type { FollowUp } from '@conference-learnings/plugin-learnings-common';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import Radio from '@material-ui/core/Radio';
import RadioGroup from '@material-ui/core/RadioGroup';
import { lazy, Suspense, useRef, useState } from 'react';
import { useLearningsTranslation } from '../../translation';
import { FormDialog } from '../common/FormDialog';

const MoveStageDialog = lazy(() =>
  import('../MoveStage/MoveStageDialog').then(m => ({
    default: m.MoveStageDialog,
  })),
);

/**
 * After something was done: a technology that it was about may have moved on.
 * Of several one is chosen first.
 */
export function MoveTechnology(props: {
  followUp: FollowUp;
  open: boolean;
  onClose(): void;
}) {
  const { followUp, open, onClose } = props;
  const { technologies, owner, outcome, takeaway, recap } = followUp;
  const { t } = useLearningsTranslation();
  const [chosenId, setChosenId] = useState(technologies[0].id);
  const [isChosen, setIsChosen] = useState(technologies.length === 1);
  const first = useRef<HTMLInputElement>(null);
  const technology =
    technologies.find(({ id }) => id === chosenId) ?? technologies[0];
  const close = () => {
    setIsChosen(technologies.length === 1);
    onClose();
  };
  if (!isChosen)
    return (
      <FormDialog
        open={open}
        title={t('followUps.chooseTechnology')}
        action={t('followUps.next')}
        first={first}
        onSubmit={() => setIsChosen(true)}
        onClose={close}
      >
        <RadioGroup
          aria-label={t('followUps.chooseTechnology')}
          value={chosenId}
          onChange={({ target }) => setChosenId(target.value)}
        >
          {technologies.map(({ id, name }, at) => (
            <FormControlLabel
              key={id}
              value={id}
              label={name}
              control={
                <Radio
                  color="primary"
                  inputRef={at === 0 ? first : undefined}
                />
              }
            />
          ))}
        </RadioGroup>
      </FormDialog>
    );
  return (
    <Suspense fallback={null}>
      <MoveStageDialog
        key={technology.id}
        technology={technology}
        scope={owner?.startsWith('group:') ? owner : undefined}
        reason={outcome ?? undefined}
        evidenceId={takeaway?.id ?? recap?.id}
        open={open}
        onClose={close}
      />
    </Suspense>
  );
}
