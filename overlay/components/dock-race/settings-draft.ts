import { hour, minute, second } from '../../../shared/lib/instant.ts';
import type { ControlView } from '../../../shared/projections/views.ts';

export type Settings = ControlView['settings'];
/** The race's settings in the units in which people say them. */
export interface SettingsDraft {
  readonly dwell: string;
  readonly rateWindow: string;
  readonly etaHorizon: string;
}

const units = { dwell: second, rateWindow: minute, etaHorizon: hour } as const;
export type SettingsField = keyof SettingsDraft;
export const settingsFields = Object.keys(units) as readonly SettingsField[];

const written = (settings: Settings, field: SettingsField): string => String(settings[field] / units[field]);

export const settingsDraft = (settings: Settings): SettingsDraft => ({
  dwell: written(settings, 'dwell'),
  rateWindow: written(settings, 'rateWindow'),
  etaHorizon: written(settings, 'etaHorizon'),
});

/** What a draft changes; null where a field holds no whole number. */
export function settingsChange(
  draft: SettingsDraft,
  settings: Settings,
): Partial<Record<SettingsField, number>> | null {
  const changed = settingsFields.filter((field) => draft[field].trim() !== written(settings, field));
  if (!changed.every((field) => /^\d{1,6}$/.test(draft[field].trim()))) return null;
  return Object.fromEntries(changed.map((field) => [field, Number(draft[field].trim()) * units[field]]));
}
