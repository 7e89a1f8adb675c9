/** Front matter of `kapitler/*.mdx` and `sider/*.mdx`. */
import { z } from 'astro/zod';
import { id, optional, text } from './common.ts';

export const chapterSchema = z.strictObject({
  title: text.max(120).describe('Kapittelets tittel. Eksempel: "Strategisk næringsutvikling".'),
  navTitle: text.max(40).describe('Kort tittel i menyen. Eksempel: "P1 Næringsutvikling".'),
  order: z
    .number()
    .describe(
      'Plassen i planen: kapitlene står etter tallene, fra minst til størst. Tallene kan ha hull og desimaler, så 3.5 står mellom 3 og 4. To kapitler kan ikke ha samme tall.',
    ),
  programme: optional(id).describe('Programområdet kapittelet beskriver, eller null.'),
  sourceChapter: optional(text).describe(
    'Hvilken del av den vedtatte planen kapittelet gjengir, eller null når det ikke står i den. Eksempel: "kapittel 2.1".',
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
