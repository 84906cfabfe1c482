import type { Draft } from '@conference-learnings/plugin-learnings-common';
import { useMe } from '../../../api/useMe';
import { useLearningsTranslation } from '../../../translation';
import { FormDialog } from '../../common/FormDialog';
import { AddEditor } from './AddEditor';
import { DraftPeopleList } from './DraftPeopleList';
import { HandOver } from './HandOver';
import { OnlyOwner } from './OnlyOwner';
import { useDraftPeople } from './useDraftPeople';

export type SharedDraft = Pick<Draft, 'id' | 'createdBy' | 'editors'>;

/** Who writes a draft; its owner adds and removes people and hands it over. */
export function ShareDialog(props: {
  draft: SharedDraft;
  open: boolean;
  /** Tells who writes it now. Its version stays. */
  onChanged(draft: Draft): void;
  onClose(): void;
}) {
  const { draft, open, onChanged, onClose } = props;
  const { t } = useLearningsTranslation();
  return (
    <FormDialog open={open} title={t('share.title')} onClose={onClose}>
      <SharedWith draft={draft} onChanged={onChanged} />
    </FormDialog>
  );
}

function SharedWith(props: {
  draft: SharedDraft;
  onChanged(draft: Draft): void;
}) {
  const me = useMe();
  const people = useDraftPeople(props.draft, props.onChanged);
  const userRef = me.data?.userRef;
  const { createdBy } = people.present;
  const isOwner = createdBy === userRef;
  return (
    <>
      <DraftPeopleList people={people} userRef={userRef} isOwner={isOwner} />
      {isOwner ? (
        <>
          <AddEditor people={people} />
          <HandOver people={people} />
        </>
      ) : (
        userRef && <OnlyOwner ownerRef={createdBy} />
      )}
    </>
  );
}
