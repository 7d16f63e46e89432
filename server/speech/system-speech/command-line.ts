/**
 * Both scripts are constants: what changes goes as JSON by standard input, so that nothing of it is ever PowerShell. Encoded, because
 * PowerShell reads quotes on its command line in a way of its own.
 */
const readInput = `
$ErrorActionPreference = 'Stop'
[Console]::OutputEncoding = [Text.UTF8Encoding]::new($false)
Add-Type -AssemblyName System.Speech
$reader = [IO.StreamReader]::new([Console]::OpenStandardInput(), [Text.UTF8Encoding]::new($false))
$asked = $reader.ReadToEnd()
$speaker = [System.Speech.Synthesis.SpeechSynthesizer]::new()
`;

const listScript = `${readInput}
$voices = $speaker.GetInstalledVoices() | Where-Object Enabled | ForEach-Object {
  @{ name = $_.VoiceInfo.Name; language = $_.VoiceInfo.Culture.Name }
}
ConvertTo-Json -Compress -InputObject @($voices)
`;

const renderScript = `${readInput}
$asked = $asked | ConvertFrom-Json
if ($asked.voice) {
  try { $speaker.SelectVoice($asked.voice) } catch { exit 3 }
}
$speaker.Rate = [int]$asked.rate
$speaker.SetOutputToWaveFile($asked.sound, [System.Speech.AudioFormat.SpeechAudioFormatInfo]::new(22050, 'Sixteen', 'Mono'))
$speaker.Speak($asked.text)
$speaker.Dispose()
`;

/** The exit of a script that was asked for a voice that is not there. */
export const noSuchVoice = 3;

const encoded = (script: string): readonly string[] => [
  '-NoLogo',
  '-NoProfile',
  '-NonInteractive',
  '-EncodedCommand',
  Buffer.from(script, 'utf16le').toString('base64'),
];

export const listArguments = encoded(listScript);
export const renderArguments = encoded(renderScript);

/** Windows counts from -10 (a third as fast) to 10 (three times as fast). */
const rateOf = (speed: number): number => Math.max(-10, Math.min(10, Math.round((10 * Math.log(speed)) / Math.log(3))));

export const renderInput = (text: string, voice: string | null, speed: number, sound: string): string =>
  JSON.stringify({ text, voice, rate: rateOf(speed), sound });
