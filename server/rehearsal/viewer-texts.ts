/** What synthetic viewers write. `{…}` stands for one of the words below: so that a text seldom comes twice. */
export const slots: Readonly<Record<string, readonly string[]>> = {
  city: [
    ...['Lagos', 'Leeds', 'Lima', 'Lyon', 'Łódź', 'Malmö', 'Manila', 'Mumbai', 'Nairobi', 'Oaxaca', 'Osaka', 'Oslo'],
    ...['Perth', 'Porto', 'Reykjavík', 'Saint-Étienne', 'São Paulo', 'Seoul', 'Thessaloniki', 'Tbilisi', 'Tromsø'],
    ...['Zürich', 'İzmir', 'Đà Nẵng', 'Winnipeg', 'Wellington', 'Kraków', 'Kigali', 'Halifax', 'Hanoi', 'Gdańsk'],
  ],
  kin: ['mum', 'brother', 'daughter', 'whole office', 'neighbour', 'grandad', 'book club', 'hockey team', 'cat'],
  thing: [
    ...['the first thing you cooked', 'your worst audition', 'that hat', 'the best advice you ever got', 'the cause'],
    ...['your first camera', 'the night it all began', 'a song that never gets old', 'the strangest letter you got'],
    ...['what you were like at school', 'your favourite mistake', 'the other team', 'the dog', 'what comes next'],
  ],
  deed: ['sing', 'dance', 'shave it off', 'eat the chilli', 'call your mum', 'jump in the pool', 'read our names'],
  n: ['2', '3', '4', '7', '11', '12', '19', '24', '40', '63', '88', '140', '365'],
};

export const questions: readonly string[] = [
  'What will you do when you get there, {deed}?',
  'Could you tell us about {thing}?',
  'How many of these do you read in a night, {n}?',
  'If you lose, will you still {deed}?',
  'Which of you two is more nervous right now?',
  'My {kin} wants to know: is {thing} a true story?',
  'Who had the idea for this race, and where were you, {city}?',
  'Would you come to {city} for a show?',
  'What was {thing} like, honestly?',
  'Is it true that you {n} times tried to quit?',
  'What should somebody from {city} know before they {deed}?',
  'Can you {deed} at the next thousand?',
];

export const greetings: readonly string[] = [
  'Greetings from {city}!',
  'It is four in the morning in {city} and I am not going to bed before this is over',
  'My {kin} made me follow. That makes {n} of us.',
  '{n} people in one kitchen in {city}, all shouting at a number',
  'Hello to {city}, hello to my {kin}',
  'first time here, {city} says hi',
  'watching with my {kin} since hour {n}',
  'Thank you for {thing}. It got me through a hard winter.',
];

export const talk: readonly string[] = [
  'it is SO close',
  'no way, they are level again',
  'refresh refresh refresh',
  'that was {n} in one go',
  'come onnnn',
  'the bar moved!!',
  'I cannot look',
  'ok but who is doing the maths',
  'lol the cat just walked over the keyboard',
  '{n} more and I owe my {kin} a pizza',
  'told you it would be tight',
  'wait what did I miss',
  '{city} represent',
  'the sound is fine here',
  'brb tea',
  'who else has this on the second screen',
];

export const emoji: readonly string[] = [
  '🎉🎉🎉 from {city}',
  '❤️❤️❤️ {city}',
  'gg 👏👏🏽👏🏿',
  '🏳️‍🌈 {city} is with you 🏳️‍🌈',
  '👨‍👩‍👧‍👦 all {n} of us are watching',
  '🥁🥁🥁…',
  '🐱‍👤 my {kin} says go',
  '🇳🇿 {n} followers from us 🇳🇿',
];

/** Written from right to left, some with a left-to-right word inside. */
export const rightToLeft: readonly string[] = [
  'تحياتي من {city}! متى تغني لنا؟',
  'أنا وأصدقائي ({n}) نتابعك الآن، بالتوفيق',
  'هل تقرأ رسالتي؟ أتابعك من {city} منذ سنوات',
  'שלום מ-{city}! אנחנו {n} חברים בסלון אחד',
  'מה תעשה כשתגיע ל-1,000,000?',
  'سلام از {city}، امشب همه بیداریم',
  'آپ کو {city} سے بہت سا پیار ❤️',
];

