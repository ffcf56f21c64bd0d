// Makes the folders that are served: each page bundled for production, with every file that it loads beside it.
// It knows what a page is made of, and not what is measured on it.

import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

import { build } from 'esbuild';
import { compile } from 'sass';

/** The folder of the pages, in which the peers are installed. */
export const HERE = fileURLToPath(new URL('.', import.meta.url));

/** Mark in a page where the text that `framewise render` writes belongs; the same as in pages of a host. */
const RENDERED = '<!-- rendered -->';

/** A page of the build with that text, from the folder of the package, and its tag, which asks for what ours asks for. */
const RENDERED_PAGE = '../hosts/explorer.html';
const RENDERED_TAG =
  /<framewise-explorer [^>]*scenario="carer-streams-at-home" jurisdictions="england-wales"[^>]*>([^]*?)<\/framewise-explorer>/;

/** What a page needs beside what is bundled: a folder, and its name beside the page. */
const BESIDE = {
  h5p: { from: 'node_modules/h5p-standalone/dist', name: 'player' },
};

/** esbuild's plugin for Sass. */
const SASS = {
  name: 'sass',
  setup({ onLoad }) {
    onLoad({ filter: /\.scss$/ }, ({ path }) => {
      const { css } = compile(path, { loadPaths: [join(HERE, 'node_modules')], quietDeps: true });
      return { contents: css, loader: 'css' };
    });
  },
};

/** Bundles a page into a folder; `framewise` is the folder of the built package. */
export async function bundle(page, into, framewise) {
  const from = join(HERE, 'pages', page);
  await cp(from, into, { recursive: true, filter: (path) => !isSource(from, path) });
  const main = (await readdir(from)).find((name) => /^main\.jsx?$/.test(name));
  const html = join(into, 'index.html');
  if (main) {
    await preload(html, await bundleScript(join(from, main), into));
  } else {
    await cp(framewise, join(into, 'framewise'), { recursive: true, filter: (path) => !/\.(br|gz)$/.test(path) });
    await fill(html, framewise);
  }
  if (page in BESIDE) {
    const { from: folder, name } = BESIDE[page];
    await cp(join(HERE, folder), join(into, name), { recursive: true });
  }
}

function isSource(from, path) {
  return resolve(path, '..') === from && ['.js', '.jsx', '.scss'].includes(extname(path));
}

/** Bundles a script and what it imports; resolves to the names of the files that it needs at once beside itself. */
async function bundleScript(main, into) {
  const { metafile } = await build({
    entryPoints: [main],
    outdir: into,
    metafile: true,
    bundle: true,
    splitting: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.svg': 'file', '.woff2': 'file' },
    plugins: [SASS],
    logLevel: 'error',
  });
  const { imports } = Object.values(metafile.outputs).find(({ entryPoint }) => entryPoint);
  return imports.filter(({ kind }) => kind === 'import-statement').map(({ path }) => basename(path));
}

/** Lets a page fetch these modules together with its script, as other bundlers do; esbuild leaves it to the page. */
async function preload(page, modules) {
  const html = await readFile(page, 'utf8');
  const links = modules.map((name) => `  <link rel="modulepreload" href="${name}">\n`).join('');
  await writeFile(page, html.replace('</head>', `${links}</head>`));
}

/** Writes what `framewise render` wrote for the same tag in the build into the page's tag. */
async function fill(page, framewise) {
  const html = await readFile(page, 'utf8');
  if (!html.includes(RENDERED)) {
    return;
  }
  const built = await readFile(join(framewise, RENDERED_PAGE), 'utf8');
  const text = built.match(RENDERED_TAG)?.[1];
  if (!text?.includes('</p>')) {
    throw new Error(`${join(framewise, RENDERED_PAGE)} has no text in its tag: run \`cargo xtask build\``);
  }
  await writeFile(page, html.replace(RENDERED, () => text));
}
