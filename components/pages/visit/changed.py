"""What has changed since a note was kept."""
def changes_data(brief, note, lang): return None
