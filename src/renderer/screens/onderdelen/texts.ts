/** The words of the gallery; they stand in a file of their own, so that no screen depends on them. */
import texts from '../../../shared/messages/nl/onderdelen.json';

export { texts };
/** A press that does nothing: this page shows, it keeps nothing. */
export const nothing = (): void => undefined;
