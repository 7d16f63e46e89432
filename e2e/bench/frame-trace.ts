import type { Browser, CDPSession } from 'playwright';

/** What became of the frames of a stretch, by Chromium's own trace. */
export interface FrameCount {
  readonly shown: number;
  readonly dropped: number;
}

interface FrameReport {
  readonly state?: string;
  /** Whether somebody could have seen that it was missing: nobody does while the picture stands still. */
  readonly affects_smoothness?: boolean;
}

interface TraceEvent {
  readonly name?: string;
  readonly ph?: string;
  /** Its name changed between Chromium 127 and today's. */
  readonly args?: Readonly<Partial<Record<'frame_reporter' | 'chrome_frame_reporter', FrameReport>>>;
}

/** Counts frames while `during` runs. A frame for which nothing was to be drawn is none. */
export async function countFrames(browser: Browser, during: () => Promise<void>): Promise<FrameCount> {
  const session: CDPSession = await browser.newBrowserCDPSession();
  let [shown, dropped] = [0, 0];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const { name, args } of value as readonly TraceEvent[]) {
      if (name !== 'PipelineReporter') continue;
      const report = args?.frame_reporter ?? args?.chrome_frame_reporter;
      const state = report?.state ?? '';
      if (state.startsWith('STATE_PRESENTED')) shown++;
      else if (state === 'STATE_DROPPED' && report?.affects_smoothness === true) dropped++;
    }
  });
  await session.send('Tracing.start', {
    traceConfig: { includedCategories: ['benchmark', 'cc', 'viz'] },
    transferMode: 'ReportEvents',
  });
  await during();
  const complete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return { shown, dropped };
}
