import { expect, type Locator, type Page } from '@playwright/test';

/** The keyboard alone: each stop of the focus is looked at on the way. */

const STOPS = 90;

/** Tabs until `target` has the focus. Each stop on the way must show its focus. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < STOPS; i++) {
    await page.keyboard.press('Tab');
    const { fault, there } = await target.evaluate((wanted) => {
      const focused = document.activeElement!;
      const name = `${focused.tagName} « ${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim().slice(0, 40)} »`;
      // After the last stop, the browser's own bar.
      if (focused === document.body) return { fault: '', there: false };
      const opaque = (e: Element): boolean => getComputedStyle(e).opacity !== '0' && (!e.parentElement || opaque(e.parentElement));
      const ringed = (e: Element | null) => {
        if (!e || !opaque(e)) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(e);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
      };
      // A transparent input gives its ring to the label that is seen.
      if (!ringed(focused) && !ringed(focused.closest('label')))
        return { fault: `${name} has the focus and does not show it`, there: false };
      const { left, right, top, bottom } = focused.getBoundingClientRect();
      const points = [0.1, 0.5, 0.9].flatMap((x) =>
        [0.1, 0.5, 0.9].map((y) => [left + x * (right - left), top + y * (bottom - top)] as const),
      );
      const seen = points.some(([x, y]) => {
        const under = document.elementFromPoint(x, y);
        return under && (focused.contains(under) || under.contains(focused));
      });
      return { fault: seen ? '' : `${name} has the focus under something else`, there: focused === wanted };
    });
    expect(fault).toBe('');
    if (there) return;
  }
  throw new Error(`not reached in ${STOPS} stops: ${target}`);
}

export async function press(page: Page, target: Locator, key: 'Enter' | 'Space') {
  await tabTo(page, target);
  await page.keyboard.press(key);
}
