import type { Page } from '@playwright/test';
import { throughFullPortfolio } from './experiences';
import { expect, test } from './fixtures';
import { throughEveryKind } from './kinds';
import { answerMany, begin, TECHNICIAN } from './learner';

/* Text at 200 % on a narrow phone: nothing scrolls sideways, nothing is cut, the way on can be reached. */

const NARROW = { width: 360, height: 740 };
test.use({ serviceWorkers: 'block', viewport: NARROW });
test.setTimeout(60_000);

/** As the browser's or the phone's own setting: every size given in rem doubles. */
const enlarge = (page: Page) => page.addStyleTag({ content: 'html { font-size: 200% }' });

/** What is wrong with the screen, one line a fault. */
function faults(page: Page): Promise<string[]> {
  return page.evaluate((width) => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > width) {
      found.push(`the page is ${root.scrollWidth} px wide`);
      for (const element of document.querySelectorAll('body *')) {
        const leaves = (e: Element) => e.getBoundingClientRect().right > width + 1;
        if (leaves(element) && ![...element.children].some(leaves))
          found.push(`${element.tagName} .${element.getAttribute('class')} leaves the screen`);
      }
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      const parent = node.parentElement!;
      if (!node.textContent?.trim() || parent.closest('script, style, svg, option, .visually-hidden') || !parent.checkVisibility())
        continue;
      // A table may scroll in its own frame.
      if (parent.closest('.overflow-x-auto')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      // Long headings may be hyphenated; elsewhere a word holds on its line, but in the references' « Biotechnological/Biological ».
      if (!parent.closest('h1, h2, h3') && !node.textContent.split(/[ \n]/).some((run) => run.length > 20))
        for (const { 0: word, index } of node.textContent.matchAll(/[\p{L}\p{N}]{4,}/gu)) {
          const letters = document.createRange();
          letters.setStart(node, index);
          letters.setEnd(node, index + word.length);
          if (new Set([...letters.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(`« ${word} » is split`);
        }
      for (const box of range.getClientRects()) {
        if (box.left < -1 || box.right > width + 1) found.push(`« ${node.textContent.trim().slice(0, 40)} » leaves the screen`);
        for (let frame: Element | null = parent; frame && frame !== document.body; frame = frame.parentElement) {
          if (getComputedStyle(frame).overflowX === 'visible' && getComputedStyle(frame).overflowY === 'visible') continue;
          const edge = frame.getBoundingClientRect();
          if (box.left < edge.left - 1 || box.right > edge.right + 1 || box.bottom > edge.bottom + 1)
            found.push(`« ${node.textContent.trim().slice(0, 40)} » is cut by ${frame.className}`);
        }
      }
    }
    return [...new Set(found)];
  }, NARROW.width);
}

/** Scrolled to, it is what is under the finger, whole: no bar covers it. */
function covered(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const seen = [...document.querySelectorAll<HTMLElement>('main a, main button, main input, main select, main summary, nav a')].filter(
      (element) => element.checkVisibility({ opacityProperty: false }) && !element.hasAttribute('disabled'),
    );
    for (const element of seen) {
      // As the focus does: into view, scroll-padding counted.
      element.scrollIntoView({ block: 'nearest' });
      const boxes = element.getClientRects();
      const box = boxes[0]!;
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
      const top = document.elementFromPoint(x, y);
      if (!top || !(element.contains(top) || top.contains(element) || (top instanceof HTMLLabelElement && top.control === element)))
        found.push(
          `${element.tagName} « ${(element.textContent || element.getAttribute('name') || '').trim().slice(0, 40)} » is under ${top?.className}`,
        );
    }
    scrollTo(0, 0);
    return found;
  });
}

async function check(page: Page, screen: string) {
  await enlarge(page);
  expect.soft(await faults(page), screen).toEqual([]);
  expect.soft(await covered(page), screen).toEqual([]);
  // Bars leave the page its room.
  for (const bar of await page
    .locator('nav[aria-label="Navigation principale"], form[data-question] > div:last-child')
    .filter({ visible: true })
    .all())
    expect.soft((await bar.boundingBox())!.height, screen).toBeLessThan(NARROW.height / 4);
}

test('every page', async ({ page }) => {
  for (const address of [
    '/',
    '/metiers',
    `/metiers/${TECHNICIAN}`,
    '/certifications/tsbi',
    '/secteur',
    '/familles',
    '/familles/vaccins-prophylactiques',
    '/familles/comparer',
    '/emplois',
    '/passerelles',
    '/passerelles?de=but-licence-pro&vers=technicien-bioproduction',
    '/formations',
    '/donnees',
    '/recommandations',
    '/recommandations/axe-4',
    '/chiffres',
    '/evaluer',
    `/evaluer/${TECHNICIAN}`,
    '/apprendre',
    '/modules',
    '/glossaire',
    '/glossaire/cartes',
    '/parcours/doctorat-entreprise',
    '/parcours/personnel',
    '/reviser',
    '/reviser/seance',
    '/blocs/aval',
    '/progres',
    '/portfolio',
    '/portfolio/experience',
    '/portfolio/cv',
    '/sauvegarde',
    '/confidentialite',
    '/sources',
    '/hors-ligne',
    '/recherche',
    '/recherche?q=single-use',
    '/recherche?q=xyzculture',
    `/resultat/${TECHNICIAN}`,
  ]) {
    await page.goto(address);
    await expect(page.getByText(/^Lecture de/)).toHaveCount(0);
    await check(page, address);
  }
});

test('the pages of someone known, and the code', async ({ page }) => {
  await begin(page);
  await answerMany(page, 3);
  for (const address of ['/', '/evaluer', '/apprendre', '/parcours/personnel', '/reviser', '/progres', `/resultat/${TECHNICIAN}`]) {
    await page.goto(address);
    await expect(page.getByText(/^Lecture de/)).toHaveCount(0);
    await check(page, `${address}, someone known`);
  }
  await page.goto('/sauvegarde');
  await page.getByRole('button', { name: 'Sauvegarder ma progression' }).click();
  await expect(page.getByRole('img', { name: /QR/ })).toBeVisible();
  await check(page, 'code shown');
});

test('a full portfolio: the list, an experience with the help and a refusal, the page that leaves', async ({ page }) => {
  await throughFullPortfolio(page, (screen) => check(page, screen));
});

test('a question and a feedback of every kind, the end of a session', async ({ page }) => {
  await throughEveryKind(page, (screen) => check(page, screen));
});
