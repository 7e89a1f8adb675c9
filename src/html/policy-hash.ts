import { createHash } from 'node:crypto';

/** The source expression by which a content security policy allows one style or script: `'sha256-…'`, with quotes. */
export function hashForPolicy(code: string): string {
  return `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
}
