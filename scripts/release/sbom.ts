// What npm says of the packages of a release, without those for development, and without what is only so on the machine that asked it.

import { type LockFile, packagesIn } from './licences.ts';

interface Bill {
  metadata: { timestamp?: string; component: { name: string; type: string; 'bom-ref': string } };
  serialNumber?: string;
  components: { 'bom-ref': string; name: string; version: string }[];
  dependencies: { ref: string; dependsOn: string[] }[];
}

/**
 * `made`: the answer of `npm sbom` about all packages. With `--omit=dev` it leaves out packages that are needed, because others for development
 * need them as well (npm 11.19). Without time and number, two bills of one release are the same; npm names the software after its folder.
 */
export function billOf(made: string, manifest: string, lock: LockFile): string {
  const { name } = JSON.parse(manifest) as { name: string };
  const { serialNumber: _, ...bill } = JSON.parse(made) as Bill;
  delete bill.metadata.timestamp;
  bill.metadata.component.name = name;
  bill.metadata.component.type = 'application';
  const installed = new Set(packagesIn(lock).flatMap((one) => (one.isForDevelopment ? [] : [`${one.name}@${one.version}`])));
  const components = bill.components.filter((one) => installed.has(`${one.name}@${one.version}`));
  const refs = new Set([...components.map((one) => one['bom-ref']), bill.metadata.component['bom-ref']]);
  const dependencies = bill.dependencies.flatMap(({ ref, dependsOn }) =>
    refs.has(ref) ? [{ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) }] : [],
  );
  return `${JSON.stringify({ ...bill, components, dependencies }, undefined, 2)}\n`;
}
