/** What an editor is told about a link, by the address that it was given. */
import { describe, expect, it } from 'vitest';
import { links } from '../../../../src/checks/links/links.ts';
import { type Corpus, corpus, EDITION, P2, PAGE, PLAN } from '../../../fixtures/checks/corpus.ts';
import { findings, publish, withMoves } from '../published-content.ts';

const SENTENCE = 'Dette er oppgavene.';
const write = (text: string, it: Corpus = corpus()): Corpus => it.replace(P2, SENTENCE, text);
const say = (text: string, it?: Corpus): string[] =>
  findings(links, write(text, it)).map(({ message, remedy }) => `${message} | ${remedy}`);
const link = (url: string, it?: Corpus): string => say(`Se [her](${url}).`, it).join('\n');

describe('a link that is right', () => {
  it.each([
    '/',
    '/#kapitler',
    '/2020-23/',
    '/2020-23/?a=b#kapitler',
    '/2020-23/maal/?a#felles',
    '/2020-23/maal/deling/#felles',
    '#oppgaver',
    'https://www.ssb.no',
    'HTTPS://www.ssb.no',
    'mailto:post@trondheim.kommune.no',
    'MAILTO:Post.Mottak@ssb.no',
  ])('is let be: %s', (url) => {
    expect(link(url)).toBe('');
  });

  it.each([
    'Se [<Tid id="felles-vedtak" />](/2020-23/maal/).',
    'Se [`kode`](/2020-23/maal/).',
    'Se [www.ssb.no](https://ssb.no).',
  ])('is let be: %s', (text) => {
    expect(say(text)).toEqual([]);
  });
});

describe('an address without a scheme', () => {
  it('is quoted as it stands', () => {
    expect(say('Se www.ssb.no her.')).toEqual([
      'adressen "www.ssb.no" mangler https:// | skriv https://www.ssb.no',
    ]);
    expect(say('Se [www.ssb.no](http://www.ssb.no) her.')).toEqual([
      'adressen "www.ssb.no" mangler https:// | skriv https://www.ssb.no',
    ]);
    expect(say('Se [SSB](http://www.ssb.no) her.')).toEqual([
      'lenken "http://www.ssb.no" er ikke kryptert | skriv https://www.ssb.no',
    ]);
    expect(say('Se http://ssb.no her.')).toEqual([
      'lenken "http://ssb.no" er ikke kryptert | skriv https://ssb.no',
    ]);
  });
});

