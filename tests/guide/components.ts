/** What each component shows, in the words of the guide. The names, fields and examples come from the code. */
import { authoringComponents, type PropSpec } from '../../src/site/authoring-components.ts';

export const COMPONENT_TEXTS: Readonly<Record<string, string>> = {
  Belop:
    'Et beløp, midt i en setning. Enheten følger med: «3,0 mill. kr». Med `vis="kroner"` står hele beløpet: «3 000 000 kr».',
  Andel: 'En andel i prosent, midt i en setning. Prosenttegnet følger med.',
  Maal: 'Et mål fra `data/maal.json`, i en ramme.',
  Tiltaksliste: 'Alle tiltak av ett slag i ett programområde, fra `data/tiltak.json`.',
  Ord: 'Et ord med forklaring fra `ordliste.json`. Uten `vis` står ordet slik det står i ordlisten.',
  Tid: 'Tidspunktet for en milepæl fra `data/milepaeler.json`, så nøyaktig som kilden oppgir det: «februar 2015».',
  Ressurstabell: 'Tabellen over hvem som betaler hva til hvilket programområde.',
  Finansieringsliste: 'Listen over bidragsyterne med sum.',
  Programbudsjett: 'Budsjettet for ett programområde, fordelt på kildene.',
  Medium: 'Et bilde eller en film fra `medier.json`. Mangler filen, vises et kort med bildeteksten.',
  Figur: 'En figur fra `data/figurer.json`, med tittel, kilde og tall.',
  Programliste: 'Oversikten over programområdene med lenker og beløp.',
  Rettelser: 'Tabellen over rettelser fra `data/rettelser.json`.',
};

const KINDS: Readonly<Record<string, string>> = {
  amount: 'id-en til et [beløp](#id-er-for-beløp-og-andeler)',
  share: 'id-en til en [andel](#id-er-for-beløp-og-andeler)',
  goal: 'id-en til et mål i `data/maal.json`',
  programme: 'id-en til et programområde: `p1`, `p2`, `p3` eller `p4`',
  medium: 'id-en til et bilde eller en film i `medier.json`',
  figure: 'id-en til en figur i `data/figurer.json`',
  term: 'id-en til et ord i `ordliste.json`',
  milestone: 'id-en til en milepæl i `data/milepaeler.json`',
  text: 'teksten som skal stå',
};

/** A section for each component. */
export function writeComponents(): string {
  return Object.entries(authoringComponents)
    .map(([name, { display, props, example }]) => {
      const place =
        display === 'inline'
          ? 'Står midt i en setning.'
          : 'Står alene på en linje, med en tom linje over og under.';
      const fields = Object.entries(props).map(([prop, spec]) => `- \`${prop}\`: ${describe(spec)}`);
      return [
        `### ${name}`,
        `${COMPONENT_TEXTS[name] ?? ''} ${place}`,
        ['```mdx', example, '```'].join('\n'),
        ...(fields.length === 0 ? [] : [fields.join('\n')]),
      ].join('\n\n');
    })
    .join('\n\n');
}

function describe({ type, required }: PropSpec): string {
  const what =
    type.kind === 'choice' ? type.choices.map((it) => `\`${it}\``).join(', ') : (KINDS[type.kind] ?? '');
  return required ? what : `${what} (kan utelates)`;
}
