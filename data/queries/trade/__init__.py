"""Questions about figures and ventures: series, totals, identities, ventures."""