describe('a link that leads nowhere', () => {
  it.each([
    ['', 'lenken har ingen adresse | skriv adressen mellom parentesene'],
    ['https://ssb.no/a&shy;b', 'adressen inneholder et usynlig tegn | slett adressen og kopier den på nytt'],
    ['/2020-23/maal/&#x200b;', 'adressen inneholder et usynlig tegn | slett adressen og kopier den på nytt'],
    ['C:/plan.docx', '"C:/plan.docx" er en plass på en datamaskin | lenk til adressen på nettet'],
    ['felles\\\\plan', '"felles\\plan" er en plass på en datamaskin | lenk til adressen på nettet'],
    ['//ssb.no', 'lenken "//ssb.no" mangler https: | skriv https://ssb.no'],
    ['HTTP://ssb.no/http:a', 'lenken "HTTP://ssb.no/http:a" er ikke kryptert | skriv https://ssb.no/http:a'],
    ['http://https://ssb.no', 'lenken "http://https://ssb.no" er ikke kryptert | skriv https://ssb.no'],
    [
      'kart.png',
      'lenken "kart.png" begynner verken med / eller https:// | legg bildet i medier/, en post i medier.json, og skriv <Medium id="…" />',
    ],
    ['ftp:ssb.no', 'lenker som begynner med ftp: kan ikke brukes | bruk https:// eller mailto:'],
    ['TEL:73540000', 'telefonnumre kan ikke være lenker | skriv nummeret som vanlig tekst'],
    ['sms:73540000', 'lenker som begynner med sms: kan ikke brukes | bruk https:// eller mailto:'],
  ])('is told as what it is: %j', (url, said) => {
    expect(link(url)).toBe(said);
  });

  it.each(['mailto:', 'mailto:post', 'mailto:post@ssb', 'mailto:a@b@c.no', 'mailto:@ssb.no', 'mailto:a@.'])(
    'is no mail address: %s',
    (url) => {
      expect(link(url)).toBe(`"${url}" er ingen e-postadresse | skriv mailto:navn@eksempel.no`);
    },
  );

  it.each([
    ['mailto:post@ssb.no.', 'post@ssb.no'],
    ['mailto:post@ssb.no,', 'post@ssb.no'],
    ['mailto:post@ssb..no', 'post@ssb.no'],
    ['mailto://post@ssb.no', 'post@ssb.no'],
  ])('is nearly a mail address: %s', (url, address) => {
    expect(link(url)).toBe(`"${url}" er ingen e-postadresse | skriv mailto:${address}`);
  });

  it.each([
    ['https://adresse.no', 'kopier adressen fra nettleseren på nytt'],
    ['https://www.example.com/a', 'kopier adressen fra nettleseren på nytt'],
    ['mailto:navn@eksempel.no', 'skriv din egen e-postadresse'],
  ])('is an example of the guide: %s', (url, remedy) => {
    expect(link(url)).toBe(`"${url}" er et eksempel fra veiledningen | ${remedy}`);
  });

  it.each([
    ['maal', '/2020-23/maal/'],
    ['maal.md', '/2020-23/maal/'],
    ['maal.mdx#felles', '/2020-23/maal/#felles'],
    ['../../data/checks/maal', '/2020-23/maal/'],
    ['../../data/maal/?a=b#felles', '/2020-23/maal/#felles'],
    ['../../2020-23/maal', '/2020-23/maal/'],
    ['2020-23/maal/', '/2020-23/maal/'],
    ['www.ssb.no', 'https://www.ssb.no'],
    ['stat.ssb.no/tabell/1', 'https://stat.ssb.no/tabell/1'],
    ['SSB.com', 'https://SSB.com'],
    ['post@ssb.no', 'mailto:post@ssb.no'],
    ['plan.docx', 'adressen fra roten, for eksempel /2020-23/kapittel/'],
    ['a/www.ssb.no', 'adressen fra roten, for eksempel /2020-23/kapittel/'],
    ['www.ssb.nord', 'adressen fra roten, for eksempel /2020-23/kapittel/'],
  ])('begins with neither / nor https: %s', (url, remedy) => {
    expect(link(url)).toBe(`lenken "${url}" begynner verken med / eller https:// | skriv ${remedy}`);
  });

  it.each([
    ['/2020-23/maal', 'lenken "/2020-23/maal" mangler skråstrek til slutt | skriv /2020-23/maal/'],
    [
      '/2020-23/maal?a=b#felles',
      'lenken "/2020-23/maal?a=b#felles" mangler skråstrek til slutt | skriv /2020-23/maal/?a=b#felles',
    ],
    [
      '/2020-23/mal/?a=b#felles',
      'lenken "/2020-23/mal/?a=b#felles" går til en side som ikke finnes | mente du /2020-23/maal/?a=b#felles?',
    ],
    ['#', 'lenken "#" mangler id etter # | skriv id-en, eller slett #'],
    ['/2020-23/maal/#', 'lenken "/2020-23/maal/#" mangler id etter # | skriv id-en, eller slett #'],
  ])('misses a page or an id: %s', (url, said) => {
    expect(link(url)).toBe(said);
  });

  it('is told with what there is, when nothing is like it', () => {
    expect(link('/helt-feil/')).toMatch(
      /^lenken "\/helt-feil\/" går til en side som ikke finnes \| disse finnes: .*\/2020-23\//,
    );
    expect(link('#helt-feil-id')).toMatch(/\| disse finnes på siden: .*oppgaver/);
    expect(link('#oppgave')).toMatch(/\| mente du #oppgaver\? Disse finnes på siden: .*oppgaver/);
  });

  it('passes on a page that cannot be read', () => {
    const broken = corpus().append(`${EDITION}/kapitler/maal.mdx`, '\n{');
    expect(link('/2020-23/maal/#hva-som-helst', broken)).toBe('');
    expect(link('/2020-23/maal/deling/#hva-som-helst', broken)).toBe('');
  });

  it.each(['[](/2020-23/maal/)', '[&nbsp;](/2020-23/maal/)'])('has no text: %s', (text) => {
    expect(say(`Se ${text}.`)).toEqual([
      'lenken til /2020-23/maal/ har ingen tekst | skriv [hvor lenken går](adresse)',
    ]);
  });

  it.each([
    ['<Belop id="p2" />', '<Belop>'],
    ['**<Andel id="andel-forbehold" />**', '<Andel>'],
    ['<Ord id="regionen" />', '<Ord>'],
    ['noe[^1]', 'fotnoten'],
  ])('has something in it that is a link or a button itself: %s', (text, what) => {
    expect(say(`Se [${text}](/2020-23/maal/).\n\n[^1]: Note.`)).toEqual([
      `${what} kan ikke stå inne i en lenke | sett ${what} foran eller etter lenken`,
    ]);
  });

  it('is told once where the address of several links stands', () => {
    expect(say('Se [a][x] og [b][x].\n\n[x]: //ssb.no')).toEqual([
      'lenken "//ssb.no" mangler https: | skriv https://ssb.no',
    ]);
  });
});

describe('a link to what was published', () => {
  const published = publish(
    corpus().append(
      P2,
      '\n## Gammelt [#gammelt]\n\nA.\n\n## Utgått [#utgaatt]\n\nB.\n\n## Borte [#borte]\n\nC.\n',
    ),
  );
  const now = withMoves(published.write(P2, corpus().text(P2)), {
    moved: [{ from: '/2020-23/p2-ikap-og-arealplanlegging/#gammelt', to: '/2020-23/maal/#felles' }],
    removed: [
      {
        from: '/2020-23/p2-ikap-og-arealplanlegging/#utgaatt',
        edition: '2020-23',
        reason: null,
        see: '/2020-23/maal/',
      },
      { from: '/2020-23/p2-ikap-og-arealplanlegging/#borte', edition: '2020-23', reason: null, see: null },
    ],
  });

  it('says where it went', () => {
    expect(link('#gammelt', now)).toBe(
      'lenken "#gammelt" går til en adresse som er flyttet | skriv /2020-23/maal/#felles',
    );
    expect(link('/2020-23/p2-ikap-og-arealplanlegging/#utgaatt', now)).toBe(
      'lenken "/2020-23/p2-ikap-og-arealplanlegging/#utgaatt" går til noe som er fjernet | skriv /2020-23/maal/',
    );
    expect(link('#borte', now)).toBe('lenken "#borte" går til noe som er fjernet | fjern lenken');
  });

  it('is an ordinary slip when the address never was', () => {
    expect(link('#gammel', now)).toContain('som ikke finnes på siden');
  });

  it('says where a page went', () => {
    const old = `${EDITION}/kapitler/gammelt.mdx`;
    const text = corpus()
      .text(P2)
      .replace('order: 3', 'order: 9')
      .replace('title: IKAP', 'title: Gammelt')
      .replace('P2 IKAP', 'Gammelt')
      .replace('programme: p2', 'programme: null')
      .replace('om IKAP', 'om det gamle');
    const moved = withMoves(publish(corpus().write(old, text)).remove(old), {
      moved: [
        { from: '/2020-23/gammelt/', to: '/2020-23/maal/' },
        { from: '/2020-23/gammelt/#oppgaver', to: '/2020-23/maal/#felles' },
      ],
    });
    expect(link('/2020-23/gammelt/', moved)).toContain('er flyttet | skriv /2020-23/maal/');
    expect(link('/2020-23/gammelt/#oppgaver', moved)).toContain('er flyttet | skriv /2020-23/maal/#felles');
  });
});

describe('a link to another edition', () => {
  const paths = corpus()
    .entries.map((it) => it.path)
    .filter((it) => it.startsWith(EDITION) && /\.(?:mdx|json)$/.test(it));
  const toOlder = (text: string): string => text.replaceAll('/2020-23/', '/2019-22/');
  const both = paths
    .reduce((all, it) => all.write(toOlder(it), toOlder(all.text(it))), corpus())
    .write('utgaver/2019-22/utgave.json', corpus().text(PLAN).replace('gjeldende', 'tidligere'))
    .write('utgaver/2019-22/kapitler/bare-her.mdx', toOlder(corpus().text(P2)));

  it('is a warning where the own edition has the same page', () => {
    expect(link('/2019-22/maal/?a=b#felles', both)).toBe(
      'lenken går til utgaven 2019-22, men siden finnes i 2020-23 også | skriv /2020-23/maal/?a=b#felles, eller la lenken stå hvis du mener utgaven 2019-22',
    );
    const found = links.check(write('[Her](/2019-22/maal/)', both).content());
    expect(found.map((it) => it.severity)).toEqual(['warning']);
  });

  it('is one on pages too, which belong to the current edition', () => {
    const page = both.replace(PAGE, 'Rammen er', '[Her](/2019-22/maal/) er');
    expect(findings(links, page).map((it) => it.at)).toEqual(['content/sider/om.mdx:8:1']);
  });

  it('is in order where it has not, and in its own', () => {
    expect(link('/2019-22/bare-her/', both)).toBe('');
    expect(link('/2020-23/maal/', both)).toBe('');
  });
});
