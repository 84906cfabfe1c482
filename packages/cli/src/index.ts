import { Command } from 'commander';
import { registerImport } from './commands/import';
import { registerParse } from './commands/parse';
import { registerScore } from './commands/score';

/** Exit code where the command itself was not understood. */
const WRONG_USAGE = 2;

const program = new Command('learnings')
  .description(
    'Reads conference recaps and brings them into Backstage: Markdown, HTML, plain text, reStructuredText, AsciiDoc, MediaWiki, Org, Go present.',
  )
  .showHelpAfterError('(learnings --help says what there is)')
  .exitOverride(({ exitCode }) => process.exit(exitCode && WRONG_USAGE))
  .addHelpText(
    'after',
    `
Examples:
  $ learnings parse kubecon-2019.md             what was understood, for people
  $ learnings parse --json recaps               one JSON object a line, for programs
  $ learnings import --dry-run recaps           what would come into Backstage
  $ learnings help import                       how to bring it in

Exit code: 0 where all is well, 1 where a file failed, 2 where the command was
not understood.`,
  );

registerParse(program);
registerImport(program);
registerScore(program);

// Whoever reads what is printed has seen enough, such as \`head\`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  throw error;
});

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
