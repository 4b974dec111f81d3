#!/usr/bin/env node
// Starts the program under a Node.js that runs TypeScript: this one where it is new enough, otherwise the one that
// came with the development dependencies. Plain JavaScript of old form, so that any Node.js can say what is missing.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';

const NEEDED = [22, 18];
const main = new URL('../src/apps/main.ts', import.meta.url);
const bundled = fileURLToPath(
  new URL('../node_modules/node/bin/node' + (process.platform === 'win32' ? '.exe' : ''), import.meta.url),
);

const [major, minor] = process.versions.node.split('.').map(Number);

if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) {
  await import(main.href);
} else if (existsSync(bundled)) {
  runUnder(bundled);
} else {
  const needed = NEEDED.join('.');
  process.stderr.write(
    `登闻需要 Node.js ${needed} 或更高版本，当前为 ${process.versions.node}。请升级 Node.js，或在安装目录运行 npm ci。\n` +
      `Dengwen needs Node.js ${needed} or later; this is ${process.versions.node}. ` +
      'Upgrade Node.js, or run npm ci where Dengwen is installed.\n',
  );
  process.exitCode = 1;
}

function runUnder(node) {
  const child = spawn(node, [fileURLToPath(main), ...process.argv.slice(2)], { stdio: 'inherit' });
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  const passOn = (signal) => child.kill(signal);
  for (const signal of signals) process.on(signal, passOn);
  child.on('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    for (const each of signals) process.off(each, passOn);
    process.exitCode = signal === null ? code : 128 + constants.signals[signal];
  });
}
