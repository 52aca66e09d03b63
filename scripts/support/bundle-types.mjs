import ts from 'typescript';

/**
 * The declarations of a module in one text: what it exports, and whatever of this repository that
 * rests on. Packages stay imports.
 *
 * @param {ts.Program} program has the file in it
 * @param {string} entry the module's file
 * @throws where something is exported that needs more than a type, an annotated constant or a function
 */
export function bundleTypes(program, entry) {
  const checker = program.getTypeChecker();
  const source = program.getSourceFile(entry);
  const exported = new Set();
  const declared = new Map();
  const imports = new Map();

  const add = (symbol) => {
    const own = symbol.declarations?.filter((node) => isOwn(program, node)) ?? [];
    if (own.length === 0 || declared.has(symbol)) return;
    if ([...declared.keys()].some(({ name }) => name === symbol.name)) {
      throw new Error(`Two declarations are named ${symbol.name}.`);
    }
    declared.set(symbol, '');
    declared.set(symbol, own.map((node) => declare(checker, node, follow)).join('\n'));
  };

  /** Takes in what a name stands for. */
  const follow = (identifier) => {
    const symbol = checker.getSymbolAtLocation(identifier);
    if (symbol === undefined || symbol.flags & ts.SymbolFlags.TypeParameter) return;
    const target = resolveAlias(checker, symbol);
    const from = findImport(symbol);
    if (from !== null && !from.startsWith('.')) {
      imports.set(from, (imports.get(from) ?? new Set()).add(identifier.text));
    } else {
      add(target);
    }
  };

  let defaultName = null;
  for (const symbol of checker.getExportsOfModule(checker.getSymbolAtLocation(source))) {
    const target = resolveAlias(checker, symbol);
    if (symbol.name === 'default') defaultName = target.name;
    else exported.add(target.name);
    add(target);
  }
  return [
    ...[...imports].sort().map(([from, names]) => writeImport(from, names)),
    ...[...declared.values()],
    ...(defaultName === null ? [] : [`export default ${defaultName};`]),
    `export { ${[...exported].sort().join(', ')} };`,
    '',
  ].join('\n');
}

/** Leaves out this repository's tests and the like only by not being asked for them. */
function isOwn(program, node) {
  const file = node.getSourceFile();
  return !program.isSourceFileFromExternalLibrary(file) && !file.isDeclarationFile;
}

function resolveAlias(checker, symbol) {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** The specifier that a name is imported from; `null` for a name of the module itself. */
function findImport(symbol) {
  const specifier = symbol.declarations?.find(ts.isImportSpecifier);
  return specifier === undefined ? null : specifier.parent.parent.parent.moduleSpecifier.text;
}

function writeImport(from, names) {
  return `import type { ${[...names].sort().join(', ')} } from '${from}';`;
}

function declare(checker, node, follow) {
  const doc = ts.isVariableDeclaration(node) ? getDoc(node.parent.parent) : getDoc(node);
  return doc + writeDeclaration(checker, node, follow);
}

function writeDeclaration(checker, node, follow) {
  if (ts.isTypeAliasDeclaration(node) && readsValues(node)) {
    return `type ${node.name.text} = ${writeType(checker, checker.getTypeAtLocation(node), node)};`;
  }
  if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
    followNames(node, follow);
    return node.getText().replace(/^export /, '');
  }
  if (ts.isVariableDeclaration(node) && node.type !== undefined) {
    followNames(node.type, follow);
    return `declare const ${node.name.getText()}: ${node.type.getText()};`;
  }
  if (ts.isFunctionDeclaration(node) && node.type !== undefined) {
    for (const part of [...node.parameters, node.type]) followNames(part, follow);
    const text = node.getText();
    const signature = text.slice(0, node.body.getStart() - node.getStart()).trim();
    return `declare ${signature.replace(/^(export )?(async )?/, '')};`;
  }
  throw new Error(`${node.name?.getText() ?? node.getText().slice(0, 80)} has no type to publish.`);
}

/** A type written out, since what it was made from is not published; comments of fields stay. */
function writeType(checker, type, at, indent = '') {
  const flags = ts.TypeFormatFlags.NoTruncation | ts.TypeFormatFlags.InTypeAlias;
  const members = type.isUnion() ? type.types : [type];
  const objects = members.filter((member) => isPlainObject(checker, member));
  if (objects.length === 0) {
    return checker.typeToString(type, undefined, flags);
  }
  const others = members.filter((member) => !objects.includes(member));
  const within = `${indent}  `;
  const written = objects.map((object) => {
    const fields = checker.getPropertiesOfType(object).map((field) => {
      const doc = ts.displayPartsToString(field.getDocumentationComment(checker));
      const comment = doc === '' ? '' : `${within}/** ${doc.replace(/\s+/g, ' ')} */\n`;
      const isOptional = (field.flags & ts.SymbolFlags.Optional) !== 0;
      const own = checker.getTypeOfSymbolAtLocation(field, at);
      const value = isOptional ? checker.getNonNullableType(own) : own;
      const text = writeType(checker, value, at, within);
      return `${comment}${within}${field.name}${isOptional ? '?' : ''}: ${text};`;
    });
    return `{\n${fields.join('\n')}\n${indent}}`;
  });
  return [...written, ...others.map((other) => checker.typeToString(other, undefined, flags))].join(
    ' | ',
  );
}

function isPlainObject(checker, type) {
  return (
    (type.flags & ts.TypeFlags.Object) !== 0 &&
    checker.getPropertiesOfType(type).length > 0 &&
    checker.getIndexInfosOfType(type).length === 0 &&
    type.getCallSignatures().length === 0
  );
}

function getDoc(node) {
  return (node.jsDoc ?? []).map((doc) => `${doc.getText()}\n`).join('');
}

/** Whether a type is made from a value, such as a list of names. */
function readsValues(node) {
  return ts.isTypeQueryNode(node) || (ts.forEachChild(node, readsValues) ?? false);
}

function followNames(node, follow) {
  if (ts.isTypeReferenceNode(node)) follow(getFirstName(node.typeName));
  if (ts.isExpressionWithTypeArguments(node)) follow(node.expression);
  ts.forEachChild(node, (child) => followNames(child, follow));
}

function getFirstName(name) {
  return ts.isIdentifier(name) ? name : getFirstName(name.left);
}
