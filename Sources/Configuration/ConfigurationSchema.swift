public import JSON
import Linting

/// The JSON Schema of the configuration, for editors that complete and check it.
public enum ConfigurationSchema {
  /// The schema, with the rules and houses of a catalogue.
  public static func write(_ catalogue: Catalogue, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", "Copydesk configuration")
      writer.member("type", "object")
      writer.key("properties")
      writer.object { writer in properties(catalogue, to: &writer) }
      closed(to: &writer)
      writer.key("$defs")
      writer.object { writer in definitions(catalogue, to: &writer) }
    }
    writer.endLine()
  }

  private static func properties(_ catalogue: Catalogue, to writer: inout JSONWriter) {
    property("$schema", "the address of this schema", to: &writer) { $0.member("type", "string") }
    property("summary", "one line about the file", to: &writer) { $0.member("type", "string") }
    property("requiredVersion", "versions that may read the file, such as >=0.3 <1", to: &writer) {
      $0.member("type", "string")
    }
    property("extends", "files, or copydesk: and a house, whose settings come first", to: &writer, texts)
    property("include", "patterns a walk takes besides the usual endings", to: &writer, texts)
    property("exclude", "patterns a walk leaves out", to: &writer, texts)
    property("ruleFolders", "folders of rule files of your own", to: &writer, texts)
    shared(to: &writer)
    property("fix", "rules whose fixes count as unsafe, or as safe", to: &writer) { writer in
      object(["unsafeFor", "safeFor"], to: &writer) { name, writer in property(name, "", to: &writer, texts) }
    }
    property("overrides", "settings for some drafts alone; the last that fits wins", to: &writer) { writer in
      list(to: &writer) { writer in
        writer.member("type", "object")
        writer.key("properties")
        writer.object { writer in
          property("files", "which drafts", to: &writer, texts)
          shared(to: &writer)
        }
        closed(required: "files", to: &writer)
      }
    }
    property("stet", "findings that stand, for text that can hold no comment", to: &writer) { writer in
      list(to: &writer) { writer in stet(to: &writer) }
    }
    property("failOn", "the severity from which findings fail a run", to: &writer) { writer in
      words(FailureLevel.allCases.map(\.rawValue), to: &writer)
    }
  }

  /// The keys that a file and an override share.
  private static func shared(to writer: inout JSONWriter) {
    property("house", "the house style", to: &writer) { $0.member("$ref", "#/$defs/house") }
    property("choices", "single choices of style on top of the house", to: &writer) {
      $0.member("$ref", "#/$defs/choices")
    }
    property("rules", "rules, families or all, and their severity", to: &writer) { $0.member("$ref", "#/$defs/rules") }
    property("lexicon", "files of your own words", to: &writer, texts)
    property("sites", "names of sites that may stand behind a headline", to: &writer, texts)
  }

  private static func stet(to writer: inout JSONWriter) {
    object(["files", "rules", "text", "reason", "until"], required: "files", to: &writer) { name, writer in
      switch name {
      case "files": property(name, "which drafts", to: &writer, texts)
      case "rules": property(name, "which rules; all without it", to: &writer, texts)
      case "until":
        property(name, "the last day it holds, as 2027-01-31", to: &writer) { writer in
          writer.member("type", "string")
          writer.member("pattern", "^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
        }
      default: property(name, "", to: &writer) { $0.member("type", "string") }
      }
    }
  }

  private static func definitions(_ catalogue: Catalogue, to writer: inout JSONWriter) {
    property("house", "", to: &writer) { writer in words(catalogue.houseNames, to: &writer) }
    property("severity", "", to: &writer) { writer in settings(["severity"], to: &writer) }
    property("casing", "", to: &writer) { writer in settings(["severity", "keepCase"], to: &writer) }
    property("choices", "", to: &writer) { writer in
      object(HouseChoice.all.map(\.name), to: &writer) { name, writer in
        guard let choice = HouseChoice.all.first(where: { $0.name == name }) else { return }
        property(name, choice.summary, to: &writer) { writer in
          switch choice.values {
          case .words(let allowed): words(allowed, to: &writer)
          case .number: writer.member("type", "integer")
          case .text: writer.member("type", "string")
          case .list: texts(&writer)
          }
        }
      }
    }
    property("rules", "", to: &writer) { writer in
      object(catalogue.selectors.sorted(), to: &writer) { name, writer in
        let summary = catalogue.rules.first { $0.name == name }?.summary ?? ""
        let kind = catalogue.judgesCase(name) ? "casing" : "severity"
        property(name, summary, to: &writer) { $0.member("$ref", "#/$defs/\(kind)") }
      }
    }
  }

  /// A severity alone, or an object of settings.
  private static func settings(_ names: [String], to writer: inout JSONWriter) {
    writer.key("oneOf")
    writer.array { writer in
      writer.object { writer in words(RuleChoice.words, to: &writer) }
      writer.object { writer in
        object(names, to: &writer) { name, writer in
          if name == "keepCase" {
            property(name, "texts whose capitals stay as they are written here", to: &writer, texts)
          } else {
            property(name, "", to: &writer) { writer in words(RuleChoice.words, to: &writer) }
          }
        }
      }
    }
  }

  // MARK: Pieces

  private static func property(
    _ name: String, _ summary: String, to writer: inout JSONWriter, _ body: (inout JSONWriter) -> Void
  ) {
    writer.key(name)
    writer.object { writer in
      if !summary.isEmpty { writer.member("description", summary) }
      body(&writer)
    }
  }

  /// A text, or a list of texts.
  private static func texts(_ writer: inout JSONWriter) {
    writer.key("type")
    writer.array { writer in
      writer.string("string")
      writer.string("array")
    }
    writer.key("items")
    writer.object { $0.member("type", "string") }
  }

  private static func words(_ words: [String], to writer: inout JSONWriter) {
    writer.key("enum")
    writer.array { writer in for word in words { writer.string(word) } }
  }

  private static func list(to writer: inout JSONWriter, _ items: (inout JSONWriter) -> Void) {
    writer.member("type", "array")
    writer.key("items")
    writer.object(items)
  }

  private static func object(
    _ names: [String], required: String? = nil, to writer: inout JSONWriter,
    _ member: (String, inout JSONWriter) -> Void
  ) {
    writer.member("type", "object")
    writer.key("properties")
    writer.object { writer in for name in names { member(name, &writer) } }
    closed(required: required, to: &writer)
  }

  /// Nothing but the properties named, and notes of the user's own.
  private static func closed(required: String? = nil, to writer: inout JSONWriter) {
    writer.key("patternProperties")
    writer.object { writer in
      writer.key("^x-")
      writer.bool(true)
    }
    writer.member("additionalProperties", false)
    guard let required else { return }
    writer.key("required")
    writer.array { $0.string(required) }
  }
}
