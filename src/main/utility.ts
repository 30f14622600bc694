/** A core in an Electron utility process: the host's end of the channel (E-14). */
import { utilityProcess } from 'electron';
import type { FromCore, HostChannel } from '../core/transport/index.ts';

/** @param entry the built `core.js` */
export function startUtility(entry: string): HostChannel {
  const child = utilityProcess.fork(entry, [], { serviceName: 'Trajectmap core', stdio: 'inherit' });
  return {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    post: (message) => child.postMessage(message),
    onMessage: (listener) => child.on('message', (message: FromCore) => listener(message)),
    onEnd: (listener) => child.on('exit', () => listener()),
    kill: () => void child.kill(),
  };
}
