import type { EditionContent } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const dates: Rule = {
  id: 'dates',
  kind: 'fault',
  about: 'En milepæl slutter etter at den begynner, og har bare en slutt når den varer over tid.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkMilestones),
};

function checkMilestones({ milestones }: EditionContent): Finding[] {
  if (milestones?.value === undefined) return [];
  return milestones.value.milestones.flatMap(({ from, to }, index) => {
    if (to === null) return [];
    const at = (message: string, remedy: string): Finding[] => [
      atValue(milestones, ['milestones', index, 'to'], message, remedy),
    ];
    // Readers would see one date twice.
    if (to === from) return at(`slutten ${to} er lik begynnelsen`, 'skriv null når det er én dato');
    if (from.startsWith(to))
      return at(
        `slutten ${to} er mindre nøyaktig enn begynnelsen ${from}`,
        'skriv slutten like nøyaktig som begynnelsen, eller null når det er én dato',
      );
    // Dates of different precision are compared by what both state.
    if (to >= from.slice(0, to.length)) return [];
    return at(`slutten ${to} er før begynnelsen ${from}`, 'bytt om datoene, eller rett årstallet');
  });
}
