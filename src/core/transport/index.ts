/** Door of the transports: one `Core` interface, three ways to reach a core (E-14). */
export type * from './core.ts';
export { connectCore } from './client.ts';
export { transportError } from './errors.ts';
export { localCore } from './local.ts';
export type { CoreChannel, FromCore, HostChannel, ToCore } from './messages.ts';
export { CONTENT_SECURITY_POLICY, PAGE_HEADERS, mediaType, pageFile } from './page-policy.ts';
export { profileFolder } from './profile.ts';
export { builtWorkers, packagedRoots, sourceRoots, sourceWorkers } from './roots.ts';
export { serveCore } from './serve.ts';
export { superviseCore } from './supervise.ts';
export { startWorker, workerEnd } from './worker.ts';
