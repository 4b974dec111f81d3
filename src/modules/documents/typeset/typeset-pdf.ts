// The PDF of a document. The same words give the same file, in some milliseconds, so none is kept.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { renderSVG } from 'uqr';
import type { Paper } from '../rules/paper.ts';

const SOURCE = '/paper.typ';
const HERE = dirname(fileURLToPath(import.meta.url));
/** Stand in for 仿宋 and 小标宋, which may not be passed on: a Song type in three weights. */
const WEIGHTS = ['300Light', '400Regular', '700Bold'];

let compiler: NodeCompiler | undefined;

/** Sets a document as PDF, with a code that leads to where it is confirmed. */
export function typesetPdf(paper: Paper, confirmAt: string | undefined): Buffer {
  compiler ??= createCompiler();
  const qr = confirmAt === undefined ? null : renderSVG(confirmAt, { border: 1 });
  const pdf = compiler.pdf({
    mainFilePath: `${HERE}${SOURCE}`,
    inputs: { paper: JSON.stringify({ ...paper, qr }) },
  });
  // What was remembered of it is somebody's letter.
  compiler.evictCache(0);
  return pdf;
}

function createCompiler(): NodeCompiler {
  const fonts = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')));
  const made = NodeCompiler.create({
    workspace: HERE,
    fontArgs: [{ fontPaths: WEIGHTS.map((weight) => `${fonts}/${weight}`) }],
  });
  made.addSource(`${HERE}${SOURCE}`, readFileSync(`${HERE}${SOURCE}`, 'utf8'));
  return made;
}
