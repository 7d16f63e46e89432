/** Said in the name's own way of writing; another word is only given a capital. */
const written: Readonly<Record<string, string>> = {
  youtube: 'YouTube',
  tiktok: 'TikTok',
  linkedin: 'LinkedIn',
  form: 'Race page',
  typed: 'Typed in',
  api: 'API',
};

export const platformName = (platform: string): string =>
  written[platform] ?? platform.charAt(0).toUpperCase() + platform.slice(1);
