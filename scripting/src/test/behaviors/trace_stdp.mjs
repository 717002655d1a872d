import { Behavior, np } from 'polymonnto';

export class TraceStdp extends Behavior {
  initialize(synapses) {
    this.decay = this.parameter('decay', 0.9);
    this.up = this.parameter('up', 0.01);
    this.down = this.parameter('down', 0.012);
    synapses.W = synapses.matrix('uniform');
    this.pre = np.zeros(synapses.src.size);
    this.post = np.zeros(synapses.dst.size);
  }

  iteration(synapses) {
    const [src, dst, W] = [synapses.src.spike, synapses.dst.spike, synapses.W];
    this.pre.timesAssign(this.decay).plusAssign(src);
    this.post.timesAssign(this.decay).plusAssign(dst);
    W.plusAssign(dst.outer(this.pre).times(this.up));
    W.minusAssign(this.post.outer(src).times(this.down));
    W.set(W.lt(0), 0);
  }
}
