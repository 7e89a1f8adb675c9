/** The one map of components that chapters may use. The content checks allow exactly these names. */
import Andel from './authoring/Andel.astro';
import Belop from './authoring/Belop.astro';
import Figur from './authoring/Figur.astro';
import Finansieringsliste from './authoring/Finansieringsliste.astro';
import Link from './authoring/Link.astro';
import Maal from './authoring/Maal.astro';
import Medium from './authoring/Medium.astro';
import Ord from './authoring/Ord.astro';
import Programbudsjett from './authoring/Programbudsjett.astro';
import Programliste from './authoring/Programliste.astro';
import Ressurstabell from './authoring/Ressurstabell.astro';
import Rettelser from './authoring/Rettelser.astro';
import Tall from './authoring/Tall.astro';
import Tid from './authoring/Tid.astro';
import Tiltaksliste from './authoring/Tiltaksliste.astro';

export const authoringComponents = {
  Andel,
  Belop,
  Figur,
  Finansieringsliste,
  Maal,
  Medium,
  Ord,
  Programbudsjett,
  Programliste,
  Ressurstabell,
  Rettelser,
  Tall,
  Tid,
  Tiltaksliste,
  a: Link,
};
