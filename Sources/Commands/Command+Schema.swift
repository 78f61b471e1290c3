import Configuration
import JSON
import System

extension Command {
  static let schema = Command(
    "schema", "print the JSON Schema of the configuration, reports or rules",
    details: "Name the schema under $schema in the configuration, and editors complete and check it. The schema output "
      + "describes what lint --format json writes, and rules what rules --format json does.",
    operands: "config|output|rules",
    examples: [
      Example("copydesk schema config > copydesk.schema.json", "for \"$schema\": \"copydesk.schema.json\""),
      Example("copydesk schema output", "what lint --format json writes"),
    ],
    flags: [.ruleFolders, .config, .noConfig]
  ) { arguments, surroundings throws(CommandError) in
    guard arguments.operands.count == 1, let name = arguments.operands.first else {
      throw CommandError("schema takes one name: \(Command.schemas.joined(separator: ", "))")
    }
    switch name {
    case "output":
      try surroundings.print(OutputSchema.text)
      return .clean
    case "rules":
      try surroundings.print(RulesSchema.text)
      return .clean
    case "config": break
    default: throw .usage(UsageError(unknown: "schema", name, among: Command.schemas))
    }
    let catalogue = try Catalogue.chosen(arguments, surroundings)
    var writer = JSONWriter(.indented)
    ConfigurationSchema.write(catalogue, to: &writer)
    try orFail { () throws(SystemError) in try surroundings.write(writer.bytes) }
    return .clean
  }

  /// What there is a schema of.
  static let schemas = ["config", "output", "rules"]
}
