/** The build that a page belongs to; set by Vite. The server tells its own, so that an outdated page shows. */
declare const __BUILD__: string;
