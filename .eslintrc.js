const { createConfigForRole } = require('@backstage/cli/config/eslint-factory');

// For scripts/ and e2e/: each package says what holds for itself.
module.exports = { root: true, ...createConfigForRole(__dirname, 'cli') };
