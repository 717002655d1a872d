/** Arrays, as JavaScript sees them; a part of `polymonnto.d.ts`. */
declare module 'polymonnto' {
  /** The names of the types of elements. */
  export type DType = 'float64' | 'float32' | 'float16' | 'int64' | 'int32' | 'int16' | 'int8' | 'uint8' | 'bool' | 'object';

  /** What an array can be combined with: it is broadcast to the array's shape, as in NumPy. */
  export type Operand = NDArray | number | boolean | TypedArray | readonly Operand[];
  /** Becomes an array with a copy of the elements, in the like type or, for unsigned ones, in one that holds them. */
  export type TypedArray =
    | Int8Array
    | Uint8Array
    | Uint8ClampedArray
    | Int16Array
    | Uint16Array
    | Int32Array
    | Uint32Array
    | Float32Array
    | Float64Array;

  /** An index of one dimension: a text such as `'1:3'`, indices, a mask, or null for everything. */
  export type Index = number | string | NDArray | readonly number[] | readonly boolean[] | null;

  /** An element of a vector, or what stands at an index of an array with more dimensions. */
  export type Element = any;

  /** The shape of an array, or the like: to be read as an array of whole numbers. */
  export interface Lengths extends Iterable<number> {
    readonly length: number;
    readonly [index: number]: number;
  }

  /**
   * An array of the engine; Python sees the same object as a `numpy.ndarray`.
   *
   * It is iterated over and indexed along its first dimension: `a[0]`, `for (const x of a)`, `[...a]`,
   * `const [x, y] = a`. `a[i]` of an array with several dimensions is a view. Array's own methods (`map`, `filter`,
   * `reduce`, `includes`, `at`, ...) work as well and give JavaScript's arrays, but `slice`, `fill`, `sort` and
   * `indexOf` are those declared here, and the length is fixed.
   *
   * Methods return new arrays if nothing else is said. Reductions without an axis give a number; an axis counts from
   * the last one if it is negative.
   */
  export interface NDArray extends Iterable<Element> {
    [index: number]: Element;
    /** The length of the first dimension. */
    readonly length: number;

    // What JavaScript's arrays have too
    /** What stands at an index; negative ones count from the end. */
    at(index: number): Element;
    includes(value: number | boolean): boolean;
    /** The first index of an element, or -1. */
    indexOf(value: number | boolean): number;
    lastIndexOf(value: number | boolean): number;
    forEach(action: (value: Element, index: number) => void): void;
    map<T>(change: (value: Element, index: number) => T): T[];
    filter(test: (value: Element, index: number) => boolean): Element[];
    find(test: (value: Element, index: number) => boolean): Element | undefined;
    findIndex(test: (value: Element, index: number) => boolean): number;
    every(test: (value: Element, index: number) => boolean): boolean;
    some(test: (value: Element, index: number) => boolean): boolean;
    reduce<T>(step: (sum: T, value: Element, index: number) => T, start: T): T;
    join(separator?: string): string;
    entries(): IterableIterator<[number, Element]>;
    keys(): IterableIterator<number>;
    values(): IterableIterator<Element>;
    toSorted(order?: (a: Element, b: Element) => number): Element[];

    // Shape, type and parts
    /** The length of each dimension. */
    shape(): Lengths;
    shape(axis: number): number;
    /** The number of dimensions. */
    ndim(): number;
    /** The number of elements. */
    count(): number;
    /** The length of the first dimension; see `count`. */
    size(): number;
    /** The type of the elements, whose text is NumPy's name. */
    dtype(): unknown;
    /** A copy converted to another type. */
    astype(type: DType): NDArray;
    copy(): NDArray;
    /** The array of which this one is a view. */
    base(): NDArray | null;
    /** The element at an index per dimension. */
    item(...index: number[]): number | boolean;
    setItem(value: number | boolean, ...index: number[]): void;
    /** What stands at an index; the elements at indices or where a mask is true, copied. */
    get(index: number | NDArray): Element;
    /** A part by an index per dimension, or a text such as `'1:3, ::2'`; a view without arrays of indices. */
    slice(...index: [Index, ...Index[]]): NDArray;
    /** Sets the part that `slice` gives for this index. */
    set(index: string | NDArray | readonly number[] | readonly boolean[], value: Operand): this;
    /** Sets what stands at an index; returns what stood there. */
    set(index: number, value: Operand): Element;
    /** Sets the part that `slice` gives for these indices. */
    setSlice(value: Operand, first: Index, second: Index, ...more: Index[]): this;
    /** Sets all elements to those of an operand. */
    assign(value: Operand): this;
    fill(value: number | boolean): this;
    /** The store of all elements in C order: a typed view, to be read and written. An error for a view of a part. */
    elements(): Lengths & { [index: number]: number };
    /** All elements in C order, copied. */
    toDoubles(): Lengths;
    toLongs(): Lengths;

