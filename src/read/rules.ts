/** What the reader itself makes sure of, file by file, before the rules look at the content as a whole. */
export const structuralRules: readonly { readonly id: string; readonly about: string }[] = [
  {
    id: 'files',
    about: 'Filene som trengs, finnes, og bare vanlige filer av kjente slag ligger i content/.',
  },
  {
    id: 'file-names',
    about: 'Filnavn virker i en adresse og på alle maskiner: små bokstaver a-z, tall og bindestrek.',
  },
  { id: 'encoding', about: 'Filene er lagret som UTF-8, og JSON-filer uten BOM.' },
  { id: 'characters', about: 'Teksten har ingen usynlige eller ødelagte tegn.' },
  { id: 'conflict-marks', about: 'To versjoner av samme linje er flettet ferdig.' },
  { id: 'json-syntax', about: 'JSON-filene er gyldige: komma, klammer og anførselstegn står der de skal.' },
  { id: 'json-keys', about: 'Ingen felt står to ganger i samme post.' },
  { id: 'json-number', about: 'Tall kan leses nøyaktig slik de er skrevet.' },
  {
    id: 'front-matter',
    about: 'Innledningen øverst i en tekst står mellom to linjer med --- og kan bare leses på én måte.',
  },
  { id: 'fields', about: 'Hver post har feltene som trengs, ingen andre, og verdier av riktig slag.' },
  {
    id: 'mdx-syntax',
    about: 'Teksten er gyldig MDX: < og { er skrevet slik at de ikke blir kode, og kodeblokker slutter.',
  },
];
