import { formatStatedPercent } from '../format/numbers.ts';
import type { EditionContent } from '../read/index.ts';
import type { Fact } from '../data/schemas/facts.ts';
import { withUnit } from '../checks/budget/amount-words.ts';
import { atValue, type Finding, type Rule } from '../checks/rule.ts';

export const factSize: Rule = {
  id: 'fact-size',
  kind: 'advice',
  about:
    'Et tall i fakta.json er skrevet i hele kroner eller som desimaltall: noen få kroner, 0 %, mindre enn 0 % og mer enn 100 % er trolig skrevet feil.',
  bad: [],
  good: [],
  check: (content) => content.editions.flatMap(checkEdition),
};

/** Less than this is an amount for each of something, or millions that were not written out. */
const LEAST_NOK = 100;
const FOR_EACH =
  /(?<!\p{L})(?:per|pr|hver|for (?:én|ett|en|et)|i (?:måneden|uken|døgnet|timen))(?!\p{L})|(?:pris|takst|billett|gebyr|abonnement)(?:en|et)?(?!\p{L})/iu;
/** What can be more than the whole. */
const GROWTH = /øk|vekst|vokst|doble|endring|stig|dekning|oppslutning/i;
/** What can be less than nothing. */
const DECLINE = /ned|reduk|redus|kutt|fall|tap|mindre|lavere|minus|differanse|forskjell|avvik/i;

function checkEdition({ facts }: EditionContent): Finding[] {
  return (facts?.value?.facts ?? []).flatMap((fact, index) => {
    const fault = findFault(fact);
    const field = fact.kind === 'belop' ? 'amountNok' : 'ratio';
    return facts === undefined || fault === undefined
      ? []
      : [atValue(facts, ['facts', index, field], ...fault)];
  });
}

function findFault(fact: Fact): readonly [message: string, remedy: string] | undefined {
  if (fact.kind === 'belop') {
    const { amountNok, label } = fact;
    if (amountNok === 0 || amountNok >= LEAST_NOK || FOR_EACH.test(label)) return undefined;
    const meantNok = amountNok * 1_000_000;
    return [
      `beløpet er ${amountNok} kr: trolig ikke skrevet i hele kroner`,
      `skriv ${meantNok} hvis du mener ${withUnit(meantNok)}; er det en pris eller kroner for hver, skriv det i "label", for eksempel «per måned»`,
    ];
  }
  const { ratio, label } = fact;
  if (ratio !== 0 && formatStatedPercent(Math.abs(ratio)) === formatStatedPercent(0))
    return [
      `andelen ${ratio} vises som ${formatStatedPercent(0)}`,
      'skriv andelen som desimaltall, for eksempel 0.5 for 50 %; er den så liten, skriv det med ord i teksten',
    ];
  if (ratio < 0 && !GROWTH.test(label) && !DECLINE.test(label))
    return [
      `andelen ${ratio} er mindre enn ingenting`,
      'slett minustegnet; er det en nedgang, skriv det i "label"',
    ];
  if (ratio <= 1 || GROWTH.test(label)) return undefined;
  return [
    `andelen ${ratio} vises som ${formatStatedPercent(ratio)}, mer enn det hele`,
    `skriv ${Number((ratio / 100).toFixed(9))} hvis du mener ${formatStatedPercent(ratio / 100)}; er det en økning, skriv det i "label"`,
  ];
}
