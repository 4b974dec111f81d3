import type { Clock } from '#kernel/clock.ts';
import type { Config } from '../config/config.ts';
import type { Database } from '../db/database.ts';
import type { Queue } from '../jobs/jobs.ts';

/** What the routes of a module are built on. An opened installation is one. */
export interface Office {
  readonly database: Database;
  readonly clock: Clock;
  readonly queue: Queue;
  readonly config: Config;
}
