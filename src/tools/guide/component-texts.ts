/** What each component shows, in the words of the guide. */
export const COMPONENT_TEXTS: Readonly<Record<string, string>> = {
  Belop:
    'Et beløp, midt i en setning. Enheten følger med: «3,0 mill. kr». Med `vis="kroner"` står hele beløpet: «3 000 000 kr».',
  Andel: 'En andel i prosent, midt i en setning. Prosenttegnet følger med.',
  Tall: 'Et beløp som er sitert fra en kilde. Teksten står slik du skriver den, med en lenke til kilden.',
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
