export { techRadarModule } from './techRadarModule';
