// Draws all icons from `build/icons/recueil.svg` in Chromium. Run by hand when the drawing changes; its results are kept
// in the repository, so that nobody needs a browser to build.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './findChromium.ts';
import type { SizedPng } from './iconContainers.ts';
import { toIcns, toIco } from './iconContainers.ts';

const SIZES = [16, 32, 48, 64, 128, 256, 512, 1024];
const WEB = 'renderer/public/icons';

/** Systems cut maskable icons to their own shape: the ground fills the square, the drawing stays inside the safe circle. */
function toMaskable(svg: string): string {
  return svg
    .replace(/<rect x="64"[^>]*\/>/, '<rect width="1024" height="1024" fill="#1f4e79"/>')
    .replace('<g id="sheets">', '<g id="sheets" transform="translate(128 128) scale(.75)">');
}

async function draw(page: Page, svg: string, size: number): Promise<SizedPng> {
  await page.setViewportSize({ width: size, height: size });
  const address = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  await page.setContent(
    `<style>html,body{margin:0;background:transparent}img{display:block}</style><img width="${size}" height="${size}" src="${address}">`,
  );
  // As text: this world has no DOM types, and the page has no types at all.
  await page.evaluate("document.querySelector('img').decode()");
  return { size, png: await page.screenshot({ omitBackground: true }) };
}

const browser = await chromium.launch({ executablePath: await findChromium(), args: CHROMIUM_ARGS });
const page = await browser.newPage();
const svg = readFileSync('build/icons/recueil.svg', 'utf8');
const images: SizedPng[] = [];
for (const size of SIZES) images.push(await draw(page, svg, size));
const web = [await draw(page, svg, 192), await draw(page, svg, 512)];
const maskable = await draw(page, toMaskable(svg), 512);
await browser.close();

mkdirSync(WEB, { recursive: true });
for (const { size, png } of images) writeFileSync(`build/icons/${size}x${size}.png`, png);
for (const { size, png } of web) writeFileSync(`${WEB}/${size}.png`, png);
writeFileSync(`${WEB}/maskable-512.png`, maskable.png);
writeFileSync('build/icon.ico', toIco(images.filter(({ size }) => size <= 256)));
writeFileSync('build/icon.icns', toIcns(images.filter(({ size }) => size !== 48)));
