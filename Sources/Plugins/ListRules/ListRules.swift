import Foundation
import PackagePlugin

/// Lists every Swift rule of the stylebook, so that a new rule is one new file.
@main struct ListRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL.appending(path: "Rules")
    let walk = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    let files = (walk?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "swift" }.sorted {
      $0.path < $1.path
    }
    let output = context.pluginWorkDirectoryURL.appending(path: "SwiftRules.swift")
    return [
      .buildCommand(
        displayName: "Listing \(files.count) Swift rules", executable: try context.tool(named: "index-rules").url,
        arguments: ["swift", output.path, root.path] + files.map(\.path), inputFiles: files, outputFiles: [output])
    ]
  }
}
