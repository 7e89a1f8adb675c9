/** Records and files to begin from. The snippets of VS Code and the author guide show the same ones. */

export interface Template {
  /** what the editor types to get it */
  readonly prefix: string;
  readonly name: string;
  /** file that it goes into, relative to the content folder; of an edition: to its folder */
  readonly file: string;
  /** the list in the file that takes the record; null for a whole file */
  readonly list: string | null;
  /** `${1:default}` is a place to fill in, `${2|a,b|}` a choice: the syntax of VS Code */
  readonly body: string;
  /** the defaults are words that could stand as they are; otherwise they say what to write, and may not stay */
  readonly isExample?: boolean;
}

const record = (
  list: string,
  prefix: string,
  name: string,
  file: string,
  body: string,
  isExample = false,
): Template => ({ prefix, name, file, list, body, isExample });

export const templates: readonly Template[] = [
  record(
    'measures',
    'tiltak',
    'Tiltak',
    'data/tiltak.json',
    `{
  "id": "\${1:p1-nytt-tiltak}", "programme": "\${2|p1,p2,p3,p4|}", "kind": "\${3|pagar,ny,fokus,prioritering,oppgave|}", "title": "\${4:Kort tittel}",
  "text": "\${5:Tiltaket i en hel setning.}",
  "partners": [], "period": \${6:null}, "goals": ["\${7:p1-hovedmaal}"], "milestones": [], "amounts": []
}`,
  ),
  record(
    'goals',
    'maal',
    'Mål',
    'data/maal.json',
    `{
  "id": "\${1:p1-nytt-maal}",
  "programme": "\${2|p1,p2,p3,p4|}",
  "title": "\${3:Kort tittel}",
  "kind": "\${4|Mål,Hovedmål,Felles mål|}",
  "text": "\${5:Målet i en hel setning.}",
  "period": \${6:null},
  "measuredBy": \${7:null}
}`,
  ),
  record(
    'milestones',
    'milepael',
    'Milepæl',
    'data/milepaeler.json',
    `{ "id": "\${1:ny-milepael}", "from": "\${2:2020-03}", "to": \${3:null}, "text": "\${4:Hva som skjedde}", "expected": \${5|false,true|} }`,
  ),
  record(
    'organisations',
    'organisasjon',
    'Organisasjon',
    'data/organisasjoner.json',
    `{ "id": "\${1:navnet}", "name": "\${2:Navnet}", "fullName": \${3:null} }`,
  ),
  record(
    'terms',
    'ord',
    'Ord i ordlisten',
    'ordliste.json',
    `{
  "id": "\${1:ordet}", "term": "\${2:Ordet}", "expansion": \${3:null}, "forms": ["\${4:ordet}"],
  "explanation": "\${5:Forklaringen i en hel setning.}"
}`,
  ),
  record(
    'sources',
    'kilde',
    'Kilde',
    'kilder.json',
    `{ "id": "\${1:ny-kilde}", "title": "\${2:Tittelen}", "publisher": "\${3:Utgiveren}", "detail": \${4:null}, "licence": \${5:null}, "url": \${6:null} }`,
  ),
  record(
    'media',
    'bilde',
    'Bilde',
    'medier.json',
    `{ "id": "\${1:foto-orkanger}", "kind": "\${2|foto,illustrasjon,figur|}", "caption": "\${3:Orkanger.}", "credit": \${4:null}, ` +
      `"file": "\${5:orkanger.jpg}", "alt": "\${6:Havnen i Orkanger sett fra fjorden}", "url": null }`,
    true,
  ),
  record(
    'media',
    'film',
    'Film',
    'medier.json',
    `{ "id": "\${1:film-kavli}", "kind": "film", "caption": "\${2:Film om Kavli-instituttet på NTNU.}", "credit": null, ` +
      `"file": null, "alt": null, "url": "\${3:https://vimeo.com/123456789}" }`,
    true,
  ),
  record(
    'figures',
    'figur',
    'Figur',
    'data/figurer.json',
    `{
  "id": "\${1:bruk-av-fond}",
  "form": "\${2|fondsbruk,bryggerekke,finansiering,forbehold,driftsnivaa,tidslinje,pendling,boligbygging|}",
  "title": "\${3:Det brukes mindre av fondet i 2020 enn i 2018}",
  "claims": [{ "kind": "sammenlign", "left": "\${4:fond-2020}", "relation": "\${5|mindre-enn,storre-enn|}", "right": "\${6:fond-2018}" }],
  "what": "\${7:Bruk av fondet etter år, mill. kr}",
  "citation": "\${8:utviklingsplan-2020-23}",
  "citationDetail": \${9:null},
  "dataDate": \${10:null},
  "note": \${11:null},
  "medium": \${12:null}
}`,
    true,
  ),
  record(
    'allocations',
    'budsjettlinje',
    'Linje i budsjettet',
    'data/budsjett.json',
    `{ "source": "\${1:kommunene}", "programme": "\${2|p1,p2,p3,p4|}", "amountNok": \${3:null} }`,
  ),
  record(
    'use',
    'fondsaar',
    'Bruk av fondet i ett år',
    'data/fond.json',
    `{ "year": \${1:2021}, "amountNok": \${2:null}, "status": "\${3|ikke-oppgitt,brukt,foreslatt|}" }`,
  ),
  record(
    'facts',
    'fakta',
    'Beløp utenfor budsjettet',
    'data/fakta.json',
    `{ "id": "\${1:ny-id}", "kind": "belop", "label": "\${2:Hva beløpet er}", "amountNok": \${3:1000000}, ` +
      `"citation": "\${4:utviklingsplan-2020-23}", "where": "\${5:Hvor i kilden beløpet står.}" }`,
  ),
  {
    prefix: 'kapittel',
    name: 'Kapittel',
    file: 'kapitler/nytt-kapittel.mdx',
    list: null,
    body: `---
title: \${1:Nytt kapittel}
navTitle: \${2:Nytt kapittel}
order: \${3:8}
programme: \${4|null,p1,p2,p3,p4|}
sourceChapter: \${5:null}
description: \${6:Hva kapittelet handler om, i én eller to setninger.}
---

## \${7:Første overskrift} [#\${8:forste-overskrift}]

\${9:Første avsnitt.}
`,
  },
  {
    prefix: 'utgave',
    name: 'Utgave',
    file: 'utgave.json',
    list: null,
    body: `{
  "title": "Utviklingsplan \${1:2021-24}",
  "organisation": "Trondheimsregionen",
  "status": "\${3|gjeldende,tidligere|}",
  "firstYear": \${4:2021},
  "lastYear": \${5:2024},
  "replaces": "\${6:2020-23}",
  "contentUpdated": "\${7:2020-12-01}",
  "lead": "\${8:Innledningen på forsiden.}",
  "leadSource": "\${9:Hvor innledningen er hentet fra}",
  "description": "\${10:Hva planen handler om, i én eller to setninger.}"
}
`,
  },
];

/** The template as it stands when the editor changes nothing: first choices and defaults. */
export function fillIn(body: string): string {
  return body.replace(/\$\{\d+\|([^,|]*)[^}]*\|\}/g, '$1').replace(/\$\{\d+:([^}]*)\}/g, '$1');
}

/** What the templates say until somebody fills them in: «Kort tittel». Ids, dates and null are none. */
export const templateTexts: ReadonlySet<string> = new Set(
  templates
    .filter((it) => it.isExample !== true)
    .flatMap(({ body }) => [...body.matchAll(/\$\{\d+:([^}]*)\}/g)].map(([, words = '']) => words))
    .filter((it) => /^\p{Lu}\p{Ll}/u.test(it)),
);
