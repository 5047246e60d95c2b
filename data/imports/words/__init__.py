"""Sentences of the import in four languages: findings, questions and the answers to choose from."""
