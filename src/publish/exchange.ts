/**
 * Exchanges two folders in one step of the system, so that nobody ever finds neither. Node has no call for it; its
 * interface to C has. The call is made in a process of its own, because that interface is experimental.
 */
import { spawnSync } from 'node:child_process';

const AT_FDCWD = -100;
const RENAME_EXCHANGE = 2;
const RENAME_SWAP = 2;

/** Whether the two folders have changed places. False where the system cannot: then neither has moved. */
export function exchangeFolders(one: string, other: string): boolean {
  const args = ['--disable-warning=ExperimentalWarning', import.meta.filename, one, other];
  return spawnSync(process.execPath, args, { stdio: 'ignore' }).status === 0;
}

/** Linux has `renameat2`, macOS `renamex_np`. @throws on other systems */
async function exchangeHere(one: string, other: string): Promise<number> {
  const { dlopen } = await import('node:ffi');
  if (process.platform === 'darwin') {
    const signature = { arguments: ['string', 'string', 'u32'], return: 'i32' } as const;
    return dlopen(null, { renamex_np: signature }).functions.renamex_np(one, other, RENAME_SWAP);
  }
  const signature = { arguments: ['i32', 'string', 'i32', 'string', 'u32'], return: 'i32' } as const;
  const { renameat2 } = dlopen(null, { renameat2: signature }).functions;
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE);
}

if (import.meta.main) {
  const [, , one = '', other = ''] = process.argv;
  process.exitCode = (await exchangeHere(one, other)) === 0 ? 0 : 1;
}
