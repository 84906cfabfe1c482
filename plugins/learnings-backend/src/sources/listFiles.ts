import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a recap may be written in. */
const EXTENSIONS = ['.md', '.markdown', '.html', '.htm', '.txt'];

/** A file of a folder as the file system describes it. */
export interface ListedFile {
  /** From the folder, with slashes on every system. */
  name: string;
  absolutePath: string;
  /** Bytes. */
  size: number;
  /** Milliseconds. */
  modifiedAt: number;
}

/**
 * All files of a folder and the folders in it that may be recaps, by name.
 * Hidden ones are left out; a symbolic link counts where it leads to a file
 * within the folder, so that a link cannot bring in what lies outside.
 *
 * @throws where the folder, or one within it, cannot be read
 */
export async function listFiles(folder: string): Promise<ListedFile[]> {
  const root = await realpath(folder);
  const found = await filesIn(root, root);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function filesIn(root: string, folder: string): Promise<ListedFile[]> {
  const found: ListedFile[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    const absolutePath = path.join(folder, entry.name);
    if (entry.isDirectory()) found.push(...(await filesIn(root, absolutePath)));
    else if (
      EXTENSIONS.includes(path.extname(entry.name).toLowerCase()) &&
      (entry.isFile() || (await leadsInto(root, absolutePath)))
    ) {
      const stats = await statOf(absolutePath);
      if (stats?.isFile())
        found.push({
          name: path.relative(root, absolutePath).split(path.sep).join('/'),
          absolutePath,
          size: stats.size,
          modifiedAt: stats.mtimeMs,
        });
    }
  }
  return found;
}

async function leadsInto(root: string, link: string): Promise<boolean> {
  try {
    return (await realpath(link)).startsWith(root + path.sep);
  } catch {
    // It leads nowhere.
    return false;
  }
}

/** Undefined where the file went away since it was listed. */
async function statOf(file: string) {
  try {
    return await stat(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT')
      return undefined;
    throw error;
  }
}
