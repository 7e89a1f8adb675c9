import { computeFundPartNok, computeSourceTotalNok } from '../../data/compute/budget.ts';
import type { EditionData } from '../../data/compute/edition-data.ts';
import type { DataFile, EditionContent } from '../../read/index.ts';
import type { Budget } from '../../data/schemas/budget.ts';
import { inMillions, withUnit } from './amount-words.ts';
import { getEditionData } from '../../site/edition-data.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const fundingList: Rule = {
  id: 'funding-list',
  kind: 'fault',
  about:
    'Finansieringslisten og budsjettabellen må gi samme beløp for hver kilde, når bruken av fondet er trukket fra.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(listImbalances),
};

/** Where the list and the table of an edition do not agree. */
export function listImbalances(edition: EditionContent): Finding[] {
  const data = getEditionData(edition);
  const file = edition.budget;
  if (data === undefined || file === undefined) return [];
  return data.budget.sources.flatMap((source, index) => checkSource(data, file, source.id, index));
}

interface Item {
  readonly amountNok: number | null;
  readonly index: number;
}

function checkSource(
  data: EditionData,
  file: DataFile<Budget>,
  sourceId: string,
  sourceIndex: number,
): Finding[] {
  const items = data.budget.fundingList
    .map((item, index) => ({ ...item, index }))
    .filter((it) => it.source === sourceId);
  const name = nameInSentence(data.budget.sources[sourceIndex]?.name ?? sourceId);
  const totalNok = computeSourceTotalNok(data, sourceId);
  const netNok = totalNok - computeFundPartNok(data, sourceId);
  if (netNok < 0) {
    const message = `${name} gir ${withUnit(totalNok)} i tabellen, mindre enn de ${withUnit(totalNok - netNok)} fra fondet som er ført under kilden`;
    return [
      atValue(
        file,
        ['fundSource'],
        message,
        'rett tabellen, bruken av fondet i data/fond.json eller fundSource',
      ),
    ];
  }
  const [first] = items;
  if (first === undefined) {
    if (netNok === 0) return [];
    const message = `finansieringslisten mangler ${name}, som gir ${withUnit(netNok)} i tabellen`;
    return [
      atValue(
        file,
        ['sources', sourceIndex],
        message,
        `legg til en post i fundingList med "source": "${sourceId}"`,
      ),
    ];
  }
  const whole = items.find((it) => it.amountNok === null);
  if (whole !== undefined) return items.length === 1 ? [] : [describeMixed(file, name, whole)];
  return checkSum(data, file, sourceId, items, name);
}

function describeMixed(file: DataFile<Budget>, name: string, item: Item): Finding {
  const message = `posten er null, som betyr hele beløpet fra ${name}, men kilden har flere poster`;
  return atValue(
    file,
    ['fundingList', item.index, 'amountNok'],
    message,
    'skriv beløpet i hele kroner, eller slett de andre postene',
  );
}

function checkSum(
  data: EditionData,
  file: DataFile<Budget>,
  sourceId: string,
  items: readonly Item[],
  name: string,
): Finding[] {
  const listNok = items.reduce((sum, it) => sum + (it.amountNok ?? 0), 0);
  const totalNok = computeSourceTotalNok(data, sourceId);
  const fundNok = computeFundPartNok(data, sourceId);
  if (listNok === totalNok - fundNok) return [];
  const table =
    fundNok === 0
      ? withUnit(totalNok)
      : `${inMillions(totalNok)} − ${inMillions(fundNok)} = ${withUnit(totalNok - fundNok)}`;
  const parts = items.map((it) => inMillions(it.amountNok ?? 0)).join(' + ');
  const message = `finansieringslisten gir ${name} ${items.length > 1 ? `${parts} = ` : ''}${withUnit(listNok)}, men tabellen gir ${table}`;
  const cells = data.budget.allocations.findIndex((it) => it.source === sourceId);
  const { line } = file.locate(['allocations', cells]);
  const remedy = `rett ett av dem: postene her, tabellen fra linje ${line}${fundNok === 0 ? '' : ' eller data/fond.json'}`;
  return [atValue(file, ['fundingList', items[0]?.index ?? 0, 'amountNok'], message, remedy)];
}

/** `Kommunene` -> `kommunene`; abbreviations such as `KMD` stay. */
function nameInSentence(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}
