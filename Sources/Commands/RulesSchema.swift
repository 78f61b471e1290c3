import Linting

/// The JSON Schema of the list that `rules --format json` prints.
enum RulesSchema {
  static let text = """
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "The rules of copydesk",
      "type": "array",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["name", "family", "severity", "on", "since", "changes", "summary", "why", "source"],
        "dependentRequired": { "findings": ["right"], "right": ["findings"] },
        "properties": {
          "name": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
          "family": { "enum": [\(families)] },
          "severity": { "enum": ["error", "warning", "info"] },
          "on": { "type": "boolean", "description": "Whether it runs when nobody has chosen rules." },
          "findings": {
            "type": "integer",
            "minimum": 0,
            "description": "How many findings it had when it was measured; missing when it was not."
          },
          "right": { "type": "integer", "minimum": 0, "description": "How many of them were on an error." },
          "since": { "type": "string", "description": "The version that it came with." },
          "changes": {
            "enum": [\(changes)],
            "description": "What its fix changes; a fix of wording is held back inside a quotation."
          },
          "summary": { "type": "string", "description": "What it flags." },
          "why": { "type": "string" },
          "source": { "type": "string", "description": "Who says so." }
        }
      }
    }

    """

  private static let families = quoted(Rule.Family.allCases.map(\.rawValue))
  private static let changes = quoted(Rule.Change.allCases.map(\.rawValue))

  private static func quoted(_ words: [String]) -> String {
    words.map { "\"\($0)\"" }.joined(separator: ", ")
  }
}
