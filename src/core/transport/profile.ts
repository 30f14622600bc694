/** The user's own folder for key slots, device ids and recent files (E-03): the same for every host, so that each knows the same files. */
import { homedir } from 'node:os';
import path from 'node:path';

/** `TRAJECTMAP_PROFILE` where set, else where the platform keeps the settings of an application. Not made here. */
export function profileFolder(
  env: NodeJS.ProcessEnv = process.env,
  platform: NodeJS.Platform = process.platform,
  home = homedir(),
): string {
  if (env['TRAJECTMAP_PROFILE'] !== undefined && env['TRAJECTMAP_PROFILE'] !== '') return path.resolve(env['TRAJECTMAP_PROFILE']);
  if (platform === 'win32') return path.join(env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Trajectmap');
  if (platform === 'darwin') return path.join(home, 'Library', 'Application Support', 'Trajectmap');
  return path.join(env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'trajectmap');
}
