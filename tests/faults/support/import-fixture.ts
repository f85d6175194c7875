import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** How many rows; the same sizes give the same files. */
export interface FixtureSizes {
  readonly treaties: number;
  readonly recommendations: number;
}

const states = (
  'Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium ' +
  'Benin Bhutan Botswana Brazil Bulgaria Burundi Cambodia Canada Chad Chile China Colombia Croatia Cuba Cyprus Denmark ' +
  'Ecuador Egypt Estonia Ethiopia Fiji Finland France Georgia Germany Ghana Greece Hungary Iceland India Indonesia Iraq ' +
  'Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kuwait Latvia Lebanon Mexico Mongolia Norway Poland Uzbekistan'
).split(' ');
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const marks = ['', ' a', ' d', ' q'];
const themes = ['Justice', '"Justice,Detention"', 'Environment', '"Women\'s rights,Labour"'];

const nth = <T>(items: readonly T[], index: number): T => items[index % items.length] as T;

/** Folders `untc` and `upr` in the layouts of the two formats, with a cell here and there that is no fact. */
export function writeImportFixture(folder: string, { treaties, recommendations }: FixtureSizes): void {
  const numbers = Array.from({ length: treaties }, (_, index) => index + 1);
  mkdirSync(join(folder, 'untc/treaties'), { recursive: true });
  mkdirSync(join(folder, 'upr'));
  writeFileSync(join(folder, 'untc/index.csv'), lines(indexHeader, numbers.map(indexRow)));
  for (const number of numbers) {
    writeFileSync(join(folder, `untc/treaties/30-${number}.csv`), lines(statusHeader, statusRows(number)));
  }
  const rows = Array.from({ length: recommendations }, (_, index) => reviewRow(index));
  writeFileSync(join(folder, 'upr/recommendations.csv'), lines(reviewHeader, rows));
}

const indexHeader = 'chapter_no,treaty_no,treaty_name,url,chapter_url,chapter_name';
const statusHeader = 'Participant,Signature,"Ratification, Accession(a), Succession(d)"';
const reviewHeader = 'To,To-Rgrp,To-Org,Text,From,From-Rgrp,From-Org,Response,Action,Issue,Session';

function lines(header: string, rows: readonly string[]): string {
  return `${[header, ...rows].join('\n')}\n`;
}

function indexRow(number: number): string {
  const url = `http://example.org/ViewDetails.aspx?src=TREATY&mtdsg_no=XXX-${number}&chapter=30&lang=en`;
  const title = `Convention on Example ${number}. Almaty, ${1 + (number % 28)} May ${1950 + (number % 60)}`;
  return `30,${number},"${title}",${url},http://example.org/Treaties.aspx?id=30,Examples`;
}

/** Every 31st cell names a day that there is not, every mark of the fourth kind is none of the header's. */
function statusRows(number: number): string[] {
  return states.map((state, index) => {
    const at = number * states.length + index;
    const date = (shift: number) =>
      `${at % 31 === shift ? 31 : 1 + (at % 28)} ${nth(months, at % 31 === shift ? 1 : at)} ${1960 + (at % 50)}`;
    return `${state},${at % 3 === 0 ? '' : date(7)},${date(9)}${nth(marks, Math.floor(at / 7))}`;
  });
}

/** Every third recommendation is made by a second State in the same words; now and then a session is no number. */
function reviewRow(index: number): string {
  const words = index - (index % 3 === 2 ? 1 : 0);
  const named = words % 11 === 0 ? ' and ratify the Convention against Torture' : '';
  const text = `Improve example ${words}${named}`;
  const [to, from] = [nth(states, words * 7), nth(states, index * 5 + 3)];
  const session = index % 97 === 0 ? 'soon' : 1 + (words % 13);
  return `${to},Asia,,${text},${from},Asia,,${nth(['Accepted', 'Noted', 'Perhaps'], words)},${1 + (words % 5)},${nth(themes, words)},${session}`;
}
