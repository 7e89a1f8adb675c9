/** Colours of standalone pictures: the light theme, as they are looked at and printed on their own. */

/** Equal to the light tokens in `styles/tokens.css`; a test compares them. */
export const PALETTE = {
  bg: '#fbfcfc',
  ink: '#0f2530',
  mut: '#40555f',
  line: '#cdd8db',
  line2: '#6f848e',
  p1: '#04324f',
  p2: '#347456',
  p3: '#b5741c',
  p4: '#942220',
  n: '#33596b',
  sky1: '#d3e3e9',
  sky2: '#ebf2f4',
  sea: '#d5e4e9',
  win: '#f7fafa',
  pile: '#0f2530',
} as const;

/** The colour of a programme; the neutral colour for an id that has none, as colour means programme and nothing else. */
export function programmeColour(id: string): string {
  return id === 'p1' || id === 'p2' || id === 'p3' || id === 'p4' ? PALETTE[id] : PALETTE.n;
}
