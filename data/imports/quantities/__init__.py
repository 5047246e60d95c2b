"""Quantities in words of people: numbers, marks, units, currencies, flows and periods in four languages."""
