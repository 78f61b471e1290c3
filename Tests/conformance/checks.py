"""The register of checks, each named after a line of the list it proves."""

CHECKS = []


def line(number, fact):
    """Registers a check for a line of the list."""
    def register(function):
        CHECKS.append((number, fact, function))
        return function
    return register
