/** MDX syntax errors in Norwegian, with advice from what stands at the place. */
import type { Nodes } from 'mdast';
import type { MdxSyntaxError } from '../markdown/parse.ts';
import { proposeInsteadOfHtml } from './html-codes.ts';
import { createPositionLookup, type Position } from './positions.ts';
import { describeComponent, describeComponentInBraces, findTagStart } from './tag-errors.ts';

export interface MdxFault {
  readonly position: Position;
  readonly message: string;
  readonly remedy: string;
}

/** Describes one error of the MDX parser. The place is moved back to the `<` or `{` that caused it. */
export function describeMdxError(text: string, error: MdxSyntaxError): MdxFault {
  const cause = findCause(text, error);
  const position =
    cause === undefined
      ? { line: error.line, column: error.column }
      : createPositionLookup(text)(cause.offset);
  const fault = (message: string, remedy: string): MdxFault => ({ position, message, remedy });

  if (error.ruleId === 'too-deep')
    return fault('teksten har for mange nivåer inni hverandre', 'del den opp i vanlige avsnitt');
  if (/import\/exports/.test(error.reason)) {
    const word = cause?.text.split(/\s/)[0] ?? 'import';
    return fault(
      `en linje kan ikke begynne med ordet «${word}»`,
      'begynn linjen med et annet ord, eller flytt ordet inn i setningen',
    );
  }
  if (/^Expected a closing tag|expected corresponding closing tag for/.test(error.reason))
    return describeUnclosed(error, fault);
  if (/^Unexpected closing/.test(error.reason)) {
    return fault(
      `${/^<\/[^>\s]*>/.exec(cause?.text ?? '')?.[0] ?? '/'} lukker noe som ikke er åpnet`,
      'slett den, eller skriv komponenten som <Navn … />',
    );
  }
  if (cause === undefined)
    return fault(
      'teksten er ikke gyldig MDX',
      'se etter < og { på linjen: skriv &lt; og \\{ når de er vanlig tekst',
    );
  const before = text.slice(text.lastIndexOf('\n', cause.offset - 1) + 1, cause.offset);
  return cause.text.startsWith('{')
    ? describeBrace(cause.text, fault)
    : describeTag(cause.text, before, fault);
}

type MakeFault = (message: string, remedy: string) => MdxFault;

function describeUnclosed(error: MdxSyntaxError, fault: MakeFault): MdxFault {
  const tag = /for `(<[^`]*>)`/.exec(error.reason)?.[1] ?? '';
  const named = /\((\d+):(\d+)-/.exec(error.reason);
  const position = { line: Number(named?.[1] ?? error.line), column: Number(named?.[2] ?? error.column) };
  const isComponent = /^<[A-Z]/.test(tag) && !/^<[A-Z]+[1-6]?>$/.test(tag);
  const { message, remedy } = isComponent
    ? fault(`${tag} er ikke avsluttet`, `avslutt med skråstrek: ${tag.replace(/>$/, ' … />')}`)
    : fault(
        `${tag} er ikke avsluttet, og HTML-koder kan ikke brukes`,
        proposeInsteadOfHtml(/^<([\w:.-]+)/.exec(tag)?.[1] ?? ''),
      );
  return { position, message, remedy };
}

function describeBrace(written: string, fault: MakeFault): MdxFault {
  const component = describeComponentInBraces(written);
  if (component !== undefined) return fault(...component);
  if (/^\{\s*\/\*/.test(written))
    return fault('merknaden er ikke avsluttet', 'avslutt den med */}: {/* merknad */}');
  const headingId = /^\{#([^}\s]*)\}/.exec(written);
  if (headingId !== null)
    return fault(`${headingId[0]} kan ikke brukes som id på en overskrift`, `skriv [#${headingId[1]}]`);
  const code = /^\{(?:[.:%]|\{[<%])[^}\n]{0,40}\}{0,2}/.exec(written)?.[0];
  if (code !== undefined) return fault(`${code} er en kode som ikke virker her`, 'slett koden');
  // One alone would leave the next to be the fault.
  const [line = ''] = written.split(/\r?\n/, 1);
  const isOne = line.indexOf('{', 1) === -1;
  return fault(
    '{ begynner et uttrykk, som ikke kan brukes i teksten',
    `skriv \\{ ${isOne ? 'når tegnet' : 'for hver { når tegnene'} er vanlig tekst, eller slett koden`,
  );
}

