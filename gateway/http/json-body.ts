import express, { type RequestHandler } from 'express';
import { InvalidInputError } from '../../subgraphs/_kit/errors.ts';

/** Levels of objects and lists in a body. More of them in a megabyte take a parser half a second. */
const deepestBody = 500;

/** Reads a body of JSON, and looks how deep it nests before it is parsed. */
export function jsonBody(maxBodyBytes: number): RequestHandler {
  return express.json({
    limit: maxBodyBytes,
    verify: (_request, _response, body) => {
      const depth = depthOf(body);
      if (depth > deepestBody)
        throw new InvalidInputError('body', depth, `levels of nesting are more than ${deepestBody}.`);
    },
  });
}

const [quote, backslash] = [0x22, 0x5c];
const opening = new Set([0x5b, 0x7b]);
const closing = new Set([0x5d, 0x7d]);

function depthOf(json: Uint8Array): number {
  let [depth, deepest, isText] = [0, 0, false];
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at] ?? 0;
    if (byte === quote) isText = !isText;
    else if (isText) at += byte === backslash ? 1 : 0;
    else if (opening.has(byte)) deepest = Math.max(deepest, (depth += 1));
    else if (closing.has(byte)) depth -= 1;
  }
  return deepest;
}
