import Foundation
import PackagePlugin

/// Embeds the rule files, houses and word lists of `Rules/` as text, so that a new rule is one new file.
@main struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let lexicon = root.appending(path: "lexicon").path + "/"
    let files = (walk?.compactMap { $0 as? URL } ?? [])
      .filter { ["rule", "json", "list"].contains($0.pathExtension) && !$0.path.hasPrefix(lexicon) }
      .sorted { $0.path < $1.path }
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleTexts.swift")
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) texts of Rules", executable: try context.tool(named: "index-rules").url,
        arguments: ["texts", output.path, root.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
