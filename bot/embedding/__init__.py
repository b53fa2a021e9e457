"""The matching engine at work beside the event loop."""