/** @param before what stands to the left on the same line */
function describeTag(written: string, before: string, fault: MakeFault): MdxFault {
  if (written.startsWith('<!--')) return fault('HTML-kommentarer kan ikke brukes', 'skriv {/* kommentar */}');
  if (written.startsWith('<<') || before.endsWith('<'))
    return fault('<< er ikke anførselstegn her', 'skriv «slik», eller &lt; når tegnet betyr «mindre enn»');
  // Mail programs put the address right behind the words.
  const words = /(?<![^\s[(])[^\s[\](]+(?=\]?$)/.exec(before)?.[0] ?? 'lenketekst';
  const link = /^<((?:https?:\/\/|mailto:)[^>\s]*)>?/.exec(written);
  if (link !== null) {
    const remedy = `skriv [${words}](${link[1]?.replace(/^http:/, 'https:')})`;
    return fault(`lenken ${link[0]} er skrevet med < og >`, remedy);
  }
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>/.exec(written);
  if (mail !== null)
    return fault(`${mail[0]} er skrevet med < og >`, `skriv [${mail[1]}](mailto:${mail[1]})`);
  const code = /^<[!?%]\S{0,20}/.exec(written)?.[0];
  if (code !== undefined) return fault(`${code} er en kode som ikke kan brukes`, 'slett koden');
  const html = /^<([a-z][\w:-]*)\s[^<>]*=/.exec(written)?.[1];
  if (html !== undefined) return fault(`HTML-koden <${html}> kan ikke brukes`, proposeInsteadOfHtml(html));
  if (/^<\p{Lu}/u.test(written)) return fault(...describeComponent(written));
  return fault(
    '< begynner en kode, og teksten etter er ingen kode',
    'skriv &lt; når tegnet betyr «mindre enn»',
  );
}

/** A code block that is never closed. It swallows the rest of the chapter, so nobody knows what that would have shown. */
export function findOpenFence(text: string, node: Nodes): MdxFault | undefined {
  if (node.type !== 'code')
    return 'children' in node
      ? node.children.map((it) => findOpenFence(text, it)).find((it) => it !== undefined)
      : undefined;
  const { start, end } = node.position ?? {};
  const source = text.slice(start?.offset, end?.offset);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  const lastLine = removeQuoteSigns(
    source.slice(source.lastIndexOf('\n') + 1),
    countQuotes(text, start?.offset),
  );
  if (fence === undefined || (source.includes('\n') && lastLine.trim().startsWith(fence))) return undefined;
  return {
    position: { line: start?.line ?? 1, column: start?.column ?? 1 },
    message: `kodeblokken ${fence} er ikke avsluttet, så resten av teksten blir kode`,
    remedy: `sett en linje med ${fence} der koden slutter, eller slett tegnene`,
  };
}

/** The number of quotations around a block: the signs in front of its first line. */
function countQuotes(text: string, offset = 0): number {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.split('>').length - 1;
}

/** A line without the signs of the quotations around it; one more is part of the code. */
function removeQuoteSigns(line: string, quotes: number): string {
  return line.replace(new RegExp(`^(?:\\s*>){${quotes}}`), '');
}

/** The `<`, `{` or line start before the error that the parser could not get past, with the text from there. */
function findCause(text: string, error: MdxSyntaxError): { offset: number; text: string } | undefined {
  const lines = [...text.matchAll(/.*(?:\r\n|\n|\r|$)/g)];
  const line = lines[error.line - 1];
  if (line === undefined) return undefined;
  const place = Math.min(line.index + error.column, text.length);
  if (/import\/exports/.test(error.reason)) {
    const before = text.slice(0, place).split(/\r?\n/);
    const index = before.findLastIndex((it) => /^(?:import|export)\b/.test(it));
    const offset = before.slice(0, Math.max(index, 0)).join('\n').length + (index > 0 ? 1 : 0);
    return { offset, text: text.slice(offset, offset + 200) };
  }
  const sign = /expression|brace/.test(error.reason) ? '{' : '<';
  const isOpenTag = sign === '<' && !/closing (?:slash|tag)/.test(error.reason);
  const tag = isOpenTag ? findTagStart(text, place - 1) : undefined;
  const offset = tag ?? findFirstOf(text, findOpening(text, place, sign));
  return offset === -1 ? undefined : { offset, text: text.slice(offset, offset + 400) };
}

/** The first of several braces in a row: `{{mal` is one slip. */
function findFirstOf(text: string, opening: number): number {
  let first = opening;
  while (text[first] === '{' && text[first - 1] === '{' && text[first - 2] !== '\\') first--;
  return first;
}

/** Braces may be nested inside the one that is not closed, so the last unmatched one counts. */
function findOpening(text: string, place: number, sign: '{' | '<'): number {
  if (sign === '<') return text.lastIndexOf('<', place);
  let closed = 0;
  for (let index = place - 1; index >= 0; index--) {
    if (text[index] === '}' && index < place - 1) closed++;
    if (text[index] === '{') {
      if (closed === 0) return index;
      closed--;
    }
  }
  return text.lastIndexOf('{', place);
}
