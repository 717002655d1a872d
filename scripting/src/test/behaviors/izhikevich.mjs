import { Behavior } from 'polymonnto';

export class Izhikevich extends Behavior {
  initialize(neurons) {
    this.a = this.parameter('a', 0.02);
    this.b = this.parameter('b', 0.2);
    this.c = this.parameter('c', -65.0);
    this.d = this.parameter('d', 8.0);
    neurons.v = neurons.vector().plus(this.c);
    neurons.u = neurons.v.times(this.b);
  }

  iteration(neurons) {
    const { v, u } = neurons;
    neurons.spike = v.ge(30);
    v.set(neurons.spike, this.c);
    u.plusAssign(neurons.spike, this.d);
    v.plusAssign(v.pow(2).times(0.04).plus(v.times(5)).plus(140).minus(u).plus(neurons.I.times(30)));
    u.plusAssign(v.times(this.b).minus(u).times(this.a));
  }
}
