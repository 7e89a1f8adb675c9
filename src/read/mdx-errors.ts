/** MDX syntax errors in Norwegian: one table by the rule of the parser, with a little of what stands at the place. */
import type { Nodes } from 'mdast';
import type { MdxSyntaxError } from '../markdown/parse.ts';
import { proposeInsteadOfHtml } from './html-codes.ts';
import type { SyntaxFault } from './json-errors.ts';
import { describeComponent, describeComponentInBraces, findTagStart } from './tag-errors.ts';

type Said = readonly [message: string, remedy: string];

/** @param written the text from the sign that begins what could not be read, at most 400 characters */
type Describe = (written: string) => Said;

const MESSAGES: Readonly<Record<string, Describe>> = {
  'unexpected-character': describeTag,
  'unexpected-attribute': describeTag,
  'unexpected-closing-slash': describeClosing,
  'unexpected-self-closing-slash': describeClosing,
  'unexpected-eof': (written) => (written.startsWith('{') ? describeBrace(written) : describeTag(written)),
  'unexpected-lazy': (written) => (written.startsWith('{') ? describeBrace(written) : describeTag(written)),
  'end-tag-mismatch': describeUnclosed,
  'non-spread': describeTag,
  acorn: describeBrace,
  'too-deep': () => ['teksten har for mange nivåer inni hverandre', 'del den opp i vanlige avsnitt'],
};

/** Describes one error of the parser. The place is moved back to the `<` or `{` that caused it. */
export function describeMdxError(text: string, error: MdxSyntaxError): SyntaxFault {
  const offset = findCause(text, error);
  const written = text.slice(offset, offset + 400);
  const describe = /^(?:import|export)\b/.test(written) ? describeCode : MESSAGES[error.ruleId];
  const [message, remedy] = describe?.(written) ?? [
    'teksten er ikke gyldig MDX',
    'se etter < og { på linjen: skriv &lt; og \\{ når de er vanlig tekst',
  ];
  return { offset, message, remedy };
}

function describeCode(written: string): Said {
  const [word = ''] = written.split(/\s/, 1);
  return [`en linje kan ikke begynne med ordet «${word}»`, 'flytt ordet inn i setningen, eller slett koden'];
}

function describeClosing(written: string): Said {
  const tag = /^<?\/[^>\s]*>?/.exec(written)?.[0] ?? '/';
  return [`${tag} lukker noe som ikke er åpnet`, 'slett den, eller skriv komponenten som <Navn … />'];
}

function describeUnclosed(written: string): Said {
  const tag = /^<[^>]*>?/.exec(written)?.[0] ?? written;
  const name = /^<([\w:.-]*)/.exec(tag)?.[1] ?? '';
  return /^[A-Z]/.test(name)
    ? [`${tag} er ikke avsluttet`, `avslutt med skråstrek: ${tag.replace(/\s*>$/, '')} />`]
    : [`${tag} er ikke avsluttet, og HTML-koder kan ikke brukes`, proposeInsteadOfHtml(name)];
}

