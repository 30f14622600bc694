/** Opens a file of ours in the user's browser, with the platform's own command. */
import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';

/** False where no such command could be started. The file's address holds no secret: the file itself does, and only its owner reads it. */
export function openInBrowser(file: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const url = pathToFileURL(file).href;
  const [command, args] = opener(platform, url);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      child.unref();
      resolve(true);
    });
  });
}

function opener(platform: NodeJS.Platform, url: string): [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', url]];
  return platform === 'darwin' ? ['open', [url]] : ['xdg-open', [url]];
}
