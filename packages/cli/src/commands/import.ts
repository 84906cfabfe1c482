import { Option, type Command } from 'commander';
import { importAll } from '../importing/importAll';
import { JsonReport } from '../importing/JsonReport';
import { targetOf, type ImportOptions } from '../importing/targetOf';
import { TextReport } from '../importing/TextReport';
import { INPUTS, inputsOf, NAME_OPTION } from '../inputs/inputsOf';

export function registerImport(program: Command): void {
  program
    .command('import')
    .description(
      'Bring recaps into a running Backstage, as drafts of yours or published at once. What is there already is skipped.',
    )
    .argument('[files...]', INPUTS)
    .addOption(
      new Option('--url <url>', 'address of the Backstage backend').env(
        'LEARNINGS_URL',
      ),
    )
    .addOption(
      new Option(
        '--token <token>',
        'token of the user whose recaps they will be; better kept in the variable, for others may see a command line',
      ).env('LEARNINGS_TOKEN'),
    )
    .option(
      '--team <group>',
      'publishing team, one of your own: platform, or group:default/platform',
    )
    .option('--publish', 'show them to everybody at once; otherwise drafts')
    .option('--dry-run', 'read them on the server and tell what would be made')
    .option(
      '--json',
      'print one JSON object a line and file: its state is drafted, published, here, failed or untried',
    )
    .option(...NAME_OPTION)
    .addHelpText(
      'after',
      `
A text that is there already, as far as you may see it, is skipped, however it
is marked up or called. So after an abort the same command goes on where it
stopped, and nothing is made twice. With --publish, a draft of yours with the
same words is published. Ctrl-C finishes the file under way; pressed again, it
stops at once.

Where no server answers, or one is busy, it is asked again a few times.

Examples:
  $ export LEARNINGS_URL=http://localhost:7007
  $ read -rs LEARNINGS_TOKEN && export LEARNINGS_TOKEN   type or paste it; nothing shows
  $ learnings import --dry-run recaps                    what would be made?
  $ learnings import recaps                              as drafts, to be reviewed
  $ learnings import --publish --team platform recaps    all of it, for everybody
  $ learnings import --json recaps | jq -r 'select(.state == "failed") | .file'

A user's token is what the app sends to the backend: in the browser's developer
tools, the Authorization header of any request, without the word Bearer.

Exit code: 0 where all is well, 1 where a file failed or was not tried, 2 where
the command was not understood, 130 after Ctrl-C.`,
    )
    .action(
      async (args: string[], options: ImportOptions, command: Command) => {
        const target = targetOf(command, options);
        const inputs = inputsOf(command, args, options.name);
        const { dryRun } = target;
        const report = options.json
          ? new JsonReport({ dryRun })
          : new TextReport({ files: inputs.length, dryRun });
        process.exitCode = await importAll(inputs, target, report);
      },
    );
}
