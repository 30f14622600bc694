/** The key of the files in this folder: they hold nothing but fiction. */
export const RELEASE_KEY = Buffer.alloc(32, 1);
export const RELEASE_SALT = Buffer.alloc(16, 2);
