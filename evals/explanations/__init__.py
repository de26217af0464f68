"""Explanations of benefits of commercial plans in many shapes, made from a seed, to measure how they are read.

Frozen before the readers were tuned on such papers: only the figures of `evals.explanations.run` are looked at, never
which of its papers fail. Whoever tunes makes other papers elsewhere.
"""
