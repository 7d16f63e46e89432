import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../../../shared/domain/initial-state.ts';
import { settingsChange, settingsDraft } from './settings-draft.ts';

describe('settingsChange', () => {
  const draft = settingsDraft(defaultSettings);
  it('PAGE-52: shows seconds, minutes and hours, and sends only what changed, in ms', () => {
    expect(draft).toEqual({ dwell: '10', rateWindow: '10', etaHorizon: '48' });
    expect(settingsChange(draft, defaultSettings)).toEqual({});
    expect(settingsChange({ ...draft, dwell: ' 15 ', etaHorizon: '24' }, defaultSettings)).toEqual({
      dwell: 15_000,
      etaHorizon: 86_400_000,
    });
  });
  it('PAGE-52: sends nothing while a field holds no whole number', () => {
    expect(settingsChange({ ...draft, dwell: '' }, defaultSettings)).toBeNull();
    expect(settingsChange({ ...draft, rateWindow: '1.5' }, defaultSettings)).toBeNull();
    expect(settingsChange({ ...draft, rateWindow: '-1' }, defaultSettings)).toBeNull();
  });
  it('PAGE-52: a setting that is no whole unit is left as it is', () => {
    const odd = { ...defaultSettings, dwell: 2_500 };
    expect(settingsChange(settingsDraft(odd), odd)).toEqual({});
  });
});
