const spoken = [
  'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  'january february march april may june july august september october november december',
].map((months) => months.split(' '));
/** In Kazakh the month carries endings: `қазандағы`. */
const kazakh = 'қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан'.split(' ');

/** How laws are cited: `30 октября 2010 года`, `2010 жылғы 30 қазандағы`, `30 October 2010`, `October 30, 2010`. */
const patterns = [
  /(?<![\p{L}\p{N}])(?<day>\d{1,2}) (?<month>\p{L}+) (?<year>\d{4})(?!\p{N})/gu,
  /(?<!\p{N})(?<year>\d{4}) (?:жылғы|жылдың|ж\.) (?<day>\d{1,2}) (?<month>\p{L}+)/gu,
  /(?<!\p{L})(?<month>\p{L}+) (?<day>\d{1,2}),? (?<year>\d{4})(?!\p{N})/gu,
];

/** The words of a folded question that with others say a day, and the day: `30` and `октября`, each 2010-10-30. */
export function writtenDates(folded: string): ReadonlyMap<string, string> {
  const found = patterns.flatMap((pattern) => Array.from(folded.matchAll(pattern), ({ groups }) => groups ?? {}));
  return new Map(
    found.flatMap(({ day = '', month = '', year = '' }) => {
      const number = numberOf(month);
      const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
      return number === 0 ? [] : [day, month].map((word): [string, string] => [word, date]);
    }),
  );
}

/** From 1; 0: it is no month. */
function numberOf(word: string): number {
  const places = spoken.map((months) => months.indexOf(word));
  return (
    Math.max(
      ...places,
      kazakh.findIndex((month) => word.startsWith(month)),
    ) + 1
  );
}
