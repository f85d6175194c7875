import { findProtocolPhrases, type ProtocolPhrase } from './protocol-phrases.ts';
import type { Mention, Spans } from './spans.ts';
import { ABOLISHING_PROTOCOL, ABOLITION, FAMILIES, type Family, type Protocol } from './treaty-families.ts';

/** Between "Optional Protocol" and the treaty it belongs to. */
const TO = /^[\s,(]*(?:to|of|on|for|under|supplementing)\s+(?:(?:the|both|its|two|said)\s+)*$/i;
/** Between two treaties of one list; where it repeats "to", the protocol words hold for the second as well. */
const LISTED = /^[\s,]*(?:(?:and|or|as well as)\b)?\s*(?<to>(?:to|of)\s+)?(?<the>the\s+)?$/i;
const JOINED = /^[\s,)]*(?:and|as well as|or|with|including|along with|together with|plus|&)\s*(?:the\s+)?$/i;
const REACH_OF_TOPIC = 200;

/** Says which protocols the free "Optional Protocol" phrases of a text mean; consumes the treaties that only served for that. */
export function bindProtocols(spans: Spans): Mention[] {
  const phrases = findProtocolPhrases(spans);
  const binder = new ProtocolBinder(spans, phrases);
  return phrases.flatMap((phrase) => binder.bind(phrase));
}

class ProtocolBinder {
  private readonly text: string;
  private readonly parents: readonly Mention[];
  private readonly starts: readonly number[];

  constructor(spans: Spans, phrases: readonly ProtocolPhrase[]) {
    this.text = spans.text;
    this.parents = spans.mentions().filter((mention) => mention.family);
    this.starts = [...spans.mentions(), ...phrases].map(({ start }) => start).sort((a, b) => a - b);
  }

  bind(phrase: ProtocolPhrase): Mention[] {
    const forward = this.forward(phrase);
    if (forward) return forward;
    const before = phrase.pointsBack ? this.before(phrase) : [];
    if (before.length > 0) return before.map((parent) => this.mention(phrase, parent, phrase.end));
    if (/^\s*(?:to|of|under)\s/i.test(this.text.slice(phrase.end))) return [];
    const parent = this.adjacent(phrase);
    return parent ? [this.mention(phrase, parent, phrase.end)] : this.byTopic(phrase);
  }

  /** "Optional Protocols to X, Y and to Z"; null where no known treaty follows. */
  private forward(phrase: ProtocolPhrase): Mention[] | null {
    const index = this.parents.findIndex(
      ({ start }) => start >= phrase.end && TO.test(this.text.slice(phrase.end, start)),
    );
    const first = this.parents[index];
    if (!first) return null;
    const covered = [first];
    for (const next of this.parents.slice(index + 1)) {
      const previous = covered[covered.length - 1] ?? first;
      const link = LISTED.exec(this.text.slice(previous.end, next.start));
      if (!link || !next.family?.protocols || !coversList(phrase, first, link)) break;
      covered.push(next);
    }
    for (const parent of covered) parent.consumed = true;
    return covered.map((parent) => this.mention(phrase, parent, parent.end));
  }

  /** "CAT, CRPD and their Optional Protocols": the nearest treaty, or the list that ends with it. */
  private before(phrase: ProtocolPhrase): Mention[] {
    const earlier = this.parents.filter(({ end }) => end <= phrase.start).reverse();
    const list = earlier.slice(0, 1);
    if (phrase.pointsBack === 'one') return list;
    for (const parent of earlier.slice(1)) {
      const next = list[list.length - 1];
      if (!next || !LISTED.test(this.text.slice(parent.end, next.start))) break;
      list.push(parent);
    }
    return list.reverse();
  }

  /** "the CRC Optional Protocols", "CAT and the Optional Protocol". */
  private adjacent(phrase: ProtocolPhrase): Mention | undefined {
    const parent = this.parents.filter(({ end }) => end <= phrase.start).pop();
    if (!parent) return undefined;
    const between = this.text.slice(parent.end, phrase.start);
    if (!phrase.determined && /^(?:['’]s?)?\s+$/.test(between)) parent.consumed = true;
    else if (!phrase.marked || !JOINED.test(between)) return undefined;
    return parent;
  }

  /** "the second Optional Protocol, aiming at the abolition of the death penalty" names its treaty by its subject. */
  private byTopic(phrase: ProtocolPhrase): Mention[] {
    if (!phrase.marked) return [];
    const tail = this.tail(phrase.end);
    if (phrase.ordinals.includes(2) && /death penalty|capital punishment/i.test(this.text)) {
      return [this.asMention(phrase, [ABOLISHING_PROTOCOL], phrase.end, 'TITLE_IN_TEXT')];
    }
    const treaties = FAMILIES.flatMap(({ protocols }) => protocols ?? [])
      .filter(({ topic }) => topic?.test(tail) && /^[\s,(]*(?:on|aim|regarding|concerning|relating|for)/i.test(tail))
      .map(({ treaty }) => treaty);
    return treaties.length > 0 ? [this.asMention(phrase, treaties, phrase.end, 'TITLE_IN_TEXT')] : [];
  }

  private mention(phrase: ProtocolPhrase, parent: Mention, end: number): Mention {
    const treaties = parent.family ? chosen(parent.family, phrase, this.tail(end)) : [];
    return this.asMention(
      phrase,
      treaties,
      end,
      parent.basis === 'TITLE_IN_TEXT' ? parent.basis : 'ABBREVIATION_IN_TEXT',
    );
  }

  private asMention(phrase: ProtocolPhrase, treaties: string[], end: number, basis: Mention['basis']): Mention {
    return { start: phrase.start, end, treaties, basis, matchedText: this.text.slice(phrase.start, end).trim() };
  }

  private tail(from: number): string {
    const next = this.starts.find((start) => start >= from) ?? this.text.length;
    return this.text.slice(from, Math.min(next, from + REACH_OF_TOPIC)).split(/[.;]/, 1)[0] ?? '';
  }
}

/**
 * "Optional Protocols to CAT and CRPD" are two of two treaties, and so is what follows another "to".
 * After a treaty that has several itself, the rest of a bare list counts, but for "the two Optional Protocols to …".
 */
function coversList(phrase: ProtocolPhrase, first: Mention, link: RegExpExecArray): boolean {
  if (link.groups?.['to']) return true;
  if (!phrase.plural) return false;
  return first.family?.protocols?.length === 1 || (!phrase.counted && !link.groups?.['the']);
}

/** Topic before ordinal before number: a text that says what a protocol is about is believed. */
function chosen({ protocols = [] }: Family, phrase: ProtocolPhrase, tail: string): string[] {
  const ids = (found: readonly Protocol[]): string[] => found.map(({ treaty }) => treaty);
  const byTopic = protocols.filter(({ topic }) => topic?.test(tail));
  const byOrdinal = protocols.filter(({ ordinal = 0 }) => phrase.ordinals.includes(ordinal));
  const plural = phrase.plural || phrase.ordinals.length > 1;
  if (!plural && ABOLITION.test(tail)) return [ABOLISHING_PROTOCOL];
  if (byTopic.length > 0 && !plural) return ids(byTopic);
  if (byOrdinal.length > 0) return ids(byOrdinal);
  if (byTopic.length > 0) return ids(protocols.filter((protocol) => !protocol.topic || byTopic.includes(protocol)));
  if (phrase.every) return ids(protocols);
  return ids(protocols.filter(({ inPlural, unqualified }) => (plural ? inPlural : unqualified)));
}
