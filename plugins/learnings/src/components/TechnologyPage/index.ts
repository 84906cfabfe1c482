export { TechnologyPage } from './TechnologyPage';
export { EditTechnology } from './EditTechnology';
