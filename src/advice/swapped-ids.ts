/** Published ids that two parts of a page have exchanged: each link to one of them now leads to the other. */
import { joinAddress, splitAddress } from '../permalinks/address.ts';
import type { LedgerEntry } from '../permalinks/ledger.ts';
import type { Content } from '../read/index.ts';
import { listDocuments } from '../site/documents.ts';
import { getHeadingId, getText, listHeadings } from '../site/mdx-nodes.ts';
import { atNode, atValue, type Finding } from '../checks/rule.ts';

/** What has an id and a title of its own. */
interface Part {
  readonly address: string;
  readonly title: string;
  readonly report: (message: string, remedy: string) => Finding;
}

const REMEDY = 'bytt id-ene tilbake: en publisert id følger innholdet den ble publisert med';

/** A title may change, but two that have changed places are two ids that have. */
export function findSwappedIds(content: Content, ledger: readonly LedgerEntry[]): Finding[] {
  const published = new Map(ledger.map((it) => [it.address, fold(it.title)]));
  const changed = listParts(content).flatMap((part) => {
    const before = published.get(part.address);
    const now = fold(part.title);
    return before === undefined || before === now ? [] : [{ ...part, before, now }];
  });
  return changed.flatMap((it, index): Finding[] => {
    const other = changed
      .slice(index + 1)
      .find(
        ({ address, before, now }) =>
          splitAddress(address).path === splitAddress(it.address).path &&
          before === it.now &&
          now === it.before,
      );
    if (other === undefined) return [];
    const [id, otherId] = [it, other].map(({ address }) => splitAddress(address).id);
    const message = `id-ene "${id}" og "${otherId}" har byttet plass: "${id}" er publisert som «${other.title}»`;
    return [it.report(message, REMEDY)];
  });
}

function listParts(content: Content): Part[] {
  const headings = listDocuments(content).flatMap(({ file, address }) =>
    listHeadings(file.tree).flatMap((node): Part[] => {
      const id = getHeadingId(node);
      if (id === undefined) return [];
      const report: Part['report'] = (message, remedy) => atNode(file, node, message, remedy);
      return [{ address: joinAddress(address, id), title: getText(node), report }];
    }),
  );
  const { glossary } = content;
  const terms = (glossary?.value?.terms ?? []).flatMap(({ id, term, expansion }, index): Part[] => {
    if (glossary === undefined) return [];
    const report: Part['report'] = (...fault) => atValue(glossary, ['terms', index, 'id'], ...fault);
    // As the list of terms calls it.
    const title = expansion === null ? term : `${term} – ${expansion}`;
    return [{ address: joinAddress('/ordliste/', id), title, report }];
  });
  const measures = content.editions.flatMap(({ slug, measures: file }) =>
    (file?.value?.measures ?? []).flatMap(({ id, title }, index): Part[] => {
      if (file === undefined) return [];
      const report: Part['report'] = (...fault) => atValue(file, ['measures', index, 'id'], ...fault);
      return [{ address: joinAddress(`/${slug}/tiltak/`, id), title, report }];
    }),
  );
  return [...headings, ...terms, ...measures];
}

function fold(title: string): string {
  return title.toLowerCase().replace(/\s+/g, ' ').trim();
}
