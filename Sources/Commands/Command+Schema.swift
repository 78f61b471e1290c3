import Configuration
import JSON
import System

extension Command {
  static let schema = Command(
    "schema", "print a JSON Schema: of the configuration, or of a report",
    details: "Name the schema under $schema in the configuration, and editors complete and check it. The schema output "
      + "describes what --format json writes.",
    operands: "config|output",
    examples: [
      Example("copydesk schema config > copydesk.schema.json", "for \"$schema\": \"copydesk.schema.json\""),
      Example("copydesk schema output", "what --format json writes"),
    ],
    flags: [.ruleFolders, .config, .noConfig]
  ) { arguments, surroundings throws(CommandError) in
    if arguments.operands == ["output"] {
      try surroundings.print(OutputSchema.text)
      return .clean
    }
    guard arguments.operands == ["config"] else {
      guard let word = arguments.operands.first else { throw CommandError("schema takes a name: schema config") }
      throw .usage(UsageError(unknown: "schema", word, among: ["config", "output"]))
    }
    let catalogue = try Catalogue.chosen(arguments, surroundings)
    var writer = JSONWriter(.indented)
    ConfigurationSchema.write(catalogue, to: &writer)
    try orFail { () throws(SystemError) in try surroundings.write(writer.bytes) }
    return .clean
  }
}
