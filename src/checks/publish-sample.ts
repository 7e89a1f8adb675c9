/** The sample content of examples after it was published. */
import { formatLedger } from '../permalinks/ledger.ts';
import { computeStates } from '../site/published-state.ts';
import { type Change, LEDGER } from './example.ts';

/** As it stands, with the state of every edition beside the addresses. */
export const publish: Change = (sample) => {
  const content = sample.content();
  const ledger = content.permalinks?.value;
  return ledger === undefined
    ? sample
    : sample.write(LEDGER, formatLedger({ ...ledger, editions: computeStates(content) }));
};
