import { describe, expect, it } from 'vitest';
import { hostSettings } from './host-settings.ts';

describe('hostSettings', () => {
  it('PAGE-61: looks only, upright and at its size, unless told otherwise', () => {
    expect(hostSettings('')).toEqual({
      mirror: 'none',
      scale: 1,
      mode: 'full',
      stepKeys: [],
      backKeys: [],
      control: false,
    });
  });
  it('PAGE-61: mirrors for prompter glass and scales within reason', () => {
    expect(hostSettings('?mirror&scale=1.5&control')).toMatchObject({ mirror: 'x', scale: 1.5, control: true });
    expect(hostSettings('?mirror=y').mirror).toBe('y');
    expect(hostSettings('?mirror=xy').mirror).toBe('xy');
    expect(hostSettings('?mirror=0').mirror).toBe('none');
    expect(hostSettings('?scale=99').scale).toBe(3);
    expect(hostSettings('?scale=0.01').scale).toBe(0.5);
    expect(hostSettings('?scale=big').scale).toBe(1);
    expect(hostSettings('?scale=-2').scale).toBe(1);
    expect(hostSettings('?control=0').control).toBe(false);
  });
  it('PAGE-155: sets the mode, and further keys for a pedal that sends others', () => {
    const settings = hostSettings('?mode=prompter&step=F13,%20b&back=F14');
    expect(settings).toMatchObject({ mode: 'prompter', stepKeys: ['F13', 'b'], backKeys: ['F14'] });
    expect(hostSettings('?mode=other').mode).toBe('full');
  });
});
