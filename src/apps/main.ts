// The process: the only place that reads the environment and the command line and sets the exit code.
import { runCommandLine } from './cli.ts';

process.exitCode = await runCommandLine(process.argv.slice(2), process.env, {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
});