    // With another operand
    plus(other: Operand): NDArray;
    minus(other: Operand): NDArray;
    times(other: Operand): NDArray;
    div(other: Operand): NDArray;
    /** The quotient rounded down. */
    floorDiv(other: Operand): NDArray;
    /** The remainder, with the sign of the divisor. */
    mod(other: Operand): NDArray;
    /** The remainder, with the sign of this array. */
    fmod(other: Operand): NDArray;
    pow(other: Operand): NDArray;
    /** The power in float64. */
    floatPower(other: Operand): NDArray;
    /** `1 - a` is `a.rminus(1)`. */
    rminus(other: Operand): NDArray;
    /** `1 / a` is `a.rdiv(1)`. */
    rdiv(other: Operand): NDArray;
    /** `2 ** a` is `a.rpow(2)`. */
    rpow(other: Operand): NDArray;
    /** Whether each element is less, as booleans. */
    lt(other: Operand): NDArray;
    le(other: Operand): NDArray;
    gt(other: Operand): NDArray;
    ge(other: Operand): NDArray;
    eq(other: Operand): NDArray;
    ne(other: Operand): NDArray;
    xor(other: Operand): NDArray;
    logicalAnd(other: Operand): NDArray;
    logicalOr(other: Operand): NDArray;
    logicalXor(other: Operand): NDArray;
    leftShift(other: Operand): NDArray;
    rightShift(other: Operand): NDArray;
    gcd(other: Operand): NDArray;
    lcm(other: Operand): NDArray;
    /** The larger of each two elements. */
    maximum(other: Operand): NDArray;
    minimum(other: Operand): NDArray;
    /** The larger of each two elements, of which one may be NaN. */
    fmax(other: Operand): NDArray;
    fmin(other: Operand): NDArray;
    copysign(other: Operand): NDArray;
    nextafter(other: Operand): NDArray;
    heaviside(other: Operand): NDArray;
    /** The angle of the point with this y and the other x, in radians. */
    arctan2(other: Operand): NDArray;
    hypot(other: Operand): NDArray;
    logaddexp(other: Operand): NDArray;
    logaddexp2(other: Operand): NDArray;
    /** Of booleans whether both are true; of whole numbers bit by bit. */
    and(other: Operand): NDArray;
    or(other: Operand): NDArray;
    clip(lowest: Operand | null, highest: Operand | null): NDArray;
    /** Where this is true the element of one operand, else that of the other. */
    where(ifTrue: Operand, ifFalse: Operand): NDArray;

    // Into this array
    plusAssign(other: Operand): this;
    minusAssign(other: Operand): this;
    timesAssign(other: Operand): this;
    divAssign(other: Operand): this;
    floorDivAssign(other: Operand): this;
    modAssign(other: Operand): this;
    powAssign(other: Operand): this;
    andAssign(other: Operand): this;
    orAssign(other: Operand): this;
    xorAssign(other: Operand): this;

    // Of each element
    neg(): NDArray;
    abs(): NDArray;
    square(): NDArray;
    sqrt(): NDArray;
    cbrt(): NDArray;
    reciprocal(): NDArray;
    sign(): NDArray;
    exp(): NDArray;
    exp2(): NDArray;
    expm1(): NDArray;
    log(): NDArray;
    log2(): NDArray;
    log10(): NDArray;
    log1p(): NDArray;
    /** Of an angle in radians. */
    sin(): NDArray;
    cos(): NDArray;
    tan(): NDArray;
    arcsin(): NDArray;
    arccos(): NDArray;
    arctan(): NDArray;
    sinh(): NDArray;
    cosh(): NDArray;
    tanh(): NDArray;
    arcsinh(): NDArray;
    arccosh(): NDArray;
    arctanh(): NDArray;
    deg2rad(): NDArray;
    rad2deg(): NDArray;
    floor(): NDArray;
    ceil(): NDArray;
    trunc(): NDArray;
    rint(): NDArray;
    /** Whether each element is not a number, as booleans. */
    isnan(): NDArray;
    isinf(): NDArray;
    isfinite(): NDArray;
    signbit(): NDArray;
    /** Of booleans the other one; of whole numbers all bits inverted. */
    not(): NDArray;
    logicalNot(): NDArray;
    /** Halves are rounded to even. */
    round(decimals?: number): NDArray;