export const languages: readonly string[] = [
  '{city}からこんばんは！今夜は寝ません',
  '{n}人で見ています。がんばって！',
  '加油！{city}的朋友们都在看',
  '请问你最喜欢的电影是哪一部？来自{city}',
  '{city}에서 응원합니다, {n}명이 같이 보고 있어요',
  '{city} से नमस्ते! आप सबसे अच्छे हैं',
  'สวัสดีจาก {city} ครับ เราดูอยู่ {n} คน',
  'Привет из {city}! Нас тут {n}, и все не спят',
  'А ти коли-небудь був у {city}?',
  'Γεια σας από {city}! Είμαστε {n} και περιμένουμε',
  'Grüße aus {city}! Wie übt man das laute Vorlesen?',
  'Bonsoir de {city}, on est {n} devant l’écran ! Tu chantes à la fin ?',
  '¡Saludos desde {city}! ¿Qué harás cuando llegues?',
  'Um abraço de {city}, somos {n} aqui na sala',
  'Pozdrowienia z {city}! Czy przeczytasz to na głos?',
  '{city} selamlar, {n} kişi izliyoruz, başarılar!',
  'Chào từ {city}, cả nhà {n} người đang xem',
  'Kveðja frá {city}, við erum {n} hér',
  'ሰላም ከ{city}! በርቱ',
  'வணக்கம் {city}, நாங்கள் {n} பேர்',
];

export const long: readonly string[] = [
  'I have been following you since the very beginning, when there were {n} of us and nobody could spell your name, and I would like you to know that my {kin} and I sat in a car park in {city} tonight because it is the only place with a signal, and we have blankets, and soup, and a battery that will last until exactly midnight, so if you could possibly win before then we would be very grateful indeed',
  'This may be a strange thing to ask in the middle of a race, but last year you told a story about {thing}, and my {kin} and I have argued about the ending ever since: did you go back for the suitcase or not? We have a bet of {n} dollars and a cake on it, and the whole of {city} is waiting for the answer, or at least the {n} of us who are still awake and holding forks.',
];

export const shouted: readonly string[] = [
  'LET US GOOOOO {city}',
  'THIS IS THE BEST THING I HAVE SEEN ALL YEAR',
  'READ THIS ONE PLEASE MY {kin} IS WATCHING',
  'WHO ELSE IS SCREAMING IN {city}',
];

/** Addresses are of names that nobody can own. */
export const withLinks: readonly string[] = [
  'we made a poster for you: https://posters.example/{city}/{n}',
  'free followers here!! www.follow-fast.example/{n}',
  'the clip from {city} is at clips.example/watch?v={n}',
  'write to me at fan{n}@mail.example, I have {thing} on tape',
];

/** A word that nobody reads aloud, plain and in disguise. */
export const rude: readonly string[] = ['well this is bullshit', 'what a load of b u l l s h i t', 'oh $hit, {n} more'];

export const strange: readonly string[] = [
  'h̷̢̛̘͉̲̟͌̈́͂̕e̷̝̅̔̍ ̵̨̜̗̐c̶̙̈́̒o̸͇̎m̷̳̆ë̸͎́s̵͕̃ {n}',
  'go\u200B go\u200B go {n}',
  'ⓦⓗⓐⓣ ⓝⓞⓦ {n}',
  'аррlause from {city}',
];

/** The same again and again, by one person. */
export const spam: readonly string[] = [
  'BEST DEALS ON SNEAKERS TODAY ONLY shop-now.example',
  'follow me back follow me back follow me back',
  'first',
  'copy this into every chat or you will have bad luck for {n} years',
];

export const names: readonly string[] = [
  ...['mara_k', 'TobyOnTheRoof', 'soup_dragon', 'Nkechi', 'lena.w', 'the_real_bosun', 'Ayşe Yılmaz', 'Jürgen', 'zoë'],
  ...[
    'Grandpa Joe',
    'pixelwitch',
    'Oluwaseun',
    'kit',
    'nightbus_23',
    'Ana María',
    'Štěpánka',
    'harbour_lights',
    'Siôn',
  ],
  ...['Ravi', 'Đặng Thu', 'Björk_fan_1', 'mr.teapot', 'halfpastnine', 'Carmen 🌵', 'J', 'llama_of_leeds', 'Ingrid'],
  ...['Αλέξης', 'Оксана', 'Дмитрий', 'محمد', 'ליאת', 'फ़ातिमा', 'さくら', '小明', '민준', 'มานี', 'ፀሐይ', 'ნინო', 'কবির'],
  ...['wren', 'captain_obvious', 'sleepless-in-gdansk', 'Émile', 'tea&toast', 'quokka', 'Ngozi_A', 'Søren', 'vhs_kid'],
  ...['A very long name that somebody chose because there was no limit', 'x', '𝓐𝓷𝓰𝓮𝓵', 'noodle', 'Mrs Patel', 'bo'],
];

/** Names that pretend to be somebody of the show. */
export const pretenders: readonly string[] = ['M0derator', 'the_h0st', 'Tickertаpe'];

export const platforms: readonly string[] = ['twitch', 'twitch', 'twitch', 'youtube', 'youtube', 'bluesky', 'mastodon'];
