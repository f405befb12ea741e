"""Campaigns: searches for what a network, a server or another user may do to ajam, too long to run with every change.

Each has a short form among the tests, and a target of the Makefile for the whole of it.
"""
