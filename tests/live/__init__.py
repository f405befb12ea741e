"""Tests against real Asterisk servers, and the recipe that brings those servers up."""
