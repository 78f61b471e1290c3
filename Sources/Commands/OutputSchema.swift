/// The JSON Schema of the report `--format json`.
enum OutputSchema {
  static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "A report of copydesk",
      "type": "object",
      "additionalProperties": false,
      "required": ["version", "tool", "diagnostics", "failures", "files", "summary"],
      "properties": {
        "version": { "const": 1, "description": "Grows when a reader of the report would have to change." },
        "tool": {
          "type": "object",
          "additionalProperties": false,
          "required": ["name", "version"],
          "properties": { "name": { "const": "copydesk" }, "version": { "type": "string" } }
        },
        "diagnostics": { "type": "array", "items": { "$ref": "#/$defs/diagnostic" } },
        "failures": {
          "type": "array",
          "description": "Files that could not be read or mended.",
          "items": {
            "type": "object",
            "additionalProperties": false,
            "required": ["path", "message"],
            "properties": { "path": { "type": "string" }, "message": { "type": "string" } }
          }
        },
        "files": { "$ref": "#/$defs/count", "description": "How many drafts were looked at." },
        "summary": {
          "type": "object",
          "additionalProperties": false,
          "required": ["errors", "warnings", "infos", "stets", "fixed", "safelyFixable", "unsafelyFixable"],
          "properties": {
            "errors": { "$ref": "#/$defs/count" },
            "warnings": { "$ref": "#/$defs/count" },
            "infos": { "$ref": "#/$defs/count" },
            "stets": { "$ref": "#/$defs/count", "description": "What the desk lets stand." },
            "fixed": { "$ref": "#/$defs/count" },
            "safelyFixable": { "$ref": "#/$defs/count" },
            "unsafelyFixable": { "$ref": "#/$defs/count" }
          }
        }
      },
      "$defs": {
        "count": { "type": "integer", "minimum": 0 },
        "place": {
          "type": "object",
          "additionalProperties": false,
          "required": ["line", "column", "utf16", "byte"],
          "properties": {
            "line": { "type": "integer", "minimum": 1 },
            "column": { "type": "integer", "minimum": 1, "description": "In code points." },
            "utf16": { "type": "integer", "minimum": 1, "description": "The column in UTF-16 units." },
            "byte": { "$ref": "#/$defs/count", "description": "From the start of the file, from zero." }
          }
        },
        "fix": {
          "type": "object",
          "additionalProperties": false,
          "required": ["applicability", "message", "edits"],
          "properties": {
            "applicability": { "enum": ["safe", "unsafe", "suggest"] },
            "message": { "type": "string" },
            "edits": {
              "type": "array",
              "description": "All of them or none; bytes of the file, the end exclusive.",
              "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["start", "end", "text"],
                "properties": {
                  "start": { "$ref": "#/$defs/count" },
                  "end": { "$ref": "#/$defs/count" },
                  "text": { "type": "string" }
                }
              }
            }
          }
        },
        "diagnostic": {
          "type": "object",
          "additionalProperties": false,
          "required": [
            "rule", "severity", "message", "path", "range", "text", "fix", "alternatives", "state", "suppressed",
            "fingerprint"
          ],
          "properties": {
            "rule": { "type": "string" },
            "category": { "type": "string", "description": "The family of the rule." },
            "severity": { "enum": ["error", "warning", "info"] },
            "message": { "type": "string" },
            "path": { "type": "string" },
            "scope": { "type": "string", "description": "Where in the structure, such as paragraph 3." },
            "range": {
              "type": "object",
              "additionalProperties": false,
              "required": ["start", "end"],
              "properties": { "start": { "$ref": "#/$defs/place" }, "end": { "$ref": "#/$defs/place" } }
            },
            "text": { "type": "string", "description": "What was found." },
            "fix": { "oneOf": [{ "type": "null" }, { "$ref": "#/$defs/fix" }], "description": "The best answer." },
            "alternatives": { "type": "array", "items": { "$ref": "#/$defs/fix" } },
            "state": { "enum": ["new", "known"], "description": "Known to the baseline, or new." },
            "suppressed": {
              "description": "Who lets it stand, and why; null for a problem that is reported.",
              "oneOf": [
                { "type": "null" },
                {
                  "type": "object",
                  "additionalProperties": false,
                  "required": ["by"],
                  "properties": {
                    "by": { "enum": ["note", "sic", "configuration"] },
                    "reason": { "type": "string" }
                  }
                }
              ]
            },
            "fingerprint": { "type": "string", "description": "Stays when lines are inserted above." }
          }
        }
      }
    }

    """
}
