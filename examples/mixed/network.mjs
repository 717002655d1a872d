/**
 * A cortical network whose input, neurons and plasticity are each written in another language.
 *
 *     polymonnto run --seed 1 network.mjs [Cortex.java cortex.py cortex.mjs]
 *
 * The arguments are the files of the input, the neurons and the plasticity.
 */
import { EventRecorder, Network, NeuronGroup, SynapseGroup, argv, load } from 'polymonnto';

const roles = argv.length > 1 ? argv.slice(1) : ['Cortex.java', 'cortex.py', 'cortex.mjs'];
const [{ Input }, { Neurons }, { Plasticity }] = roles.map(load);

const net = new Network();
const [exc, inh] = [
  ['excitatory', 80, 2.4, 20.0],
  ['inhibitory', 20, 1.9, 10.0],
].map(([tag, size, noise, tau]) => new NeuronGroup({
  net,
  size,
  tag,
  behavior: {
    1: new Input({ noise }),
    2: new Neurons({ tau }),
    9: new EventRecorder('spike'),
  },
}));
new SynapseGroup({ net, src: exc, dst: exc, tag: 'GLU', behavior: { 3: new Plasticity({ rate: 0.0005 }) } });
new SynapseGroup({ net, src: exc, dst: inh, tag: 'GLU' });
new SynapseGroup({ net, src: inh, dst: exc, tag: 'GABA' });

net.initialize({ info: false });
net.simulateIterations(500);

for (const group of [exc, inh]) {
  const events = group.recorded('spike');
  const [times, neurons] = [events.slice(':, 0'), events.slice(':, 1')];
  console.log(`${group.tag}: ${events.length} spikes, sum of times ${times.sum()}, of neurons ${neurons.sum()}`);
}
console.log(`mean weight ${exc.afferent('GLU')[0].W.mean().toFixed(9)}`);
