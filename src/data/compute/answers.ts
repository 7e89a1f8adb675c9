/** The questions of the front page, each answered in a sentence or two from the data, with the parts of the same fact. */
import { formatAmount, formatMillions } from '../../format/money.ts';
import type { NumberText } from '../../format/number-text.ts';
import { formatCountWord, formatList } from '../../format/numbers.ts';
import { midSentence } from '../../format/words.ts';
import {
  computeFundUseNok,
  computeProgrammeTotalNok,
  computeReservedAmounts,
  computeSourceNetNok,
  computeTotalNok,
} from './budget.ts';
import type { EditionData } from './edition-data.ts';
import { NEW_KINDS } from './measure-filters.ts';
import type { Measure, MeasureKind } from '../schemas/measures.ts';

export interface Answer {
  readonly question: string;
  readonly text: NumberText;
  /** Parts of one bar in whole kroner; or the new things of each programme, by their count. */
  readonly parts: readonly AnswerPart[];
  readonly drawing: 'bar' | 'houses';
  /** What the link under the answer leads to. */
  readonly leadsTo: 'budget' | 'finansiering' | 'forbehold' | 'new';
  readonly linkText: string;
}

export interface AnswerPart {
  readonly value: number;
  /** Programme whose colour the part has; undefined for sources, which have none. */
  readonly programme?: string;
  readonly isReserved?: boolean;
}

/** What it costs, who pays, what is uncertain, what is new. A question that the data do not answer is left out. */
export function computeAnswers(data: EditionData, measures: readonly Measure[]): Answer[] {
  const answers = [answerCost(data), answerPayers(data), answerReservations(data), answerNew(data, measures)];
  return answers.filter((it) => it !== undefined);
}

function answerCost(data: EditionData): Answer | undefined {
  const parts = data.programmes.map((it) => ({
    value: computeProgrammeTotalNok(data, it.id),
    programme: it.id,
  }));
  const totalNok = computeTotalNok(data);
  if (totalNok === 0) return undefined;
  const most = Math.max(...parts.map((it) => it.value));
  const largest = data.programmes.filter((_, i) => parts[i]?.value === most);
  const [only] = largest;
  return {
    question: 'Hva koster det?',
    text: [
      `Arbeidet i ${data.budget.year} har en ramme på `,
      { words: formatAmount(totalNok), id: 'ramme' },
      largest.length === 1 && only !== undefined ? `. ${only.name} får mest.` : '.',
    ],
    parts,
    drawing: 'bar',
    leadsTo: 'budget',
    linkText: 'Budsjettet',
  };
}

function answerPayers(data: EditionData): Answer | undefined {
  const { budget } = data;
  const payers = budget.sources
    .map(({ id, name }) => ({ id, name, amountNok: computeSourceNetNok(data, id) }))
    .filter((it) => it.amountNok > 0)
    .toSorted((a, b) => b.amountNok - a.amountNok);
  const fundNok = computeFundUseNok(data, budget.year) ?? 0;
  if (payers.length === 0) return undefined;
  const text = payers.flatMap(({ id, name, amountNok }, i): NumberText => {
    const words = i === 0 ? formatAmount(amountNok) : formatMillions(amountNok);
    const link = i === 0 ? '' : i === payers.length - 1 ? ' og ' : ', ';
    return [
      i === 0 ? `${name} betaler ` : `${link}${midSentence(name)} `,
      { words, id: id === budget.fundSource ? `${id}-netto` : id },
    ];
  });
  const rest: NumberText =
    fundNok > 0
      ? ['. Resten, ', { words: formatMillions(fundNok), id: `fond-${budget.year}` }, ', er fra fondet.']
      : ['.'];
  return {
    question: 'Hvem betaler?',
    text: [...text, ...rest],
    parts: [...payers.map((it) => it.amountNok), fundNok].filter((it) => it > 0).map((value) => ({ value })),
    drawing: 'bar',
    leadsTo: 'finansiering',
    linkText: 'Fra kilde til programområde',
  };
}

function answerReservations(data: EditionData): Answer | undefined {
  const reservedNok = computeReservedAmounts(data).reduce((sum, it) => sum + it.amountNok, 0);
  const totalNok = computeTotalNok(data);
  if (reservedNok === 0) return undefined;
  return {
    question: 'Hva er usikkert?',
    text: [
      'Planen tar forbehold om ',
      { words: formatMillions(reservedNok), id: 'forbehold' },
      ' av ',
      { words: formatAmount(totalNok), id: 'ramme' },
      '.',
    ],
    parts: [{ value: totalNok - reservedNok }, { value: reservedNok, isReserved: true }],
    drawing: 'bar',
    leadsTo: 'forbehold',
    linkText: 'Forbeholdene',
  };
}

/** One and several of each kind that belongs to the budget year. */
const NAMES: Readonly<Partial<Record<MeasureKind, readonly [one: string, several: string]>>> = {
  ny: ['ny oppgave', 'nye oppgaver'],
  fokus: ['tema', 'temaer'],
  prioritering: ['prioritering', 'prioriteringer'],
};

function answerNew(data: EditionData, measures: readonly Measure[]): Answer | undefined {
  const groups = data.programmes.flatMap(({ id, code }) =>
    NEW_KINDS.flatMap((kind) => {
      const value = measures.filter((it) => it.programme === id && it.kind === kind).length;
      const name = NAMES[kind]?.[value === 1 ? 0 : 1] ?? '';
      return value === 0
        ? []
        : [{ value, programme: id, words: `${formatCountWord(value)} ${name} i ${code}` }];
    }),
  );
  if (groups.length === 0) return undefined;
  const words = formatList(groups.map((it) => it.words));
  return {
    question: `Hva er nytt i ${data.budget.year}?`,
    text: [`${words.charAt(0).toUpperCase()}${words.slice(1)}.`],
    parts: groups,
    drawing: 'houses',
    leadsTo: 'new',
    linkText: 'Det nye',
  };
}
