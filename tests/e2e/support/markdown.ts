import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './hub.ts';

/** A fenced block of a text, and the line that it begins on. */
export interface Block {
  readonly line: number;
  readonly language: string;
  readonly text: string;
}

/** What is asked, and the block after it. */
export interface Example {
  readonly name: string;
  readonly question: Block;
  readonly answer: Block | undefined;
}

export function readText(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

export function blocksOf(text: string): Block[] {
  return [...text.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map(({ index, 1: language = '', 2: body = '' }) => ({
    line: text.slice(0, index).split('\n').length,
    language,
    text: body,
  }));
}

/** Everything in a text that can be tried: queries, and commands of curl and of the importer. */
export function examplesOf(file: string): Example[] {
  const blocks = blocksOf(readText(file));
  return blocks.flatMap((question, index) => {
    const isCommand = question.language === 'sh' && /^(curl |npm run import -- \w+ [^<]*$)/.test(question.text);
    if (question.language !== 'graphql' && !isCommand) return [];
    const name = `${question.language} on line ${question.line}`;
    return [{ name, question, answer: blocks[index + 1] }];
  });
}
