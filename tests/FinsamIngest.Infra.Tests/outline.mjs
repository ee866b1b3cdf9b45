// Prints what the Bicep files named on the command line hold, as JSON: syntax errors, string and array variables, resources, app settings.
// Usage: node outline.mjs FOLDER_OF_NODE_MODULES FILE.bicep…
import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [modules, ...files] = process.argv.slice(2);
const { Parser, Language } = await import(pathToFileURL(path.join(modules, 'web-tree-sitter', 'web-tree-sitter.js')));
await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(path.join(modules, 'tree-sitter-bicep', 'tree-sitter-bicep.wasm')));

const outline = (file) => {
  const result = { file, errors: [], variables: {}, resources: [], settings: [], text: fs.readFileSync(file, 'utf8') };
  visit(parser.parse(result.text).rootNode, result);
  return result;
};

const visit = (node, result) => {
  if (node.isError || node.isMissing)
    result.errors.push(`line ${node.startPosition.row + 1}: ${node.isMissing ? 'missing ' + node.type : node.text.slice(0, 60)}`);
  if (node.type === 'variable_declaration')
    addVariable(node, result);
  if (node.type === 'resource_declaration')
    result.resources.push(strings(node)[0]);
  if (node.type === 'object_property' && /^([A-Za-z]+_[A-Za-z_]+|AzureWebJobs[A-Za-z]+)$/.test(node.namedChild(0).text))
    result.settings.push(node.namedChild(0).text);
  for (const child of node.namedChildren)
    visit(child, result);
};

const addVariable = (node, result) => {
  const [name, value] = [node.namedChild(0).text, node.namedChild(node.namedChildCount - 1)];
  if (value.type === 'string' && !value.text.includes('${'))
    result.variables[name] = [value.text.slice(1, -1)];
  else if (value.type === 'array' && value.namedChildren.every((item) => item.type === 'string'))
    result.variables[name] = value.namedChildren.map((item) => item.text.slice(1, -1));
};

const strings = (node) => node.type === 'string' ? [node.text.slice(1, -1)] : node.namedChildren.flatMap(strings);

console.log(JSON.stringify(files.map(outline)));
