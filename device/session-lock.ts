/**
 * One tab at a time writes to a session. Where there are no Web Locks (plain HTTP on a phone), the log itself
 * stays sound: the same question answered twice counts once in the session.
 */
let held: { name: string; release: () => void } | undefined;

/** True when this tab may write. With `steal` it takes the place of the other tab, which hears `onLost`. */
export function holdSession(target: string, steal: boolean, onLost: () => void): Promise<boolean> {
  const name = `paillasse-session-${target}`;
  if (!navigator.locks || held?.name === name) return Promise.resolve(true);
  held?.release();
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) => {
      if (!lock) {
        resolve(false);
        return undefined;
      }
      return new Promise<void>((release) => {
        held = { name, release };
        resolve(true);
      });
    };
    // `steal` and `ifAvailable` exclude each other.
    navigator.locks.request(name, steal ? { steal: true } : { ifAvailable: true }, hold).catch(() => {
      held = undefined;
      onLost();
    });
  });
}
