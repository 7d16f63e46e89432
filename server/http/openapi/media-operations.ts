import { string } from './operation-schemas.ts';
import { found, operation, type Json } from './operations.ts';

const inPath = (name: string): Json => ({ name, in: 'path', required: true, schema: string });
const bytes = (type: string): Json => ({ [type]: { schema: { type: 'string', format: 'binary' } } });

const pictures = ['image/png', 'image/gif', 'image/jpeg', 'image/webp'];

/** What pages fetch by themselves: an image and a sound cannot send a key. */
export function mediaPaths(): Json {
  const range = {
    name: 'Range',
    in: 'header',
    required: false,
    description: 'One part, `bytes=0-999`.',
    schema: string,
  };
  const sound = bytes('audio/wav');
  return {
    '/emote/{platform}/{id}': {
      get: operation(
        null,
        'A picture that a platform draws for a word: of a message that is on air or approved, and no other.',
        {
          parameters: [inPath('platform'), inPath('id')],
          ...found('The picture.', Object.assign({}, ...pictures.map(bytes)) as Json),
        },
        [404, 429],
      ),
    },
    '/voice/{id}': {
      get: operation(
        null,
        'The sound of one utterance, whole or in part; gone once it is over, was taken back, or after two minutes.',
        {
          parameters: [inPath('id'), range],
          responses: {
            '200': { description: 'The sound.', content: sound },
            '206': { description: 'The part that was asked for.', content: sound },
          },
        },
        [404, 416, 429],
      ),
    },
  };
}
