/**
 * PolymoNNto for JavaScript: networks, groups, behaviours and recorders.
 *
 * Objects of a network are the engine's, seen through their Python face: whatever has a name in snake_case there has
 * it in camelCase here, and a last argument that is an object literal holds keyword arguments. Variables of a group are
 * its properties; arrays are the engine's own objects and are shared, not copied.
 */
import { isBehaviorClass, pythonClass } from './behavior.mjs';
import { bridge, call, callerPlace, fromPython, load, pythonModule, toPython } from './views.mjs';

const network = bridge.network();

/** A class whose instances are objects of the Python class with a name. */
function face(name, argumentsOf) {
  const python = network[name];
  const constructor = function (...given) {
    return fromPython(call(python, argumentsOf(...given)));
  };
  Object.defineProperty(constructor, 'name', { value: name });
  Object.defineProperty(constructor, Symbol.hasInstance, { value: (object) => bridge.is_instance(toPython(object), python) });
  return constructor;
}

/** `new Network({ tag, behavior, settings })` */
export const Network = face('Network', (options = {}) => [options]);

/** `new NeuronGroup({ net, size, behavior, tag, color })`; `size` may be a `NeuronDimension`. */
export const NeuronGroup = face('NeuronGroup', (options) => [options]);

/** `new SynapseGroup({ net, src, dst, tag, behavior })` */
export const SynapseGroup = face('SynapseGroup', (options) => [options]);

/** `new Recorder('voltage')`, `new Recorder(['voltage', 'np.mean(voltage)'], { tag, gapwidth, max_length })` */
export const Recorder = face('Recorder', (...given) => given);

/** `new EventRecorder('spike')`: what `net.recorded('spike')` gives has rows of iteration and index. */
export const EventRecorder = face('EventRecorder', (...given) => given);

/** `new NeuronDimension({ width, height, depth })` */
export const NeuronDimension = face('NeuronDimension', (options) => [options]);

/** The functions of NumPy. */
export const np = pythonModule(() => bridge.numpy());

/** Python's `matplotlib.pyplot`; `plt.show()` writes the open figures. */
export const plt = pythonModule(() => bridge.pyplot());

/**
 * Loads the file again that a behaviour, a class of behaviours or a module from `load` comes from. Behaviours that are
 * in use keep their variables and take over the changed methods.
 */
export function reload(what) {
  call(bridge.reload, [forPython(what)]);
}

/**
 * Opens the shell on variables, such as `embed({ net, neurons })`, and goes on when it is left. What is bound in the shell
 * is put into the object; variables of the script itself stay what they are.
 */
export function embed(variables = {}) {
  const given = Object.entries(variables).map(([name, value]) => [name, forPython(value)]);
  for (const [name, value] of fromPython(call(bridge.embed, [given, callerPlace()]))) {
    Reflect.set(variables, name, value);
  }
}

function forPython(value) {
  return isBehaviorClass(value) ? pythonClass(value) : value;
}

export { Behavior } from './behavior.mjs';
export { load };

/** The script's name and its arguments. */
export const argv = Object.freeze([...bridge.arguments_of_script()]);

/** Shape of synapse matrices, for `new Network({ settings: { syn_dim: SxD } })`. */
export const SxD = 0;
export const DxS = 1;
