"""Papers that accountants ask for about a pledge, in Kazakh and Russian side by side."""
