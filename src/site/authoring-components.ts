/** The components that chapters and pages may use, with their properties. `components/mdx.ts` has the same names. */
import { MEASURE_KINDS } from '../data/schemas/measures.ts';

/** What the value of a property names. */
export type PropType =
  | {
      readonly kind:
        | 'amount'
        | 'share'
        | 'goal'
        | 'programme'
        | 'medium'
        | 'figure'
        | 'term'
        | 'milestone'
        | 'source'
        | 'text';
    }
  | { readonly kind: 'choice'; readonly choices: readonly string[] };

export interface PropSpec {
  readonly type: PropType;
  readonly required: boolean;
}

export interface ComponentSpec {
  /** inline components stand in a sentence, block components on a line of their own */
  readonly display: 'inline' | 'block';
  readonly props: Readonly<Record<string, PropSpec>>;
  /** whether words stand between its opening and its closing tag */
  readonly takesWords?: boolean;
  /** a complete example for messages and for the author guide */
  readonly example: string;
}

const measureKind: PropType = { kind: 'choice', choices: MEASURE_KINDS };
const required = (type: PropType): PropSpec => ({ type, required: true });
const optional = (type: PropType): PropSpec => ({ type, required: false });

export const authoringComponents: Readonly<Record<string, ComponentSpec>> = {
  Belop: {
    display: 'inline',
    props: {
      id: required({ kind: 'amount' }),
      vis: optional({ kind: 'choice', choices: ['mill', 'kroner'] }),
    },
    example: '<Belop id="p1" />',
  },
  Andel: {
    display: 'inline',
    props: { id: required({ kind: 'share' }) },
    example: '<Andel id="andel-forbehold" />',
  },
  Tall: {
    display: 'inline',
    props: { kilde: required({ kind: 'source' }) },
    takesWords: true,
    example: '<Tall kilde="ssb-03321">1,2 milliarder kroner</Tall>',
  },
  Maal: {
    display: 'block',
    props: { id: required({ kind: 'goal' }) },
    example: '<Maal id="p1-hovedmaal" />',
  },
  Tiltaksliste: {
    display: 'block',
    props: { program: required({ kind: 'programme' }), slag: required(measureKind) },
    example: '<Tiltaksliste program="p1" slag="pagar" />',
  },
  Ord: {
    display: 'inline',
    props: { id: required({ kind: 'term' }), vis: optional({ kind: 'text' }) },
    example: '<Ord id="vertskommune" vis="vertskommunen" />',
  },
  Tid: {
    display: 'inline',
    props: { id: required({ kind: 'milestone' }) },
    example: '<Tid id="byvekstavtale-signert" />',
  },
  Ressurstabell: { display: 'block', props: {}, example: '<Ressurstabell />' },
  Finansieringsliste: { display: 'block', props: {}, example: '<Finansieringsliste />' },
  Programbudsjett: {
    display: 'block',
    props: { program: required({ kind: 'programme' }) },
    example: '<Programbudsjett program="p1" />',
  },
  Medium: {
    display: 'block',
    props: { id: required({ kind: 'medium' }) },
    example: '<Medium id="foto-orkanger" />',
  },
  Figur: {
    display: 'block',
    props: { id: required({ kind: 'figure' }) },
    example: '<Figur id="bruk-av-fond" />',
  },
  Programliste: { display: 'block', props: {}, example: '<Programliste />' },
  Rettelser: { display: 'block', props: {}, example: '<Rettelser />' },
};
