import { describe, expect, it } from 'vitest';
import {
  isCount,
  isCountedAnywhere,
  isCountedInFront,
  isFollowedByNoun,
  isFollowedByThing,
  mayCount,
} from '../../../../src/data/checks/counted-things.ts';

/** Whether a number in a sentence counts something else than money. */
const counts = (sentence: string, number: string, kind: 'amount' | 'share'): boolean => {
  const index = sentence.indexOf(number);
  return isCount(sentence, index, index + number.length, kind);
};

describe('isCount', () => {
  it.each([
    ['Her bor 5 millioner innbyggere.', '5 millioner', 'amount', true],
    ['Her er 5 millioner unge innbyggere.', '5 millioner', 'amount', true],
    ['Vi har 5 millioner til innbyggerne.', '5 millioner', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'share', true],
    ['Det er 20 prosent av alle kommunene.', '20 prosent', 'amount', false],
    ['Blant unge er det 20 prosent.', '20 prosent', 'share', true],
    ['Det er 20 prosent mer.', '20 prosent', 'share', false],
    ['Det er 5 millioner til elevene.', '5 millioner', 'amount', false],
    ['Det er 5 millioner per innbygger.', '5 millioner', 'amount', false],
    ['Det er 2 ganger.', '2', 'amount', true],
    ['Det er 2 ganger.', '2', 'share', false],
    ['Det er 2 mill. treff.', '2', 'amount', true],
    ['Det er 2 millioner år.', '2', 'amount', true],
    ['Det er 2 nye ganger.', '2', 'amount', false],
    ['Det er 20 prosent av husene.', '20 prosent', 'share', true],
    ['Det er 20 prosent av midlene.', '20 prosent', 'share', false],
    ['Det er 20 prosent av de samlede midlene.', '20 prosent', 'share', false],
    ['Det er 20 prosent av det.', '20 prosent', 'share', false],
    ['Budsjettet dekker 20 prosent av behovet.', '20 prosent', 'share', true],
    ['Kommunene fikk 3 prosent vekst i folketallet.', '3 prosent', 'share', true],
    ['KMD gir 15 prosent, og elevene resten.', '15 prosent', 'share', false],
    ['KMD gir 15 prosent i folketilskudd til elevene.', '15 prosent', 'share', false],
    ['Budsjettet gir 5 millioner innbyggere et tilbud.', '5 millioner', 'amount', true],
    ['Kommunene finansierer 75 prosent av stillingene.', '75 prosent', 'share', false],
    ['Kommunene finansierer om lag 75 prosent av stillingene.', '75 prosent', 'share', false],
    ['Her finansieres mye, og 75 prosent av stillingene er nye.', '75 prosent', 'share', true],
    ['Av veiene er 40 prosent asfaltert.', '40 prosent', 'share', true],
    ['Slik er det: av veiene er 40 prosent asfaltert.', '40 prosent', 'share', true],
    ['Andelen av veiene er 40 prosent.', '40 prosent', 'share', true],
    ['Langs deler av veiene er 40 prosent asfaltert.', '40 prosent', 'share', false],
    ['Av midlene er 40 prosent brukt.', '40 prosent', 'share', false],
    ['Av dette er 40 prosent brukt.', '40 prosent', 'share', false],
    ['Av dette settes 40 prosent av til areal.', '40 prosent', 'share', false],
    ['Andelen bedrifter er 22 prosent.', '22 prosent', 'share', true],
    ['Andelen nye bedrifter er 22 prosent.', '22 prosent', 'share', true],
    ['Andelen er 22 prosent i år.', '22 prosent', 'share', false],
    ['Helningen er 7 %.', '7 %', 'share', true],
    ['Prisveksten er 7 %.', '7 %', 'share', true],
    ['Veksten er 7 %.', '7 %', 'share', false],
  ] as const)('«%s»: %s as %s: %s', (sentence, number, kind, expected) => {
    expect(counts(sentence, number, kind)).toBe(expected);
  });

  it.each([
    ['39 prosent går til arealet.', false],
    ['39 prosent skal gå til arealet.', false],
    ['39 prosent har gått til arealet.', false],
    ['39 prosent brukes på arealet.', false],
    ['39 prosent er satt av til arealet.', false],
    ['39 prosent er øremerket arealet.', false],
    ['39 prosent fordeles på boliger og areal.', false],
    ['Arealet er 39 prosent fordelt.', false],
    ['39 prosent bor på arealet.', true],
    ['39 prosent går til fots på arealet.', true],
    ['Vi bruker 39 prosent på arealet.', false],
    ['Vi bruker om lag 39 prosent til arealet.', false],
    ['Vi bruker 39 prosent mer areal.', true],
    ['Vi bruker arealet, og 39 prosent på dette er nytt.', true],
    ['Til arealet går 39 prosent.', false],
    ['Slik er det: Til arealet går 39 prosent.', false],
    ['Over arealet går 39 prosent.', true],
    ['39 prosent er til arealplanen.', false],
    ['39 prosent er til ungdomsarbeid.', false],
    ['39 prosent er til ungdomsarbeidsledighet.', true],
  ])('knows spending from counting: «%s»: %s', (sentence, expected) => {
    expect(counts(sentence, '39 prosent', 'share')).toBe(expected);
  });

  it.each([
    ['Omsetningen økte 3 prosent.', true],
    ['Omsetningen gikk ned 3 prosent.', true],
    ['Omsetningen er 3 prosent høyere.', true],
    ['Omsetningen er om lag 3 prosent større.', true],
    ['Omsetningen er 3 prosent.', false],
    ['Omsetningen kom 3 prosent høyere.', false],
    ['Boligprisene steg 3 prosent.', true],
    ['Prisen på kart falt 3 prosent.', true],
    ['Boligprisene steg, og kartene 3 prosent.', true],
    ['Boligprisene steg med 5 og leieprisene 3 prosent.', true],
    ['Mens boligprisene steg, økte tilskuddet 3 prosent.', false],
    ['Boligprisene og tilskuddet økte 3 prosent.', false],
    ['Tilskuddet steg, mens omsetningen økte 3 prosent.', true],
    ['Det økte 3 prosent.', false],
    ['I perioden økte det 3 prosent.', false],
    ['Under perioden økte det 3 prosent.', false],
    ['P2 og omsetningen økte (om lag) 3 prosent.', true],
    ['Omsetningen i P2 økte 3 prosent.', false],
    ['Området vokste 3 prosent.', false],
    ['Bedriftene vokste 3 prosent.', true],
    ['Driften vokste 3 prosent.', false],
  ])('knows what rose or fell: «%s»: %s', (sentence, expected) => {
    expect(counts(sentence, '3 prosent', 'share')).toBe(expected);
  });

  it.each([
    ...[
      'Kjønn',
      'Her svarte',
      'Her svarer',
      'Besvart',
      'Besvarte',
      'Her oppgir',
      'Fornøyd',
      'Fornøyde',
      'Stigning',
      'Stigningen',
    ],
    ...[
      'Helning',
      'Helningen',
      'Inflasjon',
      'Inflasjonen',

      'Renten',
      'Styringsrenta',
      'Dekning',
      'Nettdekningen',
    ],
    ...[
      'Respons',
      'Responsen',
      'Eksport',
      'Eksporten',
      'Antall',
      'Antallet',
      'Svinn',
      'Matsvinnet',
      'Bygraden',
      'Andelheten',
    ],
    ...['Her bor', 'Her bodde'],
  ])('knows shares of other things than money: «%s er 7 prosent»', (word) => {
    expect(counts(`${word} er 7 prosent i år.`, '7 prosent', 'share')).toBe(true);
  });

  it.each([
    ...[
      'Ukjønn',
      'Kjønna',
      'Beoppgir',
      'Besvarelsene',
      'Graden',
      'Dekningene',
      'Antallene',
      'Herbor',
      'Borte',
    ],
  ])('knows no share of «%s»', (word) => {
    expect(counts(`${word} er 7 prosent i år.`, '7 prosent', 'share')).toBe(false);
  });

  it.each([
    ...[
      'øke',
      'øker',
      'økt',
      'økte',
      'stige',
      'stiger',
      'steg',
      'steget',
      'stiget',
      'faller',
      'fallet',
      'falle',
      'falt',
    ],
    ...[
      'synke',
      'synker',
      'sank',
      'sunket',
      'vokse',
      'vokser',
      'vokst',
      'vokste',
      'krympe',
      'krymper',
      'krympet',
    ],
    ...['gå ned', 'går opp', 'gikk ned', 'gått opp'],
  ])('knows what changes by itself: «Omsetningen har %s 3 prosent»', (word) => {
    expect(counts(`Omsetningen har ${word} 3 prosent.`, '3 prosent', 'share')).toBe(true);
  });

  it.each(['øking', 'påfalt', 'synkeri', 'voksne', 'går bort', 'gjenvokst'])(
    'sees no change in «Omsetningen har %s 3 prosent»',
    (word) => {
      expect(counts(`Omsetningen har ${word} 3 prosent.`, '3 prosent', 'share')).toBe(false);
    },
  );

  it.each([
    ['Omsetningen blir 3 prosent høyere.', true],
    ['Omsetningen bli 3 prosent høyere.', true],
    ['Omsetningen er, som vi så i fjor høst, 3 prosent høyere.', false],
    ['Omsetningen er 3 prosent av det som er høyere.', false],
    ['Omsetningen er 3 prosent, ikke høyere.', false],
    ['Det er 3 prosent flere seter.', true],
    ['Det er 3 prosent flere.', false],
    ['Det er 3 prosent, ikke flere seter.', false],
    ['De betaler ikke, men 3 prosent av elevene er nye.', true],
    ['Her betales det, og 3 prosent av husene er nye.', false],
    ['Det ubetalte er 3 prosent av husene.', true],
    ['Kommunene bekoster 3 prosent av stillingene.', false],
    ['Kommunene bekostet 3 prosent av stillingene.', false],
    ['Kommunene bekoste 3 prosent av stillingene.', false],
    ['Det er 3 prosent av P2.', false],
    ['Det er 3 prosent av satsingen.', false],
    ['Det er 3 prosent av oversatsingen.', true],
    ['Det er 3 prosent av dem.', false],
    ['Det er 3 prosent av dem 2.', false],
    ['Det er 3 prosent av hos dem.', true],
    ['Det er 3 prosent av demningene.', true],
    ['Vi bruker areal. Det er 3 prosent, og det går til arealet.', true],
    ['3 prosent blir brukt på arealet.', false],
    ['3 prosent bli brukt på arealet.', false],
    ['Vi bruker 3 prosent, sa de, på arealet.', true],
    ['Vi sier til arealet at vi bruker 3 prosent.', true],
  ] as const)('reads the words around a share: «%s»: %s', (sentence, expected) => {
    expect(counts(sentence, '3 prosent', 'share')).toBe(expected);
  });

  it.each([
    ['Det er 2 mill ganger.', true],
    ['Det er 2 million treff.', true],
    ['Det er 2 millioner klikk.', true],
    ['Det er 2 mill. gangerne.', false],
  ] as const)('counts times: «%s»: %s', (sentence, expected) => {
    expect(counts(sentence, '2', 'amount')).toBe(expected);
  });

  it('sees people and land anywhere', () => {
    expect(isCountedAnywhere('Malvik, elever')).toBe(true);
    expect(isCountedAnywhere('Malvik')).toBe(false);
  });

  it.each([
    ['Det bor 300 000 i regionen.', '300 000', true],
    ['Bygget tar 300 000 av alle bedriftene.', '300 000', true],
    ['Av alle bedriftene tar bygget 300 000.', '300 000', false],
    ['Vi har elever. Vi brukte 300 000 på dette.', '300 000', false],
  ])('may count: «%s»: %s: %s', (text, number, expected) => {
    const match = new RegExp(number).exec(text);
    expect(match && mayCount(text, match)).toBe(expected);
  });

  it('sees what a number without unit counts', () => {
    expect(isFollowedByThing('7,5 km vei', 3)).toBe(true);
    expect(isFollowedByThing('7,5 mer', 3)).toBe(false);
  });
});

