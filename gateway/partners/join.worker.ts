import { parentPort, workerData } from 'node:worker_threads';
import { join, type JoinRequest } from './join.ts';

parentPort?.postMessage(join(workerData as JoinRequest));
