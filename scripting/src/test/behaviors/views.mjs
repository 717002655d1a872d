import { Behavior, np } from 'polymonnto';

export class First extends Behavior {}
export class Second extends Behavior {
  initialize(neurons) {
    neurons.v = neurons.vector();
    this.rate = 0.5;
  }
}

/** What an author does with the behaviours of an object. */
export const behaviors = (g) => [
  g.behavior[1] instanceof First, g.behavior[2.5] === g.first('second'), g.behavior[3] === undefined, g.behavior[7]?.tag,
  Object.keys(g.behavior), 1 in g.behavior, 3 in g.behavior, Object.values(g.behavior).length,
];

/** The key of a behaviour of another language, as its view. */
export const tagAt = (g, key) => g.behavior[key].tag;

const names = ['v', 'tag', 'size', 'addBehavior', 'afferent', 'nowhere', 'noWhere'];
export const named = (object) => names.filter((name) => name in object);
export const rateIn = (behavior) => ['rate' in behavior, 'other' in behavior];

/** A part of a group: how long its vectors are, what they hold, and what is written with them. */
export const part = (sub) => {
  const sums = [sub.vector().length, String(sub.vector(2)), sub.v.length];
  sub.v = sub.vector('ones').slice(':3');
  return [...sums, String(sub.v)];
};
