"""Reads the log of a language server and holds every message it sent against the types of `lsprotocol`.

    wirelog.py LOG...        prints `N passed, N failed`; each message is one check
"""
import enum
import json
import sys


def batches(path):
    """The messages of a log, in order: pairs of who sent it, `client` or `server`, and the message."""
    with open(path, encoding="utf-8") as log:
        for row in log:
            record = json.loads(row)
            for event in record.get("events", []):
                if "message" in event:
                    yield "client", json.loads(event["message"])
            for body in record.get("sent", []):
                yield "server", json.loads(body)


class Judge:
    """Reads messages with the types of the protocol: unknown keys, missing ones and wrong types are faults."""

    def __init__(self):
        import cattrs
        from lsprotocol import converters, types

        self.types = types
        self.cattrs = cattrs
        converter = cattrs.Converter(forbid_extra_keys=True)
        # The stock hooks turn "0" into 0 and 1 into True: what is on the wire has to be of its type already.
        for kind in (int, str, bool, float):
            converter.register_structure_hook(kind, self._exactly)
        self.converter = converters.get_converter(converter)

    @staticmethod
    def _exactly(value, kind):
        if issubclass(kind, enum.Enum):
            return kind(value)
        if type(value) is not kind and not (kind is float and type(value) is int):
            raise TypeError(f"{value!r} is not {kind.__name__}")
        return value

    def faults(self, message, asked):
        """What is wrong with a message of the server; `asked` tells the method of each request it may answer."""
        methods = self.types.METHOD_TO_TYPES
        if message.get("jsonrpc") != "2.0":
            return ["no jsonrpc 2.0"]
        if "method" in message:
            if message["method"] not in methods:
                return [f"unknown method {message['method']}"]
            kind = methods[message["method"]][0]
        elif "error" in message:
            kind = self.types.ResponseErrorMessage
        elif message.get("id") not in asked:
            return [f"answers {message.get('id')!r}, which nobody asked"]
        else:
            kind = methods[asked[message["id"]]][1]
        try:
            self.converter.structure(message, kind)
        except Exception as error:  # the converter raises groups of many kinds
            if isinstance(error, self.cattrs.BaseValidationError):
                return self.cattrs.transform_error(error)
            return [repr(error)]
        return []

    def log(self, path):
        """The number of messages the server sent in a log, and the faults in them."""
        asked, faults, count = {}, [], 0
        for side, message in batches(path):
            if side == "client":
                if "method" in message and "id" in message:
                    asked[message["id"]] = message["method"]
                continue
            count += 1
            for fault in self.faults(message, asked):
                faults.append(f"{message.get('method', asked.get(message.get('id')))}: {fault}")
            if "method" not in message:
                asked.pop(message.get("id"), None)
        if asked:
            faults.append(f"never answered: {sorted(asked.values())}")
        return count, faults


def main(paths):
    judge, passed, failed = Judge(), 0, 0
    for path in paths:
        count, faults = judge.log(path)
        passed += count - len(faults)
        failed += len(faults)
        for fault in faults:
            print(f"FAILED {path}: {fault}")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
