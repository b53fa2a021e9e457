"""One module a feature: what it hands to the kernel."""
