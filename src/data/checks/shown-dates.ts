/** The dates that `<Tid />` shows in a stretch of text. */
import { formatPartialDate } from '../../format/dates.ts';
import type { EditionContent } from '../read/index.ts';
import type { Milestone } from '../schemas/milestones.ts';
import { type Block, PART_SIGN } from './blocks.ts';
import { getProp, type JsxElement } from './mdx-nodes.ts';

export interface ShownDate {
  readonly element: JsxElement;
  readonly milestone: Milestone;
  /** what readers see: `25. juni 2019`, `2020–2023` */
  readonly shown: string;
  /** place of its part sign in the text of the block */
  readonly index: number;
}

/** Every date of a block whose id exists, in reading order. */
export function listShownDates({ milestones }: EditionContent, block: Block): ShownDate[] {
  const signs = [...block.text.matchAll(new RegExp(PART_SIGN, 'g'))];
  return block.parts.flatMap((element, at): ShownDate[] => {
    const id = element?.name === 'Tid' ? getProp(element, 'id') : undefined;
    const milestone = milestones?.value?.milestones.find((it) => it.id === id);
    const sign = signs[at];
    if (element === undefined || milestone === undefined || sign === undefined) return [];
    const ends = [milestone.from, ...(milestone.to === null ? [] : [milestone.to])];
    return [{ element, milestone, shown: ends.map(formatPartialDate).join('–'), index: sign.index }];
  });
}

export interface FilledText {
  readonly text: string;
  /** place in the text of the block of a place in `text` */
  readonly at: (index: number) => number;
}

/** The text of a block with its dates written out; other components are still signs. */
export function fillDates(edition: EditionContent, block: Block): FilledText {
  const dates = listShownDates(edition, block);
  let text = '';
  let end = 0;
  for (const { shown, index } of dates) {
    text += block.text.slice(end, index) + shown;
    end = index + PART_SIGN.length;
  }
  const at = (index: number): number =>
    dates.reduce(
      // What stands in a date is at its sign.
      (place, date) =>
        place <= date.index ? place : Math.max(date.index, place - date.shown.length + PART_SIGN.length),
      index,
    );
  return { text: text + block.text.slice(end), at };
}
