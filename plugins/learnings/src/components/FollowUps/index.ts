export { FollowUps } from './FollowUps';
export { EntityFollowUps } from './EntityFollowUps';
export { FollowUpButton } from './FollowUpButton';
export { LoggedFollowUps } from './LoggedFollowUps';
