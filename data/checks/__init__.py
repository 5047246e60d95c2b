"""Rules of the tables: references, rules of sense, identities of trade, no copied text."""
