/** The pages that the preview itself makes: the built interface with the bridge in front, the way in, and the file that opens it. */
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import shell from '../shared/messages/nl/shell.json' with { type: 'json' };

const text = shell.preview;
const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (plain: string): string => plain.replaceAll(/[&<>"']/g, (sign) => escapes[sign] ?? '');

/** Else every browser asks for an icon that is not there. */
const NO_ICON = '<link rel="icon" href="data:,">';

const page = (head: string, body: string): string => `<!doctype html>
<html lang="nl-BE" translate="no" spellcheck="false">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="google" content="notranslate">
<title>${escape(text.titel)}</title>
${NO_ICON}
${head}
</head>
<body>
<main class="preview-pagina">${body}</main>
</body>
</html>
`;

/** A page that only says something. */
export function messagePage(message: string): string {
  return page('<link rel="stylesheet" href="/_bridge/page.css">', `<h1>${escape(text.titel)}</h1><p>${escape(message)}</p>`);
}

/** The answer to a good token: its script keeps the session for this tab and goes on to the interface. */
export function enterPage(session: string): string {
  return page(
    `<meta name="trajectmap-sessie" content="${escape(session)}"><script type="module" src="/_bridge/enter.ts"></script>`,
    `<p>${escape(text.openen)}</p>`,
  );
}

/** The file that the browser opens: it posts the token, so that the token stands in no address, history or process list. */
export function openingFile(address: string, token: string): string {
  const form =
    `<form id="verder" method="post" action="${escape(address)}/aanmelden"><input type="hidden" name="token" value="${escape(token)}">` +
    `<p>${escape(text.openen)}</p><button>${escape(text.knop)}</button></form>`;
  return page('', `${form}<script>document.getElementById('verder').submit()</script>`);
}

const APP_SCRIPT = /<script type="module"[^>]* src="([^"]+)"><\/script>/;

/**
 * The built index page, with the bridge in the place of the interface's script: the bridge starts it once the session stands.
 * @param folder `out/renderer`
 */
export function interfacePage(folder: string): string {
  const html = readFileSync(path.join(folder, 'index.html'), 'utf8');
  const source = APP_SCRIPT.exec(html)?.[1];
  if (source === undefined) throw new Error('the built index page has no module script');
  const bridge =
    `<meta name="trajectmap-app" content="${escape(source)}">` +
    '<link rel="stylesheet" href="/_bridge/page.css"><script type="module" src="/_bridge/bridge.ts"></script>';
  const icon = html.includes('rel="icon"') ? '' : NO_ICON;
  return html.replace(APP_SCRIPT, '').replace('</head>', `${icon}${bridge}</head>`);
}

const PAGE_FILES = new Set(['bridge.ts', 'chooser.ts', 'enter.ts', 'notice.ts', 'texts.ts', 'wire.ts', 'page.css']);
const here = path.join(import.meta.dirname, 'page');

/** A file of the page's side of the preview, ready for a browser; null for any other name. */
export function bridgeFile(name: string): { readonly type: string; readonly body: string } | null {
  if (name === 'teksten.json') return { type: 'application/json; charset=utf-8', body: JSON.stringify(shell) };
  if (!PAGE_FILES.has(name)) return null;
  const source = readFileSync(path.join(here, name), 'utf8');
  if (name.endsWith('.css')) return { type: 'text/css; charset=utf-8', body: source };
  return { type: 'text/javascript; charset=utf-8', body: stripTypeScriptTypes(source) };
}
