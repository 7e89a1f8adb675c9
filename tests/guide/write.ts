/** `npm run guide`: makes the parts of the author guide anew that come from the code. */
import { readFileSync, writeFileSync } from 'node:fs';
import { GUIDE, listParts, updateGuide } from './guide.ts';
import { drawSketches, FOLDER } from './sketches.ts';

const text = readFileSync(GUIDE, 'utf8');
writeFileSync(GUIDE, updateGuide(text));
for (const [name, drawing] of drawSketches()) writeFileSync(`${FOLDER}/${name}`, drawing);
console.log(`Skrev ${listParts(text).length} deler av ${GUIDE} på nytt.`);
