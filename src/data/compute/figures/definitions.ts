/** What the rows of a figure's data are, in whole units: the words for those who use the data without the drawing. */
import type { FigureForm } from '../../schemas/figures.ts';
import type { FigureData } from './figure-data.ts';

const NOT_STATED = 'Tom verdi betyr at planen ikke oppgir noe.';

/** One or two sentences; the drawing may show the same values in millions, the data never do. */
export function defineFigureData(form: FigureForm, { commuting, housing }: FigureData): string {
  switch (form) {
    case 'bryggerekke':
      return 'Budsjett i kroner etter programområde.';
    case 'finansiering':
      return `Beløp i kroner fra hver kilde til hvert programområde. ${NOT_STATED}`;
    case 'forbehold':
      return 'Delene av rammen i kroner, med det planen tar forbehold om.';
    case 'fondsbruk':
      return `Bruk av fondet i kroner etter år. ${NOT_STATED}`;
    case 'driftsnivaa':
      return 'Driftsnivå i kroner. «over» betyr at planen bare sier at nivået var høyere enn beløpet.';
    case 'tidslinje':
      return 'Hendelser med dag, måned eller år, så nøyaktig som planen tidfester dem.';
    case 'pendling':
      return `${commuting.definition}: antall personer som pendler til og fra ${commuting.centre}, etter kommune og år.`;
    case 'boligbygging':
      return housing.definition ?? 'Antall boliger etter kommune og år.';
  }
}
