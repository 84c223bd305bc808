import { useEffect, useState, useSyncExternalStore } from 'react';

/** « Lire à voix haute »: the browser's own French voice, where it has one; the text never leaves the phone with a local voice. */

const subscribe = (listener: () => void) => {
  const synthesis = globalThis.speechSynthesis;
  synthesis?.addEventListener?.('voiceschanged', listener);
  return () => synthesis?.removeEventListener?.('voiceschanged', listener);
};
const frenchVoices = (): SpeechSynthesisVoice[] =>
  globalThis.speechSynthesis?.getVoices().filter((voice) => voice.lang.toLowerCase().startsWith('fr')) ?? [];
/** A voice that works without network first. Its address rather than itself: browsers make new objects at each call. */
function frenchVoice(): string | null {
  const voices = frenchVoices();
  return (voices.find((voice) => voice.localService) ?? voices[0])?.voiceURI ?? null;
}

/** Text and pictures in reading order; questions, simulations and numbers of references are left out. */
function spokenText(card: HTMLElement): string[] {
  const copy = card.cloneNode(true) as HTMLElement;
  for (const out of copy.querySelectorAll('[data-check], [data-simulation], .ref, [popover], svg, details')) out.remove();
  for (const picture of copy.querySelectorAll('[role=img]')) picture.textContent = `Figure. ${picture.getAttribute('aria-label')}`;
  return [...copy.querySelectorAll('h1, h2, p, li, td, th, [role=img], figcaption')]
    .filter((part) => !part.parentElement?.closest('li, td, th'))
    .map((part) => part.textContent?.trim() ?? '')
    .filter(Boolean);
}

export function ReadAloud({ card }: { card: string }) {
  const address = useSyncExternalStore(subscribe, frenchVoice, () => null);
  const [speaking, speak] = useState(false);
  useEffect(() => {
    const voice = frenchVoices().find(({ voiceURI }) => voiceURI === address);
    if (!speaking || !voice) return;
    const shown = document.getElementById(card);
    if (!shown) return;
    const parts = spokenText(shown);
    speechSynthesis.cancel();
    for (const [i, part] of parts.entries()) {
      const said = new SpeechSynthesisUtterance(part);
      said.voice = voice;
      said.lang = voice.lang;
      if (i === parts.length - 1) said.onend = () => speak(false);
      speechSynthesis.speak(said);
    }
    return () => speechSynthesis.cancel();
  }, [speaking, card, address]);
  if (address === null) return null;
  return (
    <button
      type="button"
      aria-pressed={speaking}
      className="flex min-h-12 min-w-12 flex-none items-center justify-center rounded-full text-ink-2"
      onClick={() => speak(!speaking)}
    >
      <svg
        viewBox="0 0 24 24"
        className="size-6 fill-none stroke-current [stroke-linecap:round] [stroke-linejoin:round] [stroke-width:1.8]"
        aria-hidden="true"
      >
        {speaking ? <path d="M7 6h3v12H7zM14 6h3v12h-3z" /> : <path d="M4 10v4h3l5 4V6L7 10zM16 9a4 4 0 0 1 0 6M18.5 6.5a8 8 0 0 1 0 11" />}
      </svg>
      <span className="visually-hidden">{speaking ? 'Arrêter la lecture' : 'Lire à voix haute'}</span>
    </button>
  );
}
