"""How good and how fast plainbill is: accuracy sets, benchmarks against peers, their last results."""