describe('counts in millions', () => {
  it.each([
    ['De hadde 3 millioner seere.', true],
    ['De hadde 38,6 mill. påstigninger.', true],
    ['De hadde 3 milliarder seere.', true],
    ['De hadde 3 mrd. seere.', true],
    ['De hadde 3 seere.', false],
    ['De hadde 3 millioner til seere.', false],
    ['De hadde 3 millioner nye seere.', false],
    ['De hadde 3 millioner fordelt likt.', false],
    ['De hadde 3 millioner tilgjengelig.', true],
    ['De hadde 3 millioner brukes nå.', false],
    ['De hadde 3 millioner gjenstående.', false],
    ['De hadde 3 millioner gjeldende år.', false],
    ['De hadde 3 millioner Seere.', false],
    ['De hadde 3 millioner øl.', false],
    ['De hadde 3 millioner tre.', true],
    ['Budsjettet ga 3 millioner seere.', false],
    ['Boligprisene ga 3 millioner seere.', true],
    ['Folketallet er 3 millioner.', true],
    ['Antall reiser er 3 millioner.', true],
    ['Antallet er 3 millioner.', true],
    ['Gjestedøgnene passerte 3 millioner.', true],
    ['Gjestedøgn: 3 millioner.', true],
    ['Tallet er 3 millioner.', false],
    ['Det er 3 millioner, og folketallet øker.', false],
    ['Norge har 3 millioner, Sverige 10,3 millioner innbyggere.', true],
    ['Norge har 3 millioner, Sverige 10,3 millioner og Danmark 5,8 mill. innbyggere.', true],
    ['Norge har 3 millioner, Sverige 10,3 millioner.', false],
    ['Norge har 3 millioner. Sverige har 10,3 millioner innbyggere.', false],
    ['Her er 3 millioner m³ vann.', true],
    ['Her er 3 millioner m3.', true],
    ['Tilskuddet er til 3 millioner innbyggere.', true],
  ])('«%s»: %s', (sentence, expected) => {
    const [number = ''] = /3 (?:millioner|milliarder|mrd\.)|38,6 mill\.|3(?= seere)/.exec(sentence) ?? [];
    expect(counts(sentence, number, 'amount')).toBe(expected);
  });
});

