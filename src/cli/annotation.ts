import { type ContentProblem, guideAddress } from '../data/errors.ts';

/** Workflow command that GitHub shows on the line of the pull request. Source: docs.github.com, "Workflow commands". */
export function formatAnnotation(problem: ContentProblem): string {
  const { kind, file, line, column, message, remedy, rule } = problem;
  const property = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
  const text = `${remedy === '' ? message : `${message} → ${remedy}`}\nLes mer: ${guideAddress(problem)}`;
  return `::${kind === 'fault' ? 'error' : 'notice'} file=${property(file)},line=${line},col=${column},title=${property(rule)}::${escapeData(text)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
