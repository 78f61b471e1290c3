import JSON
import LanguageServerProtocol
import Linting
import Prose

/// What a code action request is answered with: actions, or commands for clients that know no actions.
enum OfferedAction: JSONWritable {
  /// An action.
  case action(LSP.CodeAction)
  /// A command.
  case command(LSP.Command)

  func write(to writer: inout JSONWriter) {
    switch self {
    case .action(let action): action.write(to: &writer)
    case .command(let command): command.write(to: &writer)
    }
  }
}

extension Server {
  /// The actions for a part of a draft, the fixes first.
  mutating func codeActions(_ params: LSP.CodeActionParams) -> [OfferedAction] {
    let uri = params.textDocument.uri
    releaseHeldFindings(of: uri)
    guard let analysis = analysis(of: uri), let document = documents[uri], let format = document.format else {
      return []
    }
    let request = ActionRequest(
      uri: uri, path: Workspace.path(of: uri), document: document, analysis: analysis, format: format,
      range: document.text.range(of: params.range, in: client.unit), context: params.context)
    var actions: [LSP.CodeAction] = []
    if params.context.wants(.quickFix) {
      let named = namedFindings(request)
      actions += quickFixes(named, request)
      if !client.appliesEveryAction {
        actions += fixAllOfRule(named, request)
        actions += stetActions(named, request)
      }
    }
    actions += fixAllActions(request)
    if !client.appliesEveryAction, params.context.wants(.refactorRewrite) { actions += conversions(request) }
    return actions.map { offer($0) }
  }

  /// The findings that the client names, with their diagnostics. Those that touch the range if it names none, or none
  /// that is where it says: Neovim 0.7 counts the columns of what it names in bytes.
  private mutating func namedFindings(_ request: ActionRequest) -> [NamedFinding] {
    var builder = DiagnosticBuilder(
      request.document, client, rules: workspace.desk(for: request.path).rules)
    var result: [NamedFinding] = []
    let named = request.context.diagnostics
    for finding in request.analysis.findings where named.contains(where: { $0.code == nil || $0.code == finding.rule })
    {
      let own = builder.diagnostic(of: finding)
      guard let match = named.first(where: { $0.range == own.range && ($0.code ?? finding.rule) == finding.rule })
      else { continue }
      result.append(NamedFinding(finding: finding, diagnostic: match))
    }
    if !result.isEmpty || client.appliesEveryAction { return result }
    for finding in request.analysis.findings
    where finding.range.lowerBound <= request.range.upperBound && request.range.lowerBound <= finding.range.upperBound {
      result.append(NamedFinding(finding: finding, diagnostic: builder.diagnostic(of: finding)))
    }
    return result
  }

  /// One action for each fix, the preferred ones first; one for each finding where the client would apply them all.
  private func quickFixes(_ named: [NamedFinding], _ request: ActionRequest) -> [LSP.CodeAction] {
    var preferred: [LSP.CodeAction] = []
    var others: [LSP.CodeAction] = []
    for (finding, diagnostic) in named {
      for (index, fix) in finding.fixes.enumerated() where !fix.edits.isEmpty {
        if client.appliesEveryAction, index > 0 { break }
        let title = Correction.title(of: fix, for: finding, in: request.document.text.bytes)
        var action = LSP.CodeAction(title: title, kind: .quickFix)
        action.diagnostics = [diagnostic]
        action.isPreferred =
          index == 0 && fix.applicability != .suggest && client.capabilities.textDocument.codeAction.isPreferredSupport
        var edit = EditBuilder(client)
        edit.add(
          fix.edits, to: request.document.text, at: request.uri, version: request.document.version,
          confirmation: fix.applicability == .unsafe ? title : nil)
        action.edit = edit.workspaceEdit
        if index == 0, fix.applicability != .suggest { preferred.append(action) } else { others.append(action) }
      }
    }
    return preferred + others
  }