    // From many elements
    sum(): number;
    sum(axis: number): NDArray;
    prod(): number;
    prod(axis: number): NDArray;
    mean(): number;
    mean(axis: number): NDArray;
    /** The variance. */
    var(): number;
    var(axis: number): NDArray;
    /** The standard deviation. */
    std(): number;
    std(axis: number): NDArray;
    max(): number;
    max(axis: number): NDArray;
    min(): number;
    min(axis: number): NDArray;
    /** The distance of the largest and the smallest. */
    ptp(): number;
    ptp(axis: number): NDArray;
    median(): number;
    median(axis: number): NDArray;
    /** The element below which a share of all lies, from 0 to 1. */
    quantile(q: number): number;
    quantile(q: number, axis: number): NDArray;
    argmax(): number;
    argmax(axis: number): NDArray;
    argmin(): number;
    argmin(axis: number): NDArray;
    countNonzero(): number;
    countNonzero(axis: number): NDArray;
    any(): boolean;
    any(axis: number): NDArray;
    all(): boolean;
    all(axis: number): NDArray;
    cumsum(axis?: number): NDArray;
    cumprod(axis?: number): NDArray;
    trace(): number;
    /** The Euclidean norm of all elements. */
    norm(): number;
    /** Whether no element of the whole storage is NaN or infinite. */
    isFinite(): boolean;

    // Shapes and orders
    /** One length may be -1; a view where that can be. */
    reshape(...shape: number[] | [readonly number[]]): NDArray;
    /** A view. */
    transpose(...axes: number[]): NDArray;
    /** A view. */
    swapaxes(first: number, second: number): NDArray;
    /** A view. */
    moveaxis(from: number, to: number): NDArray;
    /** A copy with one dimension. */
    flatten(): NDArray;
    /** With one dimension: a view where that can be. */
    ravel(): NDArray;
    /** A view with one more dimension of length 1. */
    expandDims(axis: number): NDArray;
    /** A view without dimensions of length 1. */
    squeeze(axis?: number): NDArray;
    /** A view that cannot be written to. */
    broadcastTo(...shape: number[]): NDArray;
    repeat(count: number, axis?: number): NDArray;
    tile(...counts: number[]): NDArray;
    roll(shift: number, axis?: number): NDArray;
    /** A view. */
    flip(...axes: number[]): NDArray;
    rot90(times: number): NDArray;
    /** A view. */
    diagonal(offset?: number): NDArray;
    diag(): NDArray;
    tril(): NDArray;
    triu(): NDArray;
    /** Views of parts of equal length. */
    split(parts: number, axis: number): readonly NDArray[];
    /** A view of what stands at an index of the first dimension. */
    row(index: number): NDArray;
    view(): NDArray;

    // Order, selection and products
    /** Sorts this array along its last dimension. */
    sort(): this;
    sorted(axis?: number): NDArray;
    argsort(axis?: number): NDArray;
    partition(kth: number): NDArray;
    argpartition(kth: number): NDArray;
    /** Where values are to be inserted into this sorted vector. */
    searchsorted(values: Operand, side?: 'left' | 'right'): NDArray;
    /** The indices in C order of the elements that are not zero. */
    flatnonzero(): NDArray;
    /** The same as an array of indices per dimension. */
    nonzero(): readonly NDArray[];
    /** The same as a row of indices per element. */
    argwhere(): NDArray;
    take(indices: Operand, axis?: number): NDArray;
    put(indices: Operand, values: Operand): this;
    compress(condition: Operand, axis: number): NDArray;
    choose(...choices: Operand[]): NDArray;
    unique(): NDArray;
    isin(elements: Operand): NDArray;
    bincount(): NDArray;
    digitize(edges: Operand): NDArray;
    convolve(kernel: Operand, mode: 'full' | 'same' | 'valid'): NDArray;
    /** The product of matrices and vectors; of two vectors an array without dimensions. */
    dot(other: NDArray): NDArray;
    matmul(other: NDArray): NDArray;
    inner(other: NDArray): NDArray;
    outer(other: NDArray): NDArray;
  }
}
