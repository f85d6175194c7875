import { decode } from 'html-entities';
import type { IngestRecord, SourceInput } from '../../../subgraphs/_kit/contract.ts';
import { DISTINCT } from './distinct.ts';
import { foldName, slugOf, withoutFootnotes } from './fold.ts';
import { aliasesOf, codeOfAlpha3, ISO_PARTICIPANTS, libraryNames } from './iso.ts';
import { redecodings, wildcardPattern } from './mojibake.ts';
import { ORGANISATION_WORDS, ORGANISATIONS } from './organisations.ts';
import type { ResolvedParticipant } from './participant.ts';

/** Our own tables decide; names that only the library gives count where they mean one country. */
function buildIndex(): Map<string, ResolvedParticipant> {
  const index = new Map<string, ResolvedParticipant>();
  const declare = (participant: ResolvedParticipant, aliases: readonly string[] = []): void => {
    const { kk = '', ru = '', en } = participant.name;
    for (const key of [kk, ru, en, ...aliases].map(foldName).filter(Boolean)) {
      const known = index.get(key);
      if (known && known.id !== participant.id) throw new Error(`"${key}" names ${known.id} and ${participant.id}.`);
      index.set(key, participant);
    }
  };
  for (const { aliases, ...participant } of [...DISTINCT, ...ORGANISATIONS]) declare(participant, aliases?.split('|'));
  for (const [code, participant] of ISO_PARTICIPANTS) declare(participant, aliasesOf(code));
  for (const [key, participant] of unambiguousLibraryNames()) if (!index.has(key)) index.set(key, participant);
  return index;
}

function unambiguousLibraryNames(): Map<string, ResolvedParticipant> {
  const names = new Map<string, ResolvedParticipant | null>();
  for (const [code, participant] of ISO_PARTICIPANTS) {
    for (const key of libraryNames(code).map(foldName)) {
      const known = names.get(key);
      names.set(key, known === undefined || known === participant ? participant : null);
    }
  }
  return new Map([...names].filter((entry): entry is [string, ResolvedParticipant] => entry[1] !== null));
}

const INDEX = buildIndex();

/** "Republic of X" is X, but for countries of which two have borne such names. */
const LONG_FORM =
  /^(?:(?:islamic|federal|democratic|peoples|socialist|arab|independent|cooperative|united|oriental|sovereign) )*(?:republic|kingdom|principality|commonwealth|sultanate|grand duchy|state|union|confederation) of (.+)$/;
const NOT_BY_LONG_FORM = new Set(['cn', 'tw', 'kp', 'kr', 'cg', 'cd', 'vn', 'ye', 'de', 'cy', 'gb', 'us']);

/** What a qualifier in parentheses begins with when it limits an action and is no part of the name. */
const SCOPE =
  /^(?:in respect of|with respect to|on behalf of|for|excluding|including|except|only|formerly|also|see|as|by|until|since|from|signature|european part)\b/i;

/** Who a name in a source stands for; a name nobody knows is a participant of its own. */
export function resolveParticipant(name: string): ResolvedParticipant {
  const cached = CACHE.get(name);
  if (cached) return cached;
  const cleaned = withoutFootnotes(decode(decode(name)).replace(/\s+/g, ' ').trim());
  const resolved =
    lookUp(cleaned) ??
    redecodings(cleaned).map(lookUp).find(Boolean) ??
    lookUpGarbled(cleaned) ??
    unknown(cleaned || name);
  if (CACHE.size > 5000) CACHE.clear();
  CACHE.set(name, resolved);
  return resolved;
}

const CACHE = new Map<string, ResolvedParticipant>();

function lookUp(name: string): ResolvedParticipant | undefined {
  const exact = INDEX.get(foldName(name)) ?? byAlpha3(name) ?? byLongForm(name);
  if (exact) return exact;
  const parts = /^(?<base>.+?)\s*(?:,\s*(?<tail>[^,()]+)|\((?<inner>[^()]*)\))$/.exec(name)?.groups;
  const base = parts?.['base'];
  const qualifier = parts?.['tail'] ?? parts?.['inner'];
  if (base === undefined || qualifier === undefined) return undefined;
  if (/ of(?: the)?$/i.test(qualifier)) return lookUp(`${qualifier} ${base}`);
  if (SCOPE.test(qualifier)) return lookUp(base);
  const inner = lookUp(qualifier);
  if (inner?.kind === 'TERRITORY') return inner;
  const outer = lookUp(base);
  return outer?.kind === 'ORGANISATION' && /^[A-Z-]{2,10}$/.test(qualifier) ? outer : undefined;
}

function byAlpha3(name: string): ResolvedParticipant | undefined {
  return /^[A-Z]{3}$/.test(name) ? ISO_PARTICIPANTS.get(codeOfAlpha3(name) ?? '') : undefined;
}

function byLongForm(name: string): ResolvedParticipant | undefined {
  const short = INDEX.get(LONG_FORM.exec(foldName(name))?.[1] ?? '');
  return short?.kind === 'STATE' && !NOT_BY_LONG_FORM.has(short.id) ? short : undefined;
}

/** "C?te d'Ivoire": the one known name that fits around what an encoding destroyed. */
function lookUpGarbled(name: string): ResolvedParticipant | undefined {
  const pattern = wildcardPattern(name);
  if (!pattern) return undefined;
  const found = new Map(
    [...INDEX].filter(([key]) => pattern.test(key)).map(([, participant]) => [participant.id, participant]),
  );
  return found.size === 1 ? [...found.values()][0] : undefined;
}

function unknown(name: string): ResolvedParticipant {
  const folded = foldName(name);
  const slug = slugOf(name);
  if (ORGANISATION_WORDS.test(folded)) return { id: `org-${slug}`, kind: 'ORGANISATION', name: { en: name } };
  if (/\bformer$|^former\b/.test(folded)) {
    return { id: `former-${slug.replace(/^former-|-former$/g, '')}`, kind: 'FORMER_STATE', name: { en: name } };
  }
  return { id: `other-${slug}`, kind: 'OTHER', name: { en: name } };
}

const ISO_SOURCE: SourceInput = {
  nature: 'DATASET',
  title: 'ISO 3166-1 codes, with names of the i18n-iso-countries library and of UNTERM',
  url: 'https://www.iso.org/iso-3166-country-codes.html',
};

/**
 * The participant as a record for ingest. What we know of it does not depend on the file that
 * names it, so it keeps its own source; `sources` are of a file that names somebody unknown.
 */
export function participantRecord(participant: ResolvedParticipant, sources: readonly SourceInput[]): IngestRecord {
  return { type: 'Participant', ...participant, sources: participant.isoCode ? [ISO_SOURCE] : sources };
}

/** All countries and territories of ISO 3166-1. */
export function listIsoParticipants(): IngestRecord[] {
  return [...ISO_PARTICIPANTS.values()].map((participant) => participantRecord(participant, [ISO_SOURCE]));
}
