const start = "default-src 'none'; script-src 'self'; ";
const rest = "img-src 'self'; font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; ";
const end = "frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

/** Content security policies: the overlay moves things by inline style, the other pages need none. */
export const pagePolicy = {
  overlay: `${start}style-src 'self' 'unsafe-inline'; ${rest}form-action 'none'; ${end}`,
  page: `${start}style-src 'self'; ${rest}form-action 'self'; ${end}`,
  /** The public page's form lets the browser work in a thread of its own. */
  viewer: `${start}worker-src 'self'; style-src 'self'; ${rest}form-action 'self'; ${end} tickertape-worker`,
  /** API answers and errors show nothing and may be shown nowhere. */
  answer: "default-src 'none'; frame-ancestors 'none'",
} as const;

export const permissionsPolicy =
  'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=(), display-capture=()';
