// `npm start`, `npm test` and the others: brings a fitting Node and Yarn, then
// the dependencies, then runs the command. Needs nothing but Node 20 and npm.
import { bench } from './bench.mjs';
import { ci } from './ci.mjs';
import { e2e } from './e2e.mjs';
import { ensureInstalled } from './install.mjs';
import { learnings } from './learnings.mjs';
import { Stopped } from './processes.mjs';
import { start } from './start.mjs';
import { test } from './test.mjs';
import { ensureToolchain } from './toolchain.mjs';

const commands = {
  start,
  test,
  e2e,
  ci,
  bench,
  learnings,
  score: args => learnings(['score', ...args]),
};

const [name, ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) {
  console.error(`Usage: launch.mjs ${Object.keys(commands).join('|')} [args]`);
  process.exit(2);
}

try {
  await ensureToolchain();
  await ensureInstalled();
  process.exitCode = await command(args);
} catch (error) {
  if (!(error instanceof Stopped)) {
    console.error(error.message);
  }
  process.exitCode = error.exitCode ?? 1;
}
