import { execFileSync } from 'node:child_process';
import { inCI } from '../../harness/project-root.ts';
import { findProgram } from '../machine-programs.ts';

/** A key and a certificate for a name, that nobody but a test trusts. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

/** Why no certificate can be made here; null = it can. In CI it must. */
export const mayLackOpenssl = ((): string | null => {
  if (findProgram('openssl') !== null) return null;
  if (inCI) throw new Error('openssl is needed (Debian: openssl)');
  return 'openssl is not installed';
})();

export function selfSigned(name: string): Certificate {
  const pem = execFileSync(findProgram('openssl') ?? 'openssl', [
    ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
    ...['-keyout', '-', '-out', '-', '-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`],
  ]).toString();
  const part = (label: string): string =>
    new RegExp(`-----BEGIN ${label}-----[^]+?-----END ${label}-----`).exec(pem)?.[0] ?? '';
  return { key: part('PRIVATE KEY'), cert: part('CERTIFICATE') };
}
