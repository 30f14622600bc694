/** Keeps the session for this tab alone and goes on to the interface; the address holds nothing. */
export const SESSION_KEY = 'trajectmap.sessie';

const session = document.querySelector<HTMLMetaElement>('meta[name="trajectmap-sessie"]')?.content;
// wire.ts reads the key from here, on a page that has no session to take.
if (session !== undefined) {
  sessionStorage.setItem(SESSION_KEY, session);
  location.replace('/');
}
