import Configuration
import JSON
import System

extension Command {
  static let schema = Command(
    "schema", "print the JSON Schema of the configuration",
    details: "Name the schema under $schema in the configuration, and editors complete and check it.",
    operands: "config",
    examples: [Example("copydesk schema config > copydesk.schema.json", "for \"$schema\": \"copydesk.schema.json\"")],
    flags: [.ruleFolders, .config, .noConfig]
  ) { arguments, surroundings throws(CommandError) in
    guard arguments.operands == ["config"] else {
      guard let word = arguments.operands.first else { throw CommandError("schema takes a name: schema config") }
      throw .usage(UsageError(unknown: "schema", word, among: ["config"]))
    }
    let catalogue = try Catalogue.chosen(arguments, surroundings)
    var writer = JSONWriter(.indented)
    ConfigurationSchema.write(catalogue, to: &writer)
    try orFail { () throws(SystemError) in try surroundings.write(writer.bytes) }
    return .clean
  }
}
