/** Front matter of `kapitler/*.mdx` and `sider/*.mdx`. */
import { z } from 'astro/zod';
import { id, text } from './common.ts';

export const chapterSchema = z.strictObject({
  title: text.max(120).describe('Kapittelets tittel. Eksempel: "Strategisk næringsutvikling".'),
  navTitle: text.max(40).describe('Kort tittel i menyen. Eksempel: "P1 Næringsutvikling".'),
  order: z
    .number()
    .int()
    .min(1)
    .max(999)
    .describe('Plassen i planen. Eksempel: 3. To kapitler kan ikke ha samme tall.'),
  programme: id.nullable().describe('Programområdet kapittelet beskriver, eller null.'),
  sourceChapter: text.describe(
    'Hvilken del av den vedtatte planen kapittelet gjengir. Eksempel: "kapittel 2.1".',
  ),
  description: text
    .max(220)
    .describe(
      'Beskrivelse for søkemotorer, én eller to setninger. Tall skrives {belop:id}, {andel:id} eller {tall:kilde|ordene}.',
    ),
});

export const pageSchema = z.strictObject({
  title: text.max(120).describe('Sidens tittel. Eksempel: "Om nettutgaven".'),
  description: text.max(220).describe('Beskrivelse for søkemotorer, én eller to setninger.'),
});

export type Chapter = z.infer<typeof chapterSchema>;
export type Page = z.infer<typeof pageSchema>;
