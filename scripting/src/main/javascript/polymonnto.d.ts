/**
 * PolymoNNto for JavaScript, for editors and for `tsc`; what is declared here is in `polymonnto.mjs`.
 *
 * An error of the engine or of Python arrives as an `Error` whose message begins with Python's name of it, such as
 * `IndexError: index 10 is out of bounds for axis 0 with size 3`.
 */
/// <reference path="arrays.d.ts" />
declare module 'polymonnto' {
  /** The behaviours of an object, by their place in the order of an iteration. */
  export type Behaviors = { readonly [key: number]: Behavior | Recorder | EventRecorder };

  /** What every object of a network has. Whatever has a name in snake_case in Python has it in camelCase here. */
  export interface NetworkObject {
    readonly network: Network;
    readonly tags: Iterable<string>;
    readonly tag: string;
    /** Adds a behaviour at a place in the order, also while the network runs, and returns it. */
    addBehavior<B>(key: number, behavior: B): B;
    /** Removes a behaviour, that at a key, or all with a tag. */
    removeBehavior(which: number | string | Behavior): void;
    activateBehaviors(tag: string): void;
    deactivateBehaviors(tag: string): void;
    addTag(tag: string): unknown;
    /** Everything in this object with a tag or class name. */
    find(tag: string): any[];
    /** The first object with a tag or class name, or null. */
    first(tag: string): any;
    /** What a recorder has recorded of a variable, time along the first dimension. A KeyError if nothing records it. */
    recorded(name: string): NDArray;
    /** Variables: set by any behaviour in any language, and seen by all others at once. */
    [variable: string]: any;
  }

  export interface Network extends NetworkObject {
    /** The behaviours by their keys: `neurons.behavior[1]`. */
    readonly behavior: Behaviors;
    /** Calls `initialize` of all behaviours, in the order of their keys. */
    initialize(options?: { info?: boolean }): void;
    simulateIteration(): void;
    simulateIterations(iterations: number, options?: { batch_size?: number; disable_recording?: boolean }): unknown;
    /** How many iterations have begun. */
    readonly iteration: number;
  }
  export const Network: new (options?: {
    tag?: string;
    behavior?: Behaviors;
    settings?: { dtype?: unknown; syn_dim?: number; [name: string]: unknown };
  }) => Network;

  /** A text such as `'uniform(0, 1)'`, `'normal(0, 0.1)'`, `'ones'`, a number, or nothing for zeros. */
  export type Filling = string | number;

  export interface NeuronGroup extends NetworkObject {
    /** The behaviours by their keys: `neurons.behavior[1]`. */
    readonly behavior: Behaviors;
    /** The number of neurons. */
    readonly size: number;
    /** A vector with an element per neuron, in the type of the network. */
    vector(filling?: Filling, options?: { density?: number; scale?: number }): NDArray;
    /** The synapse groups that lead to this group. */
    afferent(tag?: string): SynapseGroup[];
    /** The synapse groups that come from this group. */
    efferent(tag?: string): SynapseGroup[];
    /** The part of the group where a mask is true; it shares the variables. */
    subGroup(mask: NDArray): NeuronGroup;
  }
  export const NeuronGroup: new (options: {
    net: Network;
    size: number | NeuronDimension;
    tag?: string;
    behavior?: Behaviors;
    color?: unknown;
  }) => NeuronGroup;

  export interface SynapseGroup extends NetworkObject {
    /** The behaviours by their keys: `neurons.behavior[1]`. */
    readonly behavior: Behaviors;
    readonly src: NeuronGroup;
    readonly dst: NeuronGroup;
    /** A matrix with an element per pair of neurons, in the shape that the network's `syn_dim` says. */
    matrix(filling?: Filling, options?: { density?: number; scale?: number }): NDArray;
  }
  export const SynapseGroup: new (options: {
    net: Network;
    src: NeuronGroup;
    dst: NeuronGroup;
    tag?: string;
    behavior?: Behaviors;
  }) => SynapseGroup;

  export interface Recorder extends NetworkObject {}
  /** Records variables, or expressions such as `'np.mean(v)'`, after each iteration. */
  export const Recorder: new (
    variables: string | readonly string[],
    options?: { tag?: string; gapwidth?: number; max_length?: number },
  ) => Recorder;

  export interface EventRecorder extends NetworkObject {}
  /** Records iteration and index of the neurons for which a variable is true. */
  export const EventRecorder: new (variables: string | readonly string[], options?: { tag?: string }) => EventRecorder;

  export interface NeuronDimension extends NetworkObject {}
  /** Neurons on a grid; the coordinates become the group's vectors `x`, `y` and `z`. */
  export const NeuronDimension: new (options: { width: number; height?: number; depth?: number }) => NeuronDimension;

  /** Values that a parameter can have. */
  export type Parameters = { tag?: string; behavior_enabled?: boolean; readonly [name: string]: unknown };

  /**
   * What an object of a network does. Extend it, and write `initialize`, `iteration` or both.
   *
   * The options of the constructor are parameters. With `static initializeOnInit = true` a behaviour is initialized
   * when its group is made, with `static initializeLast = true` after all others.
   */
  export class Behavior<Parent extends NetworkObject = any> {
    constructor(options?: Parameters);
    /** Called once. */
    initialize(parent: Parent): void;
    /** Called in each iteration. */
    iteration?(parent: Parent): void;
    /** The value of a parameter; a text such as `'uniform(0,1)'` becomes a vector or matrix of the group. */
    parameter(name: string, otherwise: Filling, group: NetworkObject): any;
    /** The value of a parameter. */
    parameter<T>(name: string, otherwise: T): T;
    parameter(name: string): any;
    behaviorEnabled: boolean;
    readonly tags: Iterable<string>;
    readonly tag: string;
    addTag(tag: string): this;
    toString(): string;
  }

  /** Classes and functions that a file in any of the three languages exports. An error if there is no such file. */
  export function load(file: string): any;

  /**
   * Takes over the changed file that a behaviour, a class of behaviours or what `load` gave comes from; state stays. An
   * error, and the old code, if the file does not compile.
   */
  export function reload(what: unknown): void;

  /**
   * Opens the shell on variables, and goes on when it is left: `embed({ net, neurons })`. What is bound in the shell is put
   * into the object. An error if there is no terminal.
   */
  export function embed(variables?: Record<string, unknown>): void;

  /** The script's name and its arguments. */
  export const argv: readonly string[];

  /** NumPy's functions; an object literal as last argument holds keyword arguments. A missing name is an error. */
  export interface NumPy {
    array(values: Operand, options?: { dtype?: unknown }): NDArray;
    zeros(shape: number | readonly number[], options?: { dtype?: unknown }): NDArray;
    ones(shape: number | readonly number[], options?: { dtype?: unknown }): NDArray;
    arange(start: number, stop?: number, step?: number): NDArray;
    linspace(start: number, stop: number, count?: number): NDArray;
    concatenate(arrays: readonly NDArray[], options?: { axis?: number }): NDArray;
    readonly pi: number;
    [name: string]: any;
  }
  export const np: NumPy;

  /** `matplotlib.pyplot`: `plt.plot(x, y, { label: 'v' })`, `plt.show()`. */
  export const plt: { readonly [name: string]: (...given: any[]) => any };

  /** Shapes of the matrices of synapses, for `new Network({ settings: { syn_dim: SxD } })`. */
  export const SxD: 0;
  export const DxS: 1;
}
