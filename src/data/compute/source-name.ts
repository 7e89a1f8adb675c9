/** A source in a few words. */
interface Source {
  readonly publisher: string;
  readonly title: string;
  /** table number or the like */
  readonly detail: string | null;
}

/** Who and where: `Statistisk sentralbyrå, tabell 03321`. A source without a number of its own is known by its title. */
export function nameSource({ publisher, title, detail }: Source): string {
  return `${publisher}, ${detail ?? title}`;
}
