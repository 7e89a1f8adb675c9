/** Whatever stands in the box, in the query or in the hash is words, and nothing else. */
import { CHAPTERS, expect, test } from './site-test.ts';

const RUN = 'window.attacked=1';
const ATTACKS: readonly string[] = [
  `<img src=x onerror=${RUN}>`,
  `"><script>${RUN}</script>`,
  `'><svg onload=${RUN}>`,
  `</title><script>${RUN}</script>`,
  `</textarea><script>${RUN}</script>`,
  `<iframe srcdoc="<script>${RUN}</script>">`,
  `<body onload=${RUN}>`,
  `<input autofocus onfocus=${RUN}>`,
  `<details open ontoggle=${RUN}>`,
  `<a href="javascript:${RUN}">fond</a>`,
  `<math><mtext><img src=x onerror=${RUN}>`,
  `<style>@import 'javascript:${RUN}';</style>`,
  `<link rel=stylesheet href=javascript:${RUN}>`,
  `<object data="javascript:${RUN}">`,
  `<embed src="javascript:${RUN}">`,
  `<form action="javascript:${RUN}"><input type=submit>`,
  `<base href="https://example.org/">`,
  `<meta http-equiv=refresh content="0;url=https://example.org/">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `<mark>fond</mark>`,
  `<b>fond</b>`,
  `fond<!--`,
  `fond-->`,
  `<![CDATA[fond]]>`,
  `javascript:${RUN}`,
  `data:text/html,<script>${RUN}</script>`,
  `'-${RUN}-'`,
  `";${RUN};//`,
  `\`\${${RUN}}\``,
  `{{constructor.constructor("${RUN}")()}}`,
  `\${${RUN}}`,
  `#{${RUN}}`,
  `<%= ${RUN} %>`,
  `%3Cimg%20src=x%20onerror=${RUN}%3E`,
  `&lt;img src=x onerror=${RUN}&gt;`,
  `\\u003cimg src=x onerror=${RUN}\\u003e`,
  `\u202e<script>${RUN}</script>`,
  `\u0000<script>${RUN}</script>`,
  `\ufeff<script>`,
  `＜script＞${RUN}＜/script＞`,
  `__proto__`,
  `constructor`,
  `toString hasOwnProperty`,
  `../../etc/passwd`,
  `fond' OR 1=1 --`,
  `(((((((((((((((((((((((a+)+)+)+)+)+)+)+)+$`,
  `.*?[a-z]{1000}`,
  '"'.repeat(500),
  `${'a'.repeat(3000)}`,
  `${'fond '.repeat(800)}`,
  '😀'.repeat(200),
];

test('there are fifty of them', () => expect(ATTACKS.length).toBeGreaterThanOrEqual(50));

/** Elements that only an attack could have made. */
const STRANGERS =
  '#_sok-treff :is(img, script, iframe, svg, object, embed, form, base, meta, style, template, input), .found :is(img, script, iframe, svg, input), #_sok-treff b';

test('in the address of the search page they do nothing', async ({ open, page, record }) => {
  test.slow();
  for (const attack of ATTACKS) {
    await open(`sok/?q=${encodeURIComponent(attack)}`);
    await expect(page.getByRole('status'), attack.slice(0, 60)).toHaveText(/treff|Søker/);
    expect(await page.locator(STRANGERS).count(), attack).toBe(0);
    expect(await page.evaluate(() => 'attacked' in window), attack).toBe(false);
  }
  expect(record.complaints).toEqual([]);
});

test('in the box of a chapter they do nothing', async ({ open, page, record }) => {
  test.slow();
  await open(CHAPTERS[0] ?? '');
  const box = page.getByRole('banner').getByRole('searchbox');
  for (const attack of ATTACKS) {
    await box.fill(attack);
    await page.waitForTimeout(30);
    expect(await page.locator(STRANGERS).count(), attack).toBe(0);
    expect(await page.evaluate(() => 'attacked' in window), attack).toBe(false);
  }
  expect(record.complaints).toEqual([]);
});

test('in the hash, and as words to mark, they do nothing', async ({ open, page, record }) => {
  test.slow();
  await open(CHAPTERS[0] ?? '');
  for (const attack of ATTACKS) {
    await page.evaluate(
      (it) => sessionStorage.setItem('sok-ord', JSON.stringify([location.pathname, it])),
      attack,
    );
    await open(`${CHAPTERS[0] ?? ''}#${encodeURIComponent(attack)}`);
    await page.reload();
    expect(await page.evaluate(() => 'attacked' in window), attack).toBe(false);
    expect(await page.locator('main script, main iframe, main img[onerror]').count(), attack).toBe(0);
  }
  expect(record.complaints).toEqual([]);
});
