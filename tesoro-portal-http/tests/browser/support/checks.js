// What has to hold on every page. Each check answers a list of what is wrong, empty if nothing is.

import axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Everything axe-core finds. */
export async function accessibility(tab) {
  await tab.evaluate(axe.source);
  const { violations } = await tab.evaluate((tags) => window.axe.run(document, { runOnly: tags }), TAGS);
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `axe ${id}: ${node.target} ${node.failureSummary}`));
}

/** Nothing is wider than the window (WCAG 1.4.10). */
export async function reflow(tab) {
  return tab.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const scrolls = (node) => node && node !== document.body
      && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(node).overflowX) || scrolls(node.parentElement));
    const wide = [...document.body.querySelectorAll('*')]
      .filter((node) => node.getBoundingClientRect().right > width + 0.5 && !scrolls(node.parentElement));
    return [`the page is ${document.documentElement.scrollWidth} px wide in ${width}: ${wide.slice(-3).map((node) => node.outerHTML.slice(0, 120)).join(' | ')}`];
  });
}

/** Targets are at least 24 px, buttons and fields at least 44 (WCAG 2.5.8 and our own bar). */
export async function targets(tab) {
  return tab.evaluate(() => {
    const seen = (node) => node.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const inSentence = (node) => node.matches('a') && getComputedStyle(node).display === 'inline'
      && [...node.parentElement.childNodes].some((other) => other.nodeType === 3 && other.textContent.trim());
    const wrong = [];
    for (const node of document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button]')) {
      if (!seen(node) || inSentence(node) || node.closest('.unseen')) continue;
      // A link that is stretched over its card is as large as the card.
      const box = (node.matches('.whole') ? node.closest('article') : node).getBoundingClientRect();
      if (box.width === 0 || box.bottom < 0) continue;
      const mark = node.matches('[type=checkbox], [type=radio]');
      const label = mark && node.labels[0]?.getBoundingClientRect();
      const height = Math.max(box.height, label?.height ?? 0);
      const least = node.matches('button, .button, input, select, textarea, summary') ? 44 : 24;
      if (height < least - 0.1 || box.width < 23.9) {
        wrong.push(`target of ${Math.round(box.width)}×${Math.round(height)}: ${node.outerHTML.slice(0, 120)}`);
      }
    }
    return wrong;
  });
}

/** What is hidden is not seen. */
export async function hidden(tab) {
  return tab.evaluate(() => [...document.querySelectorAll('[hidden]')]
    .filter((node) => node.checkVisibility())
    .map((node) => `hidden, but seen: ${node.outerHTML.slice(0, 120)}`));
}

/** No text is cut off by the box it is in, and none lies over another control. */
export async function cutOff(tab) {
  return tab.evaluate(() => {
    const wrong = [];
    for (const node of document.body.querySelectorAll('*')) {
      if (!node.checkVisibility() || node.closest('.unseen, .scroll, svg, dialog:not([open])')) continue;
      const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent.trim());
      if (!own && !node.matches('button, .button, select')) continue;
      const style = getComputedStyle(node);
      const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const tooWide = node.scrollWidth > node.clientWidth + 1 && node.clientWidth > 0;
      const tooHigh = node.scrollHeight > node.clientHeight + 1 && node.clientHeight > 0;
      const narrowButton = node.matches('button, .button') && tooWide;
      if ((clips && (tooWide || tooHigh) && !node.matches('textarea, select')) || narrowButton) {
        wrong.push(`cut off: ${node.outerHTML.slice(0, 160)}`);
      }
    }
    return wrong;
  });
}

/**
 * Where the focus is, and what is wrong with it there: it is not seen, or something lies over it (WCAG 2.4.7, 2.4.11).
 * Nothing if it is nowhere. What takes the focus without being a control, a heading say, need not show it.
 */
export async function focused(tab) {
  return tab.evaluate(() => {
    const node = document.activeElement;
    if (!node || node === document.body) return null;
    window.__focusNumber ??= 0;
    node.__focusNumber ??= (window.__focusNumber += 1);
    const box = node.getBoundingClientRect();
    const wrong = [];
    const shown = (candidate, part) => {
      if (!candidate) return false;
      const style = getComputedStyle(candidate, part);
      return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    };
    const shell = node.closest('label') ?? node.nextElementSibling;
    const control = !node.matches('[tabindex="-1"]');
    if (control && !shown(node) && !shown(node, '::after') && !shown(shell) && !shown(node.parentElement)) wrong.push('no visible focus');
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) wrong.push('focus outside the window');
    else if (control) {
      const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
      const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
      const over = document.elementFromPoint(x, y);
      const own = over && (node.contains(over) || over.contains(node) || over.closest('label')?.control === node);
      if (!own) wrong.push(`covered by ${over?.outerHTML.slice(0, 80)}`);
    }
    return { number: node.__focusNumber, wrong: wrong.map((text) => `${text}: ${node.outerHTML.slice(0, 120)}`) };
  });
}

/** Whoever tabs through the page sees where they are, and nothing lies over it. */
export async function focus(tab) {
  const wrong = [];
  await tab.evaluate(() => { document.activeElement?.blur(); window.scrollTo(0, 0); });
  const count = await tab.evaluate(() => document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]').length);
  const visited = new Set();
  let last;
  // A field for a date has several stops of its own, and so have the controls of a sound.
  for (let step = 0; step <= 6 * count; step += 1) {
    await tab.keyboard.press('Tab');
    const found = await focused(tab);
    if (!found || (visited.has(found.number) && found.number !== last)) break;
    last = found.number;
    visited.add(last);
    wrong.push(...found.wrong);
  }
  return wrong;
}

/** The page with all texts 40 % longer, and with text twice as large, still fits. */
export async function roomy(tab) {
  await tab.evaluate(() => { document.documentElement.style.fontSize = '200%'; });
  const wrong = [await reflow(tab), await cutOff(tab)].flat().map((text) => `at 200 % text: ${text}`);
  await tab.evaluate(() => {
    document.documentElement.style.fontSize = '';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      if (!text.textContent.trim() || text.parentElement.closest('script, style, option')) continue;
      const words = text.textContent.trim().split(/\s+/);
      const more = words.join(' ').slice(0, Math.ceil(text.textContent.trim().length * 0.4));
      text.__was = text.textContent;
      text.textContent = `${text.textContent} ${more}`;
    }
    window.__texts = texts;
  });
  wrong.push(...(await reflow(tab)).map((text) => `with texts 40 % longer: ${text}`));
  wrong.push(...(await cutOff(tab)).map((text) => `with texts 40 % longer: ${text}`));
  await tab.evaluate(() => {
    for (const text of window.__texts) if (text.__was !== undefined) text.textContent = text.__was;
  });
  return wrong;
}
