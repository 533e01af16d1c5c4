/** The database cannot be used as it is. The message is for whoever starts the service; it holds no password. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}
