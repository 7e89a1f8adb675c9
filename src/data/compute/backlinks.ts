/** Where a number, a measure or a term is used: the way back from a record to the pages that speak of it. */
import type { Term } from '../schemas/glossary.ts';
import { listComponentUses, removeComponents } from './mdx-uses.ts';
import { PLACEHOLDER_PATTERN, QUOTE_PATTERN, sourceAnchor } from './placeholders.ts';

/** A page, or a part of one, that can be linked to. */
export interface Place {
  readonly label: string;
  /** From the site's root, with fragment where there is one. */
  readonly path: string;
}

/** A text that readers see at a place; MDX bodies may hold components. */
export interface PlacedText extends Place {
  readonly text: string;
}

/** A table or figure at a place with the ids of the numbers in it. */
export interface PlacedNumbers extends Place {
  readonly ids: readonly string[];
}

type Places = ReadonlyMap<string, readonly Place[]>;

/**
 * Places of every number id, and of the sources of quoted numbers by their anchors, each place once, in the order given.
 * Ids that are used nowhere are absent.
 */
export function computeNumberUses(texts: readonly PlacedText[], numbers: readonly PlacedNumbers[]): Places {
  const uses = new Map<string, Place[]>();
  const add = (id: string, { label, path }: Place): void => {
    const places = uses.get(id) ?? [];
    if (!places.some((it) => it.path === path)) uses.set(id, [...places, { label, path }]);
  };
  for (const place of texts) {
    for (const { name, props } of listComponentUses(place.text)) {
      if ((name === 'Belop' || name === 'Andel') && props['id'] !== undefined) add(props['id'], place);
      if (name === 'Tall' && props['kilde'] !== undefined) add(sourceAnchor(props['kilde']), place);
    }
    for (const [, , id = ''] of place.text.matchAll(PLACEHOLDER_PATTERN)) add(id, place);
    for (const [, source = ''] of place.text.matchAll(QUOTE_PATTERN)) add(sourceAnchor(source), place);
  }
  for (const place of numbers) for (const id of place.ids) add(id, place);
  return uses;
}

/**
 * Finds a term in a text by any of its forms, the longest first. Whole words only, so that «BI» is not found in
 * «bidra»; Norwegian letters count as letters.
 */
export function termPattern({ forms }: Pick<Term, 'forms'>): RegExp {
  const words = forms
    .toSorted((a, b) => b.length - a.length)
    .map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}

/** Placeholders, addresses of links and ids of headings: written in a chapter, but read by nobody. */
const UNREAD = /\{[^{}]*\}|\]\([^()\s]*\)|\[#[^\]\s]*\]/g;

/** True when a text uses one of the term's forms, or names the term in an `<Ord>` component. */
export function usesTerm(text: string, term: Pick<Term, 'id' | 'forms'>): boolean {
  const marked = listComponentUses(text).some((it) => it.name === 'Ord' && it.props['id'] === term.id);
  return marked || termPattern(term).test(removeComponents(text).replace(UNREAD, ' '));
}

/** Places of every term, each place once, in the order given. */
export function computeTermUses(terms: readonly Term[], texts: readonly PlacedText[]): Places {
  return new Map(
    terms.map((term) => {
      const places = texts.filter((it) => usesTerm(it.text, term));
      const unique = new Map(places.map(({ label, path }) => [path, { label, path }]));
      return [term.id, [...unique.values()]];
    }),
  );
}
