import type { EditionContent } from '../read/index.ts';
import { atValue, type Finding, type Rule } from './rule.ts';

export const dates: Rule = {
  id: 'dates',
  about: 'En milepæl kan ikke slutte før den begynner.',
  check: (content) => content.editions.flatMap(checkMilestones),
};

function checkMilestones({ milestones }: EditionContent): Finding[] {
  if (milestones?.value === undefined) return [];
  return milestones.value.milestones.flatMap(({ from, to }, index) => {
    // Dates of different precision are compared by what both state: 2020 does not end before 2020-06.
    if (to === null || to >= from.slice(0, to.length)) return [];
    return [
      atValue(
        milestones,
        ['milestones', index, 'to'],
        `slutten ${to} er før begynnelsen ${from}`,
        'bytt om datoene, eller rett årstallet',
      ),
    ];
  });
}
