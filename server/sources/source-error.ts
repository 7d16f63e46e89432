import type { Duration } from '../../shared/lib/instant.ts';
import type { SourceErrorCode } from './source.ts';

interface SourceErrorDetails {
  /** How long the platform asked to be left alone. */
  readonly retryAfter?: Duration | undefined;
  readonly httpStatus?: number | undefined;
  /** One account of the batch may be the reason: asking for fewer can tell which. */
  readonly splittable?: boolean | undefined;
  readonly cause?: unknown;
}

/** A look that found nothing. The message is for people and carries no secret. */
export class SourceError extends Error {
  readonly code: SourceErrorCode;
  readonly retryAfter: Duration | null;
  readonly httpStatus: number | null;
  readonly splittable: boolean;

  constructor(code: SourceErrorCode, message: string, details: SourceErrorDetails = {}) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.name = 'SourceError';
    this.code = code;
    this.retryAfter = details.retryAfter ?? null;
    this.httpStatus = details.httpStatus ?? null;
    this.splittable = details.splittable ?? false;
  }
}
