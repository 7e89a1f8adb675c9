import type { TextFile } from '../read/index.ts';
import { findComponent } from './component-text.ts';
import { listDocuments } from './documents.ts';
import { type JsxElement, listElements } from './mdx-nodes.ts';
import { atNode, type Finding, type Rule } from './rule.ts';

/** What to write instead of the HTML that people reach for. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'skriv lenker som [tekst](https://adresse.no)',
  b: 'skriv **fet tekst**',
  br: 'begynn et nytt avsnitt med en tom linje',
  em: 'skriv *kursiv tekst*',
  hr: 'skriv --- på en egen linje',
  i: 'skriv *kursiv tekst*',
  iframe: 'skriv en lenke til siden i stedet: [tekst](https://adresse.no)',
  img: 'legg bildet i medier/ og medier.json, og vis det med <Medium id="…" />',
  li: 'skriv lister med - først på linjen',
  ol: 'skriv lister med 1. først på linjen',
  p: 'skill avsnitt med en tom linje',
  script: 'slett koden',
  strong: 'skriv **fet tekst**',
  style: 'slett koden; utseendet styres ikke fra teksten',
  sub: 'skriv tegnet selv, for eksempel CO₂',
  sup: 'skriv tegnet selv, for eksempel m²',
  table: 'skriv tabellen med | mellom kolonnene',
  ul: 'skriv lister med - først på linjen',
  video: 'legg filmen i medier.json, og vis den med <Medium id="…" />',
};

export const noHtml: Rule = {
  id: 'no-html',
  about: 'HTML-koder kan ikke brukes i teksten.',
  check: (content) =>
    listDocuments(content).flatMap(({ file }) =>
      listElements(file.tree).flatMap((it) => checkElement(file, it)),
    ),
};

/** Elements are written in small letters, or in capitals alone. What is the name of a component but for that, is one. */
export function isHtml(name: string): boolean {
  if (findComponent(name) !== undefined) return false;
  return !/^\p{Lu}[\p{L}\d]*$/u.test(name) || /^[A-Z]+[1-6]?$/.test(name);
}

function checkElement(file: TextFile, element: JsxElement): Finding[] {
  const name = element.name ?? '';
  if (!isHtml(name)) return [];
  const heading = /^h[1-6]$/i.test(name) ? 'skriv overskrifter med ## først på linjen' : undefined;
  const instead = Object.hasOwn(INSTEAD, name.toLowerCase()) ? INSTEAD[name.toLowerCase()] : undefined;
  const remedy = heading ?? instead ?? 'slett koden; skriv &lt; når tegnet er vanlig tekst';
  return [atNode(file, element, `HTML-koden <${name}> kan ikke brukes`, remedy)];
}
