/** Texts of the command line, from the same catalogue as the core. */
export { translate as text } from '../core/messages.ts';
