// This run of the program, and which other runs still live: a browser may have several windows on the same projects.
// A run holds a lock under its name until its page is gone; the browser lets go of it even after a crash.

export interface Session {
  readonly id: string;
  /** Whether a run with that id still lives, as far as can be known. */
  isLive(id: string): Promise<boolean>;
}

const PREFIX = 'recueil-session-';

/** A session that is only a name: others are over when their name differs. */
export function createNamedSession(id: string): Session {
  return { id, isLive: async (other) => other === id };
}

/** The page's own session. Without the Web Locks API only this one is known to live. */
function createPageSession(): Session {
  const id = crypto.randomUUID();
  if (!('locks' in navigator)) return createNamedSession(id);
  navigator.locks.request(PREFIX + id, () => new Promise(() => {})).catch(() => undefined);
  return {
    id,
    async isLive(other) {
      if (other === id) return true;
      const { held = [] } = await navigator.locks.query();
      return held.some((lock) => lock.name === PREFIX + other);
    },
  };
}

let page: Session | null = null;

/** Made on first use, one for the life of the page. */
export function pageSession(): Session {
  page ??= createPageSession();
  return page;
}
