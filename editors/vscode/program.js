'use strict';
// Finds the program.

const fs = require('fs');
const os = require('os');
const path = require('path');

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false;
  }
}

/**
 * The program that `setting` names, or else the one on the path; null if there is none.
 * A relative path starts at `folder`, `~/` at the home.
 */
function findProgram(setting, folder, environment = process.env) {
  const suffixes = process.platform === 'win32' ? ['', '.exe'] : [''];
  const find = (file) => suffixes.map((suffix) => file + suffix).find(isProgram) || null;
  if (setting) {
    const full = setting.startsWith('~/') ? path.join(os.homedir(), setting.slice(2)) : setting;
    return find(path.resolve(folder || os.homedir(), full));
  }
  for (const entry of (environment.PATH || '').split(path.delimiter)) {
    const found = path.isAbsolute(entry) && find(path.join(entry, 'copydesk'));
    if (found) return found;
  }
  return null;
}

module.exports = { findProgram };
