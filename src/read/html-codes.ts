/** What to write instead of the HTML that people reach for. */
const INSTEAD: Readonly<Record<string, string>> = {
  a: 'skriv lenker som [tekst](https://adresse.no)',
  b: 'skriv **fet tekst**',
  br: 'begynn et nytt avsnitt med en tom linje; i en tabell skriver du komma eller en ny rad',
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
  sup: 'skriv tegnet selv, for eksempel m², eller [^1] for en fotnote',
  table: 'skriv tabellen med | mellom kolonnene',
  ul: 'skriv lister med - først på linjen',
  video: 'legg filmen i medier.json, og vis den med <Medium id="…" />',
};

/** What to do about an HTML element. */
export function proposeInsteadOfHtml(name: string): string {
  const known = name.toLowerCase();
  if (/^h[1-6]$/.test(known)) return 'skriv overskrifter med ## først på linjen';
  const instead = Object.hasOwn(INSTEAD, known) ? INSTEAD[known] : undefined;
  return instead ?? 'slett koden; skriv &lt; når tegnet er vanlig tekst';
}
