/** `npm run sbom`: lists every package of the lock file in `sbom.cdx.json` (CycloneDX 1.6), the same bytes each time. */
import { readFileSync, writeFileSync } from 'node:fs';
import { listComponents, type LockedPackages } from './sbom-components.ts';

const FILE = 'sbom.cdx.json';
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: LockedPackages };
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  name: string;
  version: string;
};
const components = listComponents(packages);
// No serial number and no time: two lists of the same lock file are the same.
const bom = {
  $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
  bomFormat: 'CycloneDX',
  specVersion: '1.6',
  version: 1,
  metadata: { component: { type: 'application', 'bom-ref': name, name, version } },
  components,
};
writeFileSync(FILE, `${JSON.stringify(bom, null, 1)}\n`);
console.log(`${components.length} pakker står i ${FILE}.`);
