import type { EditionContent } from '../../read/index.ts';
import { MILESTONES } from '../example.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

const period = (from: string, to: string) => (it: Sample) =>
  it.replace(MILESTONES, '"from": "2020-01", "to": "2023"', `"from": "${from}", "to": "${to}"`);
type Sample = Parameters<Rule['bad'][number]['change']>[0];

export const dates: Rule = {
  id: 'dates',
  kind: 'fault',
  about: 'En milepæl slutter etter at den begynner, og har bare en slutt når den varer over tid.',
  bad: [
    {
      name: 'a milestone that ends the day before it begins',
      change: period('2020-01-02', '2020-01-01'),
      file: MILESTONES,
      line: 5,
      message: 'slutten 2020-01-01 er før begynnelsen 2020-01-02',
      remedy: 'bytt om datoene',
    },
    {
      name: 'one date as beginning and end',
      change: period('2020-01', '2020-01'),
      file: MILESTONES,
      message: 'slutten 2020-01 er lik begynnelsen',
      remedy: 'skriv null',
    },
  ],
  good: [
    { name: 'a month that ends in the next year', change: period('2020-12', '2021') },
    { name: 'a year that ends on a day in it', change: period('2020', '2020-06-30') },
  ],
  check: (content) => content.editions.flatMap(checkMilestones),
};

function checkMilestones({ milestones }: EditionContent): Finding[] {
  if (milestones?.value === undefined) return [];
  return milestones.value.milestones.flatMap(({ from, to }, index) => {
    if (to === null) return [];
    const at = (message: string, remedy: string): Finding[] => [
      atValue(milestones, ['milestones', index, 'to'], message, remedy),
    ];
    if (to === from) return at(`slutten ${to} er lik begynnelsen`, 'skriv null når det er én dato');
    // Dates of different precision are compared by what both state.
    if (to >= from.slice(0, to.length)) return [];
    return at(`slutten ${to} er før begynnelsen ${from}`, 'bytt om datoene, eller rett årstallet');
  });
}
