/** Words that say nothing of what is looked for, folded, ё as е: passed over in a question that has others. */
export const functionWords: ReadonlySet<string> = new Set(
  [
    'және мен бен пен үшін туралы бойынша арқылы немесе да де та те осы бұл сол ол не қандай қай қалай',
    'и в во на о об обо от по с со для из к ко у за до не а но или что это как какой какая какие каких которые который где при же ли',
    'the a an of and or in on to for by with at from is are was were be been as that this these which what who how does do has have its',
  ].flatMap((words) => words.split(' ')),
);