function describeBrace(written: string): Said {
  const component = describeComponentInBraces(written);
  if (component !== undefined) return component;
  if (/^\{\s*\/\*/.test(written))
    return ['merknaden er ikke avsluttet', 'avslutt den med */}: {/* merknad */}'];
  const headingId = /^\{#([^}\s]*)\}/.exec(written);
  if (headingId !== null)
    return [`${headingId[0]} kan ikke brukes som id på en overskrift`, `skriv [#${headingId[1]}]`];
  const [line = ''] = written.split(/\r?\n/, 1);
  const signs = line.includes('{', 1) ? 'for hver { når tegnene' : 'når tegnet';
  return [
    '{ begynner et uttrykk, som ikke kan brukes i teksten',
    `skriv \\{ ${signs} er vanlig tekst, eller slett koden`,
  ];
}

function describeTag(written: string): Said {
  if (written.startsWith('<!--')) return ['HTML-kommentarer kan ikke brukes', 'skriv {/* kommentar */}'];
  if (written.startsWith('<<'))
    return ['<< er ikke anførselstegn her', 'skriv «slik», eller &lt; når tegnet betyr «mindre enn»'];
  const link = /^<((?:https?:\/\/|mailto:)[^>\s]*)>?/.exec(written);
  if (link !== null) return [`lenken ${link[0]} er skrevet med < og >`, `skriv [lenketekst](${link[1]})`];
  const mail = /^<([^\s<>@]+@[^\s<>@]+)>/.exec(written);
  if (mail !== null) return [`${mail[0]} er skrevet med < og >`, `skriv [${mail[1]}](mailto:${mail[1]})`];
  const html = /^<\/?([a-z][\w:-]*)[\s/>]/.exec(written)?.[1];
  if (html !== undefined) return [`HTML-koden <${html}> kan ikke brukes`, proposeInsteadOfHtml(html)];
  if (/^<\p{Lu}/u.test(written)) return describeComponent(written);
  return ['< begynner en kode, og teksten etter er ingen kode', 'skriv &lt; når tegnet betyr «mindre enn»'];
}

/** The `<`, `{` or line start before the error that the parser could not get past. */
function findCause(text: string, error: MdxSyntaxError): number {
  // Errors about unclosed tags name the tag: "for `<div>` (3:1-3:6)".
  const [, line = error.line, column = error.column] =
    /for `<[^`]*>` \((\d+):(\d+)-/.exec(error.reason) ?? [];
  const place = offsetAt(text, Number(line), Number(column));
  if (error.ruleId === 'end-tag-mismatch') return place;
  if (/import\/exports/.test(error.reason)) {
    const starts = [...text.slice(0, place + 1).matchAll(/^(?:import|export)\b/gm)];
    return starts.at(-1)?.index ?? place;
  }
  if (error.ruleId === 'acorn' || /in expression/.test(error.reason)) return findBrace(text, place);
  const tag = /closing slash/.test(error.reason) ? undefined : findTagStart(text, place);
  const sign = tag ?? text.lastIndexOf('<', place);
  return text[sign - 1] === '<' ? sign - 1 : Math.max(sign, 0);
}

/** Offset of a place that the parser names, which is the end of the text at most. */
function offsetAt(text: string, line: number, column: number): number {
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((it) => it.index + it[0].length)];
  return Math.min((starts[line - 1] ?? 0) + column - 1, text.length);
}

/** The last `{` to the left that is not closed there; of several in a row the first, since `{{mal` is one slip. */
function findBrace(text: string, place: number): number {
  let closed = 0;
  let index = place - 1;
  for (; index > 0; index--) {
    if (text[index] === '}' && index < place - 1) closed++;
    if (text[index] === '{' && closed-- === 0) break;
  }
  const brace = text[index] === '{' ? index : Math.max(text.lastIndexOf('{', place), 0);
  return text[brace - 1] === '{' && text[brace - 2] !== '\\' ? brace - 1 : brace;
}

/** A code block that is never closed. It swallows the rest of the chapter, so nobody knows what that would have shown. */
export function findOpenFence(text: string, node: Nodes): SyntaxFault | undefined {
  if (node.type !== 'code')
    return 'children' in node
      ? node.children.map((it) => findOpenFence(text, it)).find((it) => it !== undefined)
      : undefined;
  const { start, end } = node.position ?? {};
  const source = text.slice(start?.offset, end?.offset);
  const fence = /^(?:`{3,}|~{3,})/.exec(source)?.[0];
  // In a quotation, each line begins with the sign of it.
  const lastLine = source.slice(source.lastIndexOf('\n') + 1).replace(/^[\s>]*/, '');
  if (fence === undefined || (source.includes('\n') && lastLine.startsWith(fence))) return undefined;
  return {
    offset: start?.offset ?? 0,
    message: `kodeblokken ${fence} er ikke avsluttet, så resten av teksten blir kode`,
    remedy: `sett en linje med ${fence} der koden slutter, eller slett tegnene`,
  };
}
