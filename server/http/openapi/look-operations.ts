import { lookFileLimits } from '../../../shared/domain/look/look-file.ts';
import { found, json, operation, type Json } from './operations.ts';

const name = {
  name: 'name',
  in: 'path',
  required: true,
  description:
    'a–z, 0–9, - and _, with the end that the content has: .woff2, .woff, .ttf, .otf, .png, .jpg, .webp, .avif.',
  schema: { type: 'string', maxLength: 66 },
};
const bytes = { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } };
const mebibytes = (limit: number): string => `${limit / 1_048_576} MiB`;
const file = {
  type: 'object',
  required: ['name', 'kind', 'bytes'],
  properties: { name: { type: 'string' }, kind: { enum: ['font', 'picture'] }, bytes: { type: 'integer' } },
};
const kept = {
  type: 'object',
  required: ['name', 'address'],
  properties: { name: { type: 'string' }, address: { type: 'string' } },
};

/** The streamer's own fonts and pictures. */
export function lookPaths(): Json {
  const limits = `A font may have ${mebibytes(lookFileLimits.font)}, a picture ${mebibytes(lookFileLimits.picture)} and ${lookFileLimits.side} pixels on each side; ${lookFileLimits.files} files in all.`;
  return {
    '/api/v1/look/files': {
      get: operation(
        'control',
        'The uploaded fonts and pictures.',
        found('They.', json({ type: 'object', properties: { files: { type: 'array', items: file } } })),
        [401, 403, 429],
      ),
    },
    '/api/v1/look/files/{name}': {
      put: operation(
        'control',
        `Keep a font or a picture for the look, judged by its bytes; SVG is not taken. ${limits} Another content under a name that is taken is refused.`,
        {
          parameters: [name],
          requestBody: { required: true, content: bytes },
          responses: {
            '200': { description: 'It was there already, the same.', content: json(kept) },
            '201': { description: 'Kept, and on disk.', content: json(kept) },
          },
        },
        [400, 401, 403, 409, 413, 415, 429, 500],
      ),
      delete: operation(
        'control',
        'Delete a file of the look that the look does not use.',
        { parameters: [name], responses: { '204': { description: 'It is gone.' } } },
        [400, 401, 403, 404, 409, 429, 500],
      ),
    },
    '/look/{name}': {
      get: operation(
        null,
        'A font or picture of the look.',
        { parameters: [name], ...found('It.', bytes) },
        [404, 429],
      ),
    },
  };
}
