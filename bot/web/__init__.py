"""What people see in a browser. The web is a sibling of the handlers: it runs in the same process and uses the same
use cases.
"""
