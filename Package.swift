// swift-tools-version: 6.2
import PackageDescription

// One line a module, bottom up; Sources/README.md draws the picture. Arrows point down only.

let swift: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .strictMemorySafety(),
]

func module(_ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: swift, plugins: plugins)
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, exclude: exclude, swiftSettings: swift)
}

/// One file for any Linux of the architecture, without what a program that never unwinds has no use for, and with
/// functions of the same instructions once.
let oneStaticFile = [
  "-static-executable", "-use-ld=lld", "-Xlinker", "--no-eh-frame-hdr", "-Xlinker", "--icf=all",
  "-Xlinker", "--script=\(Context.packageDirectory)/Sources/copydesk/layout.ld",
]

let package = Package(
  name: "copydesk",
  products: [
    .executable(name: "copydesk", targets: ["copydesk"]),
    .library(
      name: "CopydeskStatic", type: .static, targets: ["Stylebook", "Configuration", "JSONRPC", "LanguageServer"]),
  ],
  targets: [
    // The ground floor: each imports nothing.
    module("System"),
    module("JSON"),
    module("Prose"),
    .target(
      name: "WordTables", path: "Rules/lexicon",
      exclude: ["words.bin", "README.md", "build.py", "source"], sources: ["WordTables.c"],
      publicHeadersPath: "include"),
    .target(
      name: "RuleTables", path: "Rules/packed", exclude: ["rules.bin"], sources: ["RuleTables.c"],
      publicHeadersPath: "include"),
    .target(
      name: "Rules", path: "Rules", exclude: ["lexicon", "packed", "houses", "measuring", "README.md"],
      sources: ["Rules.swift"], swiftSettings: swift, plugins: ["EmbedRules"]),

    // Words, findings, rules.
    module("Lexicon", ["Prose", "WordTables"]),
    module("Linting", ["Prose", "Lexicon"]),
    module("RuleLanguage", ["Linting", "Lexicon", "Prose"]),
    module(
      "Stylebook", ["RuleLanguage", "Linting", "Lexicon", "Prose", "Rules", "RuleTables", "JSON"],
      plugins: ["ListRules"]),
    module("Configuration", ["Stylebook", "Linting", "Prose", "JSON"]),
    module("Reporting", ["Linting", "Prose", "JSON"]),

    // The editor's side.
    module("JSONRPC", ["JSON"]),
    module("LanguageServerProtocol", ["JSON"]),
    module(
      "LanguageServer",
      [
        "JSONRPC", "LanguageServerProtocol", "Configuration", "Stylebook", "RuleLanguage", "Linting", "Lexicon",
        "Prose",
        "JSON",
      ]),

    // The edge: the only place that touches the world.
    // Most of it runs once a run, so it is compiled for size; no library holds it, so this binds nobody else.
    .target(
      name: "Commands",
      dependencies: [
        "System", "Reporting", "LanguageServer", "Configuration", "Stylebook", "RuleLanguage", "Linting", "Lexicon",
        "Prose", "JSON", "JSONRPC", "LanguageServerProtocol",
      ],
      swiftSettings: swift + [.unsafeFlags(["-Osize"], .when(configuration: .release))]),
    .executableTarget(
      name: "copydesk", dependencies: ["Commands"], exclude: ["layout.ld"], swiftSettings: swift,
      linkerSettings: [.unsafeFlags(oneStaticFile, .when(platforms: [.linux], configuration: .release))]),

    // Tools run by hand.
    .executableTarget(name: "pack-words", dependencies: ["Lexicon", "Prose"], swiftSettings: swift),
    .executableTarget(name: "pack-rules", dependencies: ["Stylebook"], swiftSettings: swift),
    .executableTarget(
      name: "benchmark", dependencies: ["Stylebook", "RuleLanguage", "Linting", "Lexicon", "Prose", "System", "JSON"],
      swiftSettings: swift),

    // The build-time tool imports no module of the package, so nothing is compiled twice.
    .executableTarget(name: "index-rules", swiftSettings: swift),
    .plugin(
      name: "ListRules", capability: .buildTool(), dependencies: ["index-rules"], path: "Sources/Plugins/ListRules"),
    .plugin(
      name: "EmbedRules", capability: .buildTool(), dependencies: ["index-rules"], path: "Sources/Plugins/EmbedRules"),

    tests("SystemTests", ["System"]),
    tests("JSONTests", ["JSON"]),
    tests("ProseTests", ["Prose"]),
    tests("LexiconTests", ["Lexicon", "Prose"]),
    tests("LintingTests", ["Linting", "Prose", "Lexicon", "Stylebook"]),
    tests("RuleLanguageTests", ["RuleLanguage", "Linting", "Prose", "Stylebook"]),
    tests("StylebookTests", ["Stylebook", "RuleLanguage", "Linting", "Prose", "Lexicon"]),
    tests("ConfigurationTests", ["Configuration", "Stylebook", "Linting", "Prose", "JSON", "System"]),
    tests("ReportingTests", ["Reporting", "Linting", "Prose", "JSON"], exclude: ["Goldens"]),
    tests("JSONRPCTests", ["JSONRPC", "JSON"]),
    tests("LanguageServerProtocolTests", ["LanguageServerProtocol", "JSON"]),
    tests(
      "LanguageServerTests",
      [
        "LanguageServer", "LanguageServerProtocol", "Configuration", "JSONRPC", "Stylebook", "Linting", "Prose", "JSON",
      ]),
    tests(
      "CommandsTests", ["Commands", "Configuration", "Reporting", "System", "Stylebook", "Linting", "JSON"],
      exclude: ["README.md", "Transcripts"]),
    tests("TidyTests", []),
  ]
)
