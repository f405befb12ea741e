"""Measurements. Each is a ratio of two things that ran in turns in one process: times alone tell more of the machine.

`python -m benchmarks` (or `make bench`) prints them all; `python -m benchmarks peers ping` some of them.
"""
