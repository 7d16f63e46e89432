import type { OnAirView, QueueView } from '../../../shared/projections/queue-view.ts';
import type { OverlayView } from '../../../shared/projections/views.ts';

/** When each of these came on air. */
export const specimenOnAirAt = '2026-05-01T20:14:00.000Z';

interface Said {
  readonly name: string;
  readonly platform: string;
  readonly text: string;
  readonly waiting?: number;
  readonly pinned?: boolean;
}

const long =
  'I have been following this from a night shift on the other side of the world, and nobody here understands why I keep shouting at my ' +
  'phone. Could you say hello to everyone on ward six? They think I am losing it, and they may well be right about that, but we want you ' +
  'over the line first!';

const said: Readonly<Record<string, Said>> = {
  'a short message': { name: 'Mara', platform: 'twitch', text: 'Go go go!' },
  'a message': {
    name: 'harbour_light',
    platform: 'twitch',
    text: 'What will you do first when you get to a million?',
    waiting: 3,
  },
  'a long message': { name: 'Night shift nurse', platform: 'bluesky', text: long.slice(0, 300), waiting: 12 },
  'a pinned message': {
    name: 'The charity',
    platform: 'form',
    text: 'Every pledge today goes to clean water. Thank you, all of you.',
    pinned: true,
    waiting: 1,
  },
  'a message in Arabic': {
    name: 'ليلى من القاهرة',
    platform: 'mastodon',
    text: 'مساء الخير من القاهرة! متى ستصل إلى المليون (1,000,000)؟ نحن نتابع البث منذ ثلاث ساعات مع العائلة كلها.',
    waiting: 2,
  },
  'a message in Hebrew and English': {
    name: 'נועה',
    platform: 'twitch',
    text: 'שלום! Is this really live? כאן בתל אביב כולם צופים ב־livestream שלך 🎉',
  },
  'a message in Japanese': {
    name: '深夜ラジオ',
    platform: 'youtube',
    text: 'はじめまして、東京から見ています。百万人まであと少しですね。最初にやりたいことは何ですか？ずっと応援しています、頑張ってください！'.repeat(
      3,
    ),
    waiting: 4,
  },
  'a message in Thai': {
    name: 'สมชาย',
    platform: 'twitch',
    text: 'สวัสดีครับ ผมดูอยู่ที่กรุงเทพฯ ขอให้ถึงหนึ่งล้านคนก่อนสถานีข่าวนะครับ ที่นี่ตีสามแล้วแต่ยังไม่มีใครนอนเลย',
  },
  'a message in Hindi': {
    name: 'प्रिया',
    platform: 'twitch',
    text: 'नमस्ते! हम सब दिल्ली से देख रहे हैं। क्या आप दस लाख पूरे होने पर गाना गाएँगे?',
  },
  'a message of emoji': {
    name: '🦊 fox',
    platform: 'twitch',
    text: '🎉🎊🥳 we 👩‍👩‍👧‍👦 are 🏳️‍🌈 all 🇯🇵 here 👋🏽❤️‍🔥',
    waiting: 1,
  },
  'one word of 300 letters': { name: 'A'.repeat(32), platform: 'twitch', text: 'abcdefgh'.repeat(37) + 'abcd' },
  'piled marks': { name: 'z̈̃̂algo', platform: 'twitch', text: 'T̶̛̈ḧ̶̛e̶̛̎ ̶̛̂c̶̛̀ơ̶͐ư̶͝n̶̛̈́t̶̛̕ c̶̛̓ơ̶͒m̶̛̅e̶̛̐s̶̛̏' },
  'typed in by the crew': {
    name: 'Telephone: Ruth',
    platform: 'typed',
    text: '“Tell him it’s his mother’s birthday.”',
  },
};

function onAir({ name, platform, text, pinned = false }: Said): OnAirView {
  return {
    id: 'm1',
    author: { name, platform },
    text,
    emotes: [],
    origin: 'chat',
    startedAt: specimenOnAirAt,
    endsAt: null,
    pinned,
  };
}

/** Every kind of message that the card must hold, by name. */
export function messageSpecimens(): Readonly<Record<string, Partial<QueueView>>> {
  return Object.fromEntries(
    Object.entries(said).map(([name, one]) => [
      name,
      { onAir: onAir(one), waiting: one.waiting ?? 0, promised: 1 + (one.waiting ?? 0) },
    ]),
  );
}

/** A race with a message over it. */
export function withMessage(view: OverlayView, name: string): OverlayView {
  const queue = messageSpecimens()[name];
  return queue === undefined ? view : { ...view, queue: { ...view.queue, ...queue } };
}
