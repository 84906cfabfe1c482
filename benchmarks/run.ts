import { benchGenerated } from './generated';
import { benchLinker } from './linker';
import { benchMatcher } from './matcher';
import { benchParse } from './parse';

/** How much work a benchmark does. */
export interface Size {
  /** A hundredth of it: shows that it runs, and measures nothing. */
  quick: boolean;
}

const benchmarks: Record<string, (size: Size) => void | Promise<void>> = {
  matcher: benchMatcher,
  parse: benchParse,
  generated: benchGenerated,
  linker: benchLinker,
};

/** `[--quick] [name…]`: figures on stdout, one JSON object a line; all benchmarks where none is named. */
async function run(args: string[]): Promise<void> {
  const wanted = args.filter(arg => arg !== '--quick');
  const unknown = wanted.filter(name => !(name in benchmarks));
  if (unknown.length) {
    const known = Object.keys(benchmarks).join(', ');
    throw new Error(`No benchmark ${unknown.join(', ')}; there are ${known}.`);
  }
  for (const [name, bench] of Object.entries(benchmarks))
    if (!wanted.length || wanted.includes(name)) {
      process.stderr.write(`${name} …\n`);
      await bench({ quick: args.includes('--quick') });
    }
}

run(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
