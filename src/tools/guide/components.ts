/** `komponenter.md`: the components with their fields, and the ids of all amounts and shares. */
import { COMPONENT_TEXTS } from './component-texts.ts';
import { authoringComponents, type PropSpec } from '../../site/authoring-components.ts';
import { getQuantities } from '../../site/edition-data.ts';
import { readContent } from '../../read/index.ts';

const INTRODUCTION = `# Komponentene

Denne siden lages av koden. Komponentene settes inn i kapitlene og henter innhold fra dataene. Skriv dem nøyaktig som her, med store og små bokstaver og anførselstegn.`;

const IDS = `## Id-er for beløp og andeler

Disse id-ene kan brukes i \`<Belop />\`, \`<Andel />\`, \`{belop:id}\` og \`{andel:id}\`. De lages av dataene: Et nytt programområde eller en ny kilde får sine egne id-er. Siden «Budsjett» på nettstedet viser alle tallene. Tall som planen ikke oppgir, har ingen id.`;

const KINDS: Readonly<Record<string, string>> = {
  amount: 'id-en til et [beløp](#id-er-for-beløp-og-andeler)',
  share: 'id-en til en [andel](#id-er-for-beløp-og-andeler)',
  goal: 'id-en til et mål i `data/maal.json`',
  programme: 'id-en til et programområde i `data/programmer.json`',
  medium: 'id-en til et bilde eller en film i `medier.json`',
  figure: 'id-en til en figur i `data/figurer.json`',
  term: 'id-en til et ord i `ordliste.json`',
  milestone: 'id-en til en milepæl i `data/milepaeler.json`',
  source: 'id-en til en kilde i `kilder.json`',
  text: 'teksten som skal stå',
};

/** The whole page, with the amounts of the current edition. */
export function writeComponents(): string {
  const sections = Object.entries(authoringComponents).map(([name, { display, props, example }]) => {
    const place =
      display === 'inline'
        ? 'Står midt i en setning.'
        : 'Står alene på en linje, med en tom linje over og under.';
    const fields = Object.entries(props).map(([prop, spec]) => `- \`${prop}\`: ${describe(spec)}`);
    return [
      `## ${name}`,
      `${COMPONENT_TEXTS[name] ?? ''} ${place}`,
      ['```mdx', example, '```'].join('\n'),
      ...(fields.length === 0 ? [] : [fields.join('\n')]),
    ].join('\n\n');
  });
  return `${[INTRODUCTION, ...sections, IDS, writeAmountIds()].join('\n\n')}\n`;
}

function describe({ type, required }: PropSpec): string {
  const what =
    type.kind === 'choice' ? type.choices.map((it) => `\`${it}\``).join(', ') : (KINDS[type.kind] ?? '');
  return required ? what : `${what} (kan utelates)`;
}

function writeAmountIds(): string {
  const { editions } = readContent('content');
  const current = editions.find((it) => it.edition?.value?.status === 'gjeldende');
  const quantities = [...((current && getQuantities(current)) ?? new Map()).values()];
  const rows = quantities.map(
    ({ kind, id, label }) => `| \`${id}\` | ${kind === 'share' ? 'andel' : 'beløp'} | ${label} |`,
  );
  return ['| Id | Slag | Hva det er |', '| --- | --- | --- |', ...rows].join('\n');
}
