export { TechnologyPage } from './TechnologyPage';
export { AddTechnology } from './AddTechnology';
