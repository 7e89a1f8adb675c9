/** `npm run guide`: makes the parts of the author guide anew that come from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { GUIDE, listParts, updateGuide } from './guide.ts';

const text = readFileSync(GUIDE, 'utf8');
writeFileSync(GUIDE, updateGuide(text));
console.log(`Skrev ${listParts(text).length} deler av ${GUIDE} på nytt.`);
