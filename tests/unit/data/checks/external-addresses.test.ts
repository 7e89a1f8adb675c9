/** Which addresses of other sites readers can open, and which texts promise another one. */
import { describe, expect, it } from 'vitest';
import { describeExternal, describeMisleading } from '../../../../src/data/checks/external-addresses.ts';

describe('describeExternal', () => {
  it.each([
    'https://www.ssb.no',
    'https://ssb.no/',
    'HTTPS://WWW.SSB.NO/a',
    'https://www.ssb.no:8080/a',
    'https://a-b.c1.no?q=a%20b&c=%c3%A6#d@e',
    'https://www.åfjord.kommune.no/søk',
    'https://xn--fjord-kra.kommune.no/',
    'https://mylocal.no/',
    'https://local.no/',
    'https://10.no/',
    'https://europa.eu/localhost',
    'https://ελλάδα.ευ/',
    'https://россия.рф/',
  ])('lets %s be', (url) => {
    expect(describeExternal(url)).toBeUndefined();
  });

  it.each([
    ['https://', 'ingen gyldig adresse'],
    ['https:www.ssb.no', 'ingen gyldig adresse'],
    ['https://a', 'ingen gyldig adresse'],
    ['https://a.n', 'ingen gyldig adresse'],
    ['https://a..no', 'ingen gyldig adresse'],
    ['https://.a.no', 'ingen gyldig adresse'],
    ['https://a.no.', 'ingen gyldig adresse'],
    ['https://a_b.no', 'ingen gyldig adresse'],
    ['https://a.1no', 'ingen gyldig adresse'],
    ['https://www.ssb.no:x/', 'ingen gyldig adresse'],
    ['https://www.ssb.no/a b', 'ingen gyldig adresse'],
    ['https://www.ssb.no/a|b', 'ingen gyldig adresse'],
    ['https://www.ssb.no/"a"', 'ingen gyldig adresse'],
    ['https://post@ssb.no/', '@ foran navnet'],
    ['https://127.0.0.1/', 'din egen maskin'],
    ['https://192.168.10.200:3000/a', 'din egen maskin'],
    ['https://172.16.0.1/', 'din egen maskin'],
    ['https://172.32.0.1/', 'tall der navnet'],
    ['https://1.2.3.4/', 'tall der navnet'],
    ['https://[::1]/', 'din egen maskin'],
    ['https://LOCALHOST/', 'din egen maskin'],
    ['https://localhost:4321/', 'din egen maskin'],
    ['https://intranett.kommune.local', 'din egen maskin'],
    ['https://plan.internal/', 'din egen maskin'],
    ['https://plan.test/', 'din egen maskin'],
    ['https://www.ssb.no/%', '«%» er ingen kode'],
    ['https://www.ssb.no/%2', '«%2» er ingen kode'],
    ['https://www.ssb.no/%2gh', '«%2g» er ingen kode'],
    ['https://www.ssb.no/a%20b%zz', '«%zz» er ingen kode'],
    ['https://www.ssb.no/…', 'er forkortet'],
    ['https://www.ssb.no/tabell/...', 'er forkortet'],
    ['https://www.ssb.no/.../tabell', 'er forkortet'],
    ['https://www.\u0455sb.no/', 'blander bokstaver'],
    ['https://www.ss\u03b2.no/', 'blander bokstaver'],
    ['https://www.xn--sb-xlc.no/', 'blander bokstaver'],
  ])('stops %s: %s', (url, message) => {
    expect(describeExternal(url)?.[0]).toContain(message);
  });
});

describe('describeMisleading', () => {
  it.each([
    ['SSB', 'https://www.nrk.no/'],
    ['ssb.no', 'https://www.ssb.no/tabell'],
    ['data.ssb.no', 'https://www.ssb.no/tabell'],
    ['trondheim.kommune.no/plan', 'https://www.trondheim.kommune.no/'],
    ['trondheim.no', 'https://www.trondheim.kommune.no/'],
    ['Https://www.ssb.no', 'https://www.ssb.no'],
    ['post@ssb.no', 'mailto:Post@ssb.no?subject=Hei'],
    ['post@ssb.no', 'https://www.ssb.no/kontakt'],
    ['www.ssb.no', 'https://ssb.no/tabell'],
    ['WWW.SSB.no/a?b', 'https://www.ssb.no'],
    ['https://ssb.no', 'https://www.ssb.no/?a'],
    ['http://www.ssb.no#a', 'https://ssb.no#b'],
    [' www.ssb.no ', 'https://www.ssb.no/'],
    ['www.plan.no/2020-23/maal', '/2020-23/maal/'],
    ['www.plan.no', '/'],
    ['www.ssb.no', 'mailto:post@nrk.no'],
  ])('lets «%s» lead to %s', (text, url) => {
    expect(describeMisleading(text, url)).toBeUndefined();
  });

  it.each([
    ['www.ssb.no', 'https://www.nrk.no/a', 'www.nrk.no'],
    ['https://ssb.no/tabell', 'https://nrk.no', 'nrk.no'],
    ['http://ssb.no', 'https://stat.ssb.no?a', 'stat.ssb.no'],
    [' www.ssb.no', 'https://awww.ssb.no#b', 'awww.ssb.no'],
    ['ssb.no', 'https://www.nrk.no/', 'www.nrk.no'],
    ['se www.ssb.no', 'https://www.nrk.no/', 'www.nrk.no'],
    ['trondheim.kommune.no', 'https://trondheim-kommune.no/', 'trondheim-kommune.no'],
    ['post@ssb.no', 'https://www.nrk.no/', 'www.nrk.no'],
    ['www.ssb.no', '/2020-23/maal/', '/2020-23/maal/'],
    ['post@ssb.no', 'mailto:post@nrk.no', 'post@nrk.no'],
    ['https://www.ssb.no.evil.com', 'https://www.ssb.no/', 'www.ssb.no'],
  ])('stops «%s» that leads to %s', (text, url, target) => {
    const [message, remedy] = describeMisleading(text, url) ?? [];
    expect(message).toBe(`lenketeksten er «${text.trim()}», men lenken går til ${target}`);
    expect(remedy).toContain('rett teksten');
  });
});
