import type { Log } from '#platform/log/log.ts';

// A terminal and a package runner both pass on the same key press; what comes this soon is one wish, not two.
const SAME_WISH_MILLISECONDS = 500;
const SIGNAL_NUMBERS = { SIGINT: 2, SIGTERM: 15 } as const;

/** Ends in good order at the first SIGTERM or SIGINT, and at once at the second. Resolves when closed. */
export function untilAskedToStop(close: () => Promise<void>, log: Log): Promise<void> {
  return new Promise((resolve, reject) => {
    let askedAt: number | undefined;
    const stop = (signal: keyof typeof SIGNAL_NUMBERS): void => {
      if (askedAt !== undefined) {
        if (performance.now() - askedAt > SAME_WISH_MILLISECONDS) process.exit(128 + SIGNAL_NUMBERS[signal]);
        return;
      }
      askedAt = performance.now();
      log.info({ signal }, 'stopping');
      close().then(resolve, reject);
    };
    process.on('SIGTERM', stop);
    process.on('SIGINT', stop);
  });
}
