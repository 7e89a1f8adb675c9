import type { EditionContent } from '../../read/index.ts';
import { atValue, type Finding, type Rule } from '../rule.ts';

export const goalMeasures: Rule = {
  id: 'goal-measures',
  kind: 'fault',
  about:
    'Et mål for et programområde må ha tiltak som tjener det, et tiltak må tjene et mål, og en organisasjon må være partner i et tiltak.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

function checkEdition(edition: EditionContent): Finding[] {
  const { goals, measures, organisations } = edition;
  const records = measures?.value?.measures;
  if (!records || !measures || !goals || !organisations) return [];
  return [
    ...(goals.value?.goals ?? []).flatMap((goal, index) =>
      // The common goal is served through the programmes' goals.
      goal.programme === null || records.some((it) => it.goals.includes(goal.id))
        ? []
        : [
            atValue(
              goals,
              ['goals', index, 'id'],
              `ingen tiltak tjener målet "${goal.id}"`,
              `skriv "${goal.id}" i "goals" hos tiltakene som tjener målet, i data/tiltak.json`,
            ),
          ],
    ),
    ...records.flatMap((measure, index) =>
      measure.goals.length > 0
        ? []
        : [
            atValue(
              measures,
              ['measures', index, 'goals'],
              `tiltaket "${measure.id}" tjener ingen mål`,
              'skriv id-en til målet i maal.json',
            ),
          ],
    ),
    ...(organisations.value?.organisations ?? []).flatMap(({ id }, index) =>
      records.some((it) => it.partners.includes(id))
        ? []
        : [
            {
              ...atValue(
                organisations,
                ['organisations', index, 'id'],
                `organisasjonen "${id}" er ikke partner i noe tiltak`,
                'skriv id-en i "partners" hos et tiltak, eller slett linjen',
              ),
            },
          ],
    ),
  ];
}
