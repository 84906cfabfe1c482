import { Command } from 'commander';
import { registerParse } from './commands/parse';
import { registerScore } from './commands/score';

const program = new Command('learnings')
  .description(
    'Reads conference recaps: Markdown, HTML, plain text, reStructuredText, AsciiDoc, MediaWiki, Org, Go present.',
  )
  .showHelpAfterError('(learnings --help says what there is)')
  .addHelpText(
    'after',
    `
Examples:
  $ learnings parse kubecon-2019.md             what was understood, for people
  $ learnings parse --json recaps/*.md          one JSON object a line, for programs
  $ learnings parse --json recap.md | jq '.talks[].title'

Exit code: 0 where every document was read, 1 where one was not.`,
  );

registerParse(program);
registerScore(program);

program.parseAsync().catch((error: unknown) => {
  process.stderr.write(
    `${error instanceof Error ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
});
