/** What the preview shows: this show as it is, or a sample. */
export const previewScenes = ['now', 'race', 'message', 'question', 'victory'] as const;
export type PreviewScene = (typeof previewScenes)[number];
