export { audit } from './audit';
export { blockProgress } from './block-progress';
export { contentVersions } from './content-versions';
export { devices } from './devices';
export { events, UNDERSTOOD } from './events';
export { learners } from './learners';
export { pushSubscriptions } from './push-subscriptions';
