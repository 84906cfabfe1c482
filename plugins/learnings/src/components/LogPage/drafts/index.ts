export { DeletedRecap } from './DeletedRecap';
export { DraftList } from './DraftList';
export { PresenceNotice } from './PresenceNotice';
export { SameTextNotice } from './SameTextNotice';
export { ShareDialog, type SharedDraft } from './ShareDialog';
export { usePresence } from './usePresence';
export { BackupNotice } from './BackupNotice';
export { useKeepSafe } from './useKeepSafe';
export { useRestoring } from './useRestoring';
