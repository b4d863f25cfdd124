// Builds everything the pages load into kinweave/web/static/built: one stylesheet, one script, the pictures.
// Each file is written beside its place and then moved, so a page never loads half of one.

import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'
import { compile } from 'sass'

const assets = dirname(fileURLToPath(import.meta.url))
const root = join(assets, '..', '..', '..')
const built = join(assets, '..', 'static', 'built')

function keep(path, text) {
  const place = join(built, path)
  mkdirSync(dirname(place), { recursive: true })
  writeFileSync(`${place}.new`, text)
  renameSync(`${place}.new`, place)
  console.log(`${path}: ${text.length} bytes, ${gzipSync(text).length} sent`)
}

async function script(name) {
  const result = await build({
    entryPoints: [join(assets, 'js', `${name}.js`)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['es2020'],
    legalComments: 'none',
    nodePaths: [join(root, 'node_modules')],
    write: false
  })
  keep(`js/${name}.js`, result.outputFiles[0].text)
}

function styles(name) {
  const { css } = compile(join(assets, 'scss', `${name}.scss`), {
    style: 'compressed',
    loadPaths: [join(root, 'node_modules')],
    quietDeps: true
  })
  keep(`css/${name}.css`, css)
}

rmSync(join(built, 'images'), { recursive: true, force: true })
cpSync(join(assets, 'images'), join(built, 'images'), { recursive: true })
styles('kinweave')
await script('kinweave')
