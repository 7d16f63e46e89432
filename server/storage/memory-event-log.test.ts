import { eventLogContract, testMeta } from './event-log.contract.ts';
import { createMemoryEventLog } from './memory-event-log.ts';

eventLogContract('memory log', () => createMemoryEventLog(testMeta));
