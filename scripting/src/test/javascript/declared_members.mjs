/** Compares what the declarations name with what is there; prints what is missing on either side. */
import * as module from 'polymonnto';

const { Network, NeuronGroup, SynapseGroup, NeuronDimension, Behavior, np } = module;
const [Files, Path] = ['java.nio.file.Files', 'java.nio.file.Path'].map((name) => Java.type(name));
const folder = Polyglot.eval('python', 'import sys; sys.argv[1]');
const text = ['arrays.d.ts', 'polymonnto.d.ts'].map((name) => Files.readString(Path.of(folder, name))).join('\n');

const declared = new Map();
let name = null;
for (const line of text.split('\n')) {
  name = line.match(/^  export (?:interface|class) (\w+)/)?.[1] ?? (/^  }/.test(line) ? null : name);
  const member = line.match(/^    (?:readonly )?(\w+)\??(?:<.*?>)?[(:]/)?.[1];
  if (name !== null && member !== undefined && member !== 'constructor') {
    declared.set(name, (declared.get(name) ?? new Set()).add(member));
  }
}

class Nothing extends Behavior {}
const behavior = new Nothing();
const net = new Network();
const group = new NeuronGroup({ net, size: 2, behavior: { 1: behavior } });
const samples = {
  NDArray: np.ones([2, 2]),
  NetworkObject: group,
  Network: net,
  NeuronGroup: group,
  SynapseGroup: new SynapseGroup({ net, src: group, dst: group, tag: 'GLU' }),
  NeuronDimension: new NeuronDimension({ width: 2, height: 1, depth: 1 }),
  Behavior: behavior,
  NumPy: np,
};
net.initialize({ info: false });

const faults = [];
for (const [type, members] of declared) {
  const optional = type === 'Behavior' ? ['iteration'] : [];
  for (const member of members) {
    if (samples[type] !== undefined && !optional.includes(member) && samples[type][member] === undefined) {
      faults.push(`${type}.${member} is declared and not there`);
    }
  }
}
for (const exported of Object.keys(module)) {
  if (!new RegExp(`export (const|class|function) ${exported}\\b`).test(text)) {
    faults.push(`${exported} is exported and not declared`);
  }
}
for (const [, exported] of text.matchAll(/export (?:const|class|function) (\w+)/g)) {
  if (module[exported] === undefined) {
    faults.push(`${exported} is declared and not exported`);
  }
}
const ofArrays = ['Elements', 'Arithmetic', 'Functions', 'Reductions', 'Shapes', 'Operations'];
for (const topic of ofArrays) {
  const methods = Java.type(`org.polymonnto.array.Array${topic}`).class.getDeclaredMethods();
  for (const method of methods) {
    const isOpen = method.getModifiers() % 2 === 1;
    if (isOpen && !['add', 'remove'].includes(method.getName()) && !declared.get('NDArray').has(method.getName())) {
      faults.push(`NDArray.${method.getName()} is there and not declared`);
    }
  }
}
console.log(`${declared.get('NDArray').size > 150 ? 'many' : 'few'} members; ${faults.join('; ') || 'no faults'}`);
