import { computeFundPartNok, computeSourceTotalNok } from '../../data/compute/budget.ts';
import type { EditionData } from '../../data/compute/edition-data.ts';
import type { DataFile, EditionContent } from '../../read/index.ts';
import type { Budget } from '../../data/schemas/budget.ts';
import { getEditionData } from '../../site/edition-data.ts';
import { BUDGET } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';
import { inMillions, withUnit } from '../../site/amount-words.ts';

export const fundingList: Rule = {
  id: 'funding-list',
  kind: 'fault',
  about:
    'Finansieringslisten og budsjettabellen må gi samme beløp for hver kilde, når bruken av fondet er trukket fra.',
  bad: [
    {
      name: 'a list that contradicts the table',
      change: (it) => it.replace(BUDGET, '"amountNok": 3200000', '"amountNok": 3300000'),
      file: BUDGET,
      line: 26,
      message:
        'finansieringslisten gir kommunene 3,3 + 2,9 = 6,2 mill. kr, men tabellen gir 7,5 − 1,4 = 6,1 mill. kr',
      remedy: 'rett ett av dem: postene her, tabellen fra linje 12 eller data/fond.json',
    },
    {
      name: 'a source that the list lacks',
      change: (it) => it.replace(BUDGET, /,\n.*"kmd-tilskudd".*/, ''),
      file: BUDGET,
      line: 8,
      message: 'finansieringslisten mangler KMD, som gir 1,5 mill. kr i tabellen',
      remedy: 'legg til en post i fundingList med "source": "kmd"',
    },
    {
      name: 'a whole source beside other items',
      change: (it) => it.replace(BUDGET, '"amountNok": 2900000', '"amountNok": null'),
      file: BUDGET,
      line: 27,
      message: 'posten er null, som betyr hele beløpet fra kommunene, men kilden har flere poster',
    },
    {
      name: 'a fund that is larger than the source it is booked under',
      change: (it) => it.replace(BUDGET, '"fundSource": "kommunene"', '"fundSource": "fylkeskommunen"'),
      file: BUDGET,
      line: 5,
      message: 'fylkeskommunen gir 1,0 mill. kr i tabellen, mindre enn de 1,4 mill. kr fra fondet',
    },
  ],
  good: [
    {
      name: 'another amount in the list and in the table',
      change: (it) => it.replace(BUDGET, '3500000', '3600000').replace(BUDGET, '3200000', '3300000'),
    },
  ],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const data = getEditionData(edition);
  const file = edition.budget;
  if (data === undefined || file === undefined) return [];
  return data.budget.sources.flatMap((source, index) => {
    const items = data.budget.fundingList
      .map((item, at) => ({ ...item, index: at }))
      .filter((it) => it.source === source.id);
    return checkSource({ data, file, sourceId: source.id, name: nameInSentence(source.name), items }, index);
  });
}

interface Booked {
  readonly data: EditionData;
  readonly file: DataFile<Budget>;
  readonly sourceId: string;
  readonly name: string;
  readonly items: readonly { readonly amountNok: number | null; readonly index: number }[];
}

function checkSource(booked: Booked, sourceIndex: number): Finding[] {
  const { data, file, sourceId, name, items } = booked;
  const totalNok = computeSourceTotalNok(data, sourceId);
  const fundNok = computeFundPartNok(data, sourceId);
  if (totalNok < fundNok) {
    const message = `${name} gir ${withUnit(totalNok)} i tabellen, mindre enn de ${withUnit(fundNok)} fra fondet som er ført under kilden`;
    const remedy = 'rett tabellen, bruken av fondet i data/fond.json eller fundSource';
    return [atValue(file, ['fundSource'], message, remedy)];
  }
  if (items.length === 0 && totalNok === fundNok) return [];
  if (items.length === 0) {
    const message = `finansieringslisten mangler ${name}, som gir ${withUnit(totalNok - fundNok)} i tabellen`;
    const remedy = `legg til en post i fundingList med "source": "${sourceId}"`;
    return [atValue(file, ['sources', sourceIndex], message, remedy)];
  }
  const whole = items.find((it) => it.amountNok === null);
  if (whole === undefined) return checkSum(booked, totalNok, fundNok);
  if (items.length === 1) return [];
  const message = `posten er null, som betyr hele beløpet fra ${name}, men kilden har flere poster`;
  const remedy = 'skriv beløpet i hele kroner, eller slett de andre postene';
  return [atValue(file, ['fundingList', whole.index, 'amountNok'], message, remedy)];
}

function checkSum(
  { data, file, sourceId, name, items }: Booked,
  totalNok: number,
  fundNok: number,
): Finding[] {
  const listNok = items.reduce((sum, it) => sum + (it.amountNok ?? 0), 0);
  if (listNok === totalNok - fundNok) return [];
  const hasFund = fundNok !== 0;
  const table = `${hasFund ? `${inMillions(totalNok)} − ${inMillions(fundNok)} = ` : ''}${withUnit(totalNok - fundNok)}`;
  const parts = items.map((it) => inMillions(it.amountNok ?? 0)).join(' + ');
  const list = `${items.length > 1 ? `${parts} = ` : ''}${withUnit(listNok)}`;
  const cells = data.budget.allocations.findIndex((it) => it.source === sourceId);
  const { line } = file.locate(['allocations', cells]);
  const remedy = `rett ett av dem: postene her, tabellen fra linje ${line}${hasFund ? ' eller data/fond.json' : ''}`;
  const message = `finansieringslisten gir ${name} ${list}, men tabellen gir ${table}`;
  return [atValue(file, ['fundingList', items[0]?.index ?? 0, 'amountNok'], message, remedy)];
}

/** `Kommunene` -> `kommunene`; abbreviations such as `KMD` stay. */
function nameInSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
