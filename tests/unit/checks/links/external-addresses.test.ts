/** Which addresses of other sites readers can open, and which texts promise another one. */
import { describe, expect, it } from 'vitest';
import { describeExternal, describeMisleading } from '../../../../src/checks/links/external-addresses.ts';

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

describe('addresses for those who have an account', () => {
  it.each([
    ...['trondheim.sharepoint.com', 'TRONDHEIM.SharePoint.com/a', 'a-b.my.sharepoint.com:443/a'],
    ...['teams.microsoft.com/l/a', 'teams.live.com', 'outlook.office.com/mail', 'outlook.office365.com?a'],
    ...[
      'outlook.office.com/owa/',
      'drive.google.com/file/d/a/view',
      'drive.google.com#a',
      'studio.youtube.com/a',
    ],
    ...[
      'docs.google.com/document/d/a/edit',
      'docs.google.com/document/d/a/edit?b',
      'docs.google.com/a/edit#b',
    ],
    ...['github.com/a/b/edit/main/a.md', 'vimeo.com/manage', 'www.vimeo.com/manage/videos/1'],
  ])('https://%s', (address) => {
    const url = `https://${address}`;
    expect(describeExternal(url)).toEqual([
      `adressen "${url}" ber leseren logge inn`,
      'lenk til en adresse som alle kan åpne',
    ]);
  });

  it.each([
    ...['sharepoint.com', 'asharepoint.com', 'a.sharepoint.com.no', 'no.no/a.sharepoint.com', 'teams.no.com'],
    ...[
      'outlook.office.com/book/a',
      'outlook.office.com/bookwithme/a',
      'outlook.office365.com/owa/calendar/a',
    ],
    ...[
      'outlook.live.com',
      'drive.google.no',
      'docs.google.com/forms/d/a/viewform',
      'docs.google.com/a/editor',
    ],
    ...['docs.google.com/a?b=/edit', 'docs.google.com/a#/edit', 'docs.google.com/document/d/a/pub'],
    ...[
      'github.com/a/b',
      'github.com/a/edit/b',
      'github.com/a/b/c/edit/d',
      'github.com/a/b/edits',
      'github.com/a?b/c/edit',
    ],
    ...['vimeo.com/manager', 'vimeo.com/1/manage', 'studio.youtube.no', 'www.youtube.com/studio'],
  ])('but not https://%s', (address) => {
    expect(describeExternal(`https://${address}`)).toBeUndefined();
  });

  it.each(['github.com/a/b/blob/main/content/sider/om.mdx', 'GitHub.com/a/b/blob/c/content/'])(
    'https://%s is the file of a page',
    (address) => {
      const url = `https://${address}`;
      expect(describeExternal(url)).toEqual([
        `"${url}" er filen som siden lages av`,
        'lenk til siden, for eksempel /2020-23/maal/',
      ]);
    },
  );

  it.each([
    ...[
      'github.com/a/b/blob/main/README.md',
      'github.com/a/b/tree/main/content/',
      'github.com/a/blob/main/content/',
    ],
    ...[
      'github.com/a/b/blob/main/src/content/a',
      'github.com/a/b/blob/main/contents/a',
      'www.a.no/github.com/a/b/blob/c/content/',
    ],
    ...[
      'github.com/a/b?/blob/c/content/',
      'github.com/a/b/blob/c?/content/',
      'github.com/a?/b/blob/c/content/',
    ],
  ])('but not https://%s', (address) => {
    expect(describeExternal(`https://${address}`)).toBeUndefined();
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