describe('shares of what others have', () => {
  it.each([
    ['Kommuneskatten er 11 prosent av inntekten.', true],
    ['Vi brukte 11 prosent av den samlede bruttoinntekten.', false],
    ['Vi brukte 11 prosent av hele inntekten.', true],
    ['Kravet er 11 prosent av kjøpesummen.', true],
    ['Gjelden er 11 prosent av driftsinntektene.', true],
    ['Avgiften er 11 prosent av lønna.', true],
    ['FoU er 11 prosent av BNP.', true],
    ['FoU er 11 prosent av alle FoU-utgifter i landet.', true],
    ['Vi betaler 11 prosent av lønna.', false],
    ['Gebyret er 11 prosent av tilskuddet.', false],
    ['KMD fikk svar, og 11 prosent var positive.', false],
    ['KMD fikk høringssvar, og 11 prosent var positive.', true],
    ['Støtten var 11 prosent i folkeavstemningen.', true],
    ['Støtten var 11 prosent i meningsmålingen.', true],
    ['Prisen vektes med 11 prosent.', true],
    ['Hotellene hadde 11 prosent belegg.', true],
    ['Hotellene hadde 11 prosent høyere.', false],
    ['Hotellene hadde 11 prosent vekst.', false],
    ['Kraftprisene ligger 11 prosent under i fjor.', true],
    ['Kraftprisene ligger 11 prosent over i fjor.', true],
    ['Boligprisene falt 1,5 prosent i Orkdal, men steg 11 prosent i Malvik.', true],
    ['Boligprisene falt 1,5 prosent i Orkdal og 11 prosent i Malvik.', true],
    ['Tilskuddet falt 1,5 prosent i Orkdal, men steg 11 prosent i Malvik.', false],
    ['Byggekostnadene steg 11 prosent.', true],
    ['Investeringene i industrien økte 11 prosent.', true],
    ['Investeringene økte 11 prosent.', false],
    ['Investeringene i P2 økte 11 prosent.', false],
  ])('«%s»: %s', (sentence, expected) => {
    expect(counts(sentence, '11 prosent', 'share')).toBe(expected);
  });
});

