import { Behavior } from 'polymonnto';

export class OneStepStdp extends Behavior {
  initialize(synapses) {
    this.rate = this.parameter('rate', 0.01);
    this.w_max = this.parameter('w_max', 1.0);
    synapses.W = synapses.matrix('uniform');
    this.src_before = synapses.src.spike;
    this.dst_before = synapses.dst.spike;
  }

  iteration(synapses) {
    const [src, dst, W] = [synapses.src.spike, synapses.dst.spike, synapses.W];
    W.plusAssign(dst.outer(this.src_before), this.rate);
    W.minusAssign(this.dst_before.outer(src), this.rate);
    W.assign(W.clip(0, this.w_max));
    [this.src_before, this.dst_before] = [src, dst];
  }
}
