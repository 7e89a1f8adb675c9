import { say } from '../example.ts';
import { P2 } from '../example.ts';
import type { BadExample } from '../example.ts';
import type { Rule } from '../rule.ts';
import { takeProblems } from './reading-problems.ts';

const text = (written: string, column: number, message: string, remedy: string): BadExample => {
  const name = JSON.stringify(written.slice(0, 40));
  return { name, change: say(written), file: P2, line: 12, column, message, remedy };
};

export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  kind: 'fault',
  about: 'Teksten er gyldig MDX: < og { er skrevet slik at de ikke blir kode, og kodeblokker slutter.',
  bad: [
    text('Under <5 dekar', 7, '< begynner en kode', 'skriv &lt;'),
    text('Et <<sitat>> her', 4, 'ikke anførselstegn', 'skriv «slik»'),
    text('A <b>fet', 3, '<b> er ikke avsluttet', 'skriv **fet tekst**'),
    text('A <a href=x>lenke</a>', 3, 'HTML-koden <a>', '[tekst](https://adresse.no)'),
    text('A <https://ntnu.no>', 3, 'lenken <https://ntnu.no>', '(https://ntnu.no)'),
    text('A <post@ntnu.no>', 3, 'skrevet med < og >', '(mailto:post@ntnu.no)'),
    text('A <!-- merknad -->', 3, 'HTML-kommentarer', '{/* kommentar */}'),
    text('A <Belop id="p2">', 3, 'ikke avsluttet', '<Belop id="p2" />'),
    text('A <Belop id=p2 /> b', 3, 'anførselstegn', '<Belop id="p2" />'),
    text('A <Belop id=“p2” /> b', 3, 'anførselstegn', '<Belop id="p2" />'),
    text('A <Belop id="p2 /> b\n\n<Tid />', 3, 'ikke skrevet ferdig', '<Belop id="p2" />'),
    text('A </Belop>', 3, '</Belop> lukker noe', 'slett den'),
    text('A {belop:p2} b', 3, '{belop:p2} virker bare', '<Belop id="p2" />'),
    text('A {x b', 3, '{ begynner et uttrykk', '\\{'),
    text('## A {#a}', 6, 'kan ikke brukes som id', 'skriv [#a]'),
    text('A {/* merknad', 3, 'merknaden er ikke avsluttet', '*/}'),
    text('import a fra b', 1, 'ordet «import»', 'flytt ordet'),
    text('```\nkode', 1, 'kodeblokken ``` er ikke avsluttet', '```'),
    text('['.repeat(300), 1, 'mer enn 200 ganger', 'slett'),
    text('> '.repeat(30), 1, '20 nivåer', 'tre nivåer'),
    text('a\n'.repeat(8000), 1, '15000 tegn uten en tom linje', 'del teksten'),
  ],
  good: [
    { name: 'a comparison with a blank', change: say('Under < 5 dekar og over > 3.') },
    { name: 'brackets that are marked as text', change: say('Mengden \\{a\\} og &lt;5.') },
    { name: 'a code block that ends', change: say('```\n<b>{x\n```') },
  ],
  check: takeProblems('mdx-syntax'),
};