describe('what a number without a unit counts', () => {
  it.each([
    ['planleggere hver', true],
    ['-gradersmålet', true],
    ['desibel', true],
    ['-', false],
    ['-5', false],
    ['til alle', false],
    ['i alt', false],
    ['og mer', false],
    ['', false],
  ])('stands behind it: «1,5 %s»: %s', (next, expected) => {
    const text = `1,5${next.startsWith('-') ? '' : ' '}${next}`;
    expect(isFollowedByNoun(text, 3)).toBe(expected);
  });

  it.each([
    ['Antall prosjekter: ', true],
    ['Antallet tilskudd økte fra ', true],
    ['Så mange fikk støtte: ', true],
    ['Årsmeldingen er på 36 sider, regnskapet på ', true],
    ['De fikk 6 poeng, budsjettet fikk ', true],
    ['Koeffisienten er ', true],
    ['Gini-koeffisienten for inntekt var ', true],
    ['Det er 12 årsverk, hvorav ', true],
    ['Det er 12 hele årsverk, hvorav om lag ', true],
    ['Det er 12 årsverk, herav ', true],
    ['Det er årsverk, hvorav ', false],
    ['Det er 12 årsverk og ', false],
    ['Det er 12 kroner, hvorav ', false],
    ['Antall er kjent. Budsjettet er ', false],
    ['Budsjettet er ', false],
    ['Siden er ', false],
    [`Antall ${'x'.repeat(285)} er `, true],
    [`Antall ${'x'.repeat(300)} er `, false],
  ])('stands in front of it: «%s»: %s', (before, expected) => {
    expect(isCountedInFront(`${before}1,5.`, before.length)).toBe(expected);
  });
});
