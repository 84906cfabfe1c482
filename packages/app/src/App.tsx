import { createApp } from '@backstage/frontend-defaults';
import { navModule } from './nav';
import { signInModule } from './signIn';
import { techRadarModule } from './techRadar';

// Every other plugin is found by `app.packages: all` in app-config.yaml.
export default createApp({
  features: [navModule, signInModule, techRadarModule],
});
