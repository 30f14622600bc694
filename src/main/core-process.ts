/** Entry of the utility process: the core, which never sees electron (E-14). */
import { openCore } from '../core/index.ts';
import type { ToCore } from '../core/transport/index.ts';
import { serveCore } from '../core/transport/index.ts';

const port = process.parentPort;
serveCore(
  {
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a process has no origin
    post: (message) => port.postMessage(message),
    onMessage: (listener) => port.on('message', (event) => listener(event.data as ToCore)),
  },
  openCore,
  () => process.exit(0),
);