  /// Fixes of everything that a rule found in the draft, for rules that found more than one.
  private func fixAllOfRule(_ named: [NamedFinding], _ request: ActionRequest) -> [LSP.CodeAction] {
    var actions: [LSP.CodeAction] = []
    var seen: Set<String> = []
    for (finding, diagnostic) in named where seen.insert(finding.rule).inserted {
      let fixable = request.analysis.findings.filter {
        $0.rule == finding.rule && $0.fixes.first.map { !$0.edits.isEmpty && $0.applicability != .suggest } ?? false
      }
      guard fixable.count > 1 else { continue }
      let isSafe = fixable.allSatisfy { $0.fixes.first?.applicability == .safe }
      var action = LSP.CodeAction(
        title: "Fix all \(fixable.count) of \(finding.rule) in this draft", kind: .quickFix)
      action.diagnostics = [diagnostic]
      let task = ActionTask.fixAll(uri: request.uri, level: isSafe ? .safe : .unsafe, rule: finding.rule)
      if let action = completed(action, task) { actions.append(action) }
    }
    return actions
  }

  /// The actions on the whole draft, only when the client asks for their kind.
  private func fixAllActions(_ request: ActionRequest) -> [LSP.CodeAction] {
    var actions: [LSP.CodeAction] = []
    let levels = [
      (LSP.CodeActionKind.fixAllSafe, Applicability.safe, "Make all safe fixes"),
      (.fixAllUnsafe, .unsafe, "Make all fixes, also those that may change the meaning"),
    ]
    for (kind, level, title) in levels where request.context.wantsByName(kind) {
      // Below “source.fixAll” only safe fixes are meant; the others have to be asked for by their own name.
      if level == .unsafe, !(request.context.only ?? []).contains(kind) { continue }
      let isAny = request.analysis.findings.contains { $0.fixes.first.map { $0.applicability <= level } ?? false }
      guard isAny else { continue }
      let task = ActionTask.fixAll(uri: request.uri, level: level, rule: nil)
      if let action = completed(LSP.CodeAction(title: title, kind: kind), task) { actions.append(action) }
    }
    return actions
  }

  /// Leaves an action to be resolved, or completes it for clients that cannot; nil if there is nothing to be done.
  func completed(_ action: LSP.CodeAction, _ task: ActionTask) -> LSP.CodeAction? {
    var action = action
    if client.resolvesEdits {
      action.data = task.json
      return action
    }
    guard let edit = edit(for: task) else { return nil }
    action.edit = edit
    return action
  }

  /// Completes an action that was left to be resolved; what it has stays as it is.
  mutating func resolved(_ action: LSP.CodeAction) -> LSP.CodeAction {
    var action = action
    if action.edit == nil, let data = action.data, let task = ActionTask(data) { action.edit = edit(for: task) }
    return action
  }

  /// The edit that does a task, in the draft as it is now; nil if there is nothing to be done.
  func edit(for task: ActionTask) -> LSP.WorkspaceEdit? {
    guard let document = documents[task.uri] else { return nil }
    var confirmation: String?
    var edits: [Edit] = []
    switch task {
    case .fixAll(_, let level, let rule):
      edits = fixes(of: document, level: level, only: rule.map { [$0] })
      if level == .unsafe { confirmation = "fixes that may change the meaning" }
    case .convert(_, let headline, let style): edits = conversion(of: document, headline: headline, to: style)
    }
    if edits.isEmpty { return nil }
    var builder = EditBuilder(client)
    builder.add(edits, to: document.text, at: document.uri, version: document.version, confirmation: confirmation)
    return builder.workspaceEdit
  }

  /// The edits that bring a draft to the fixpoint, of a part of it if a range is given.
  func fixes(
    of document: OpenDocument, level: Applicability, only: Set<String>? = nil, in range: TextRange? = nil
  ) -> [Edit] {
    guard let format = document.format else { return [] }
    var workspace = workspace
    let path = Workspace.path(of: document.uri)
    let text = document.text.bytes
    let outcome = workspace.desk(for: path).fixed(
      text, format: format, path: path, level: level, only: only, in: range)
    if outcome.text == text { return [] }
    return ComposedEdits(outcome.rounds, size: text.count).edits
  }

  /// An action in the form that the client takes.
  private func offer(_ action: LSP.CodeAction) -> OfferedAction {
    if client.takesActions { return .action(action) }
    var writer = JSONWriter()
    action.edit?.write(to: &writer)
    let edit = (try? JSONDocument(writer.bytes))?.root
    return .command(
      LSP.Command(title: action.title, command: ServerCommand.applyEdit.rawValue, arguments: edit.map { [$0] } ?? []))
  }
}
