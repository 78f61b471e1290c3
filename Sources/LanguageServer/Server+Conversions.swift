import LanguageServerProtocol
import Linting
import Prose

extension Server {
  /// The actions that give the headline in the range another case.
  mutating func conversions(_ request: ActionRequest) -> [LSP.CodeAction] {
    let document = request.analysis.document
    let headlines = document.blocks.indices.filter { document.blocks[$0].role == .headline }
    let number = headlines.firstIndex { index in
      let own = Self.trimmed(document.blocks[index], in: document)
      return own.lowerBound <= request.range.upperBound && request.range.lowerBound <= own.upperBound
    }
    guard let number else { return [] }
    let draft = workspace.desk(for: request.path).linter.draft(of: document)
    let now = draft.headlineCase(ofBlock: headlines[number])
    return HeadlineConversion.Style.allCases.compactMap { style in
      if style.headlineCase == now || conversion(draft, number, to: style).isEmpty { return nil }
      let action = LSP.CodeAction(title: "Convert headline to \(style.title)", kind: .refactorRewrite)
      return completed(action, .convert(uri: request.uri, headline: number, style: style))
    }
  }

  /// The edits that give a headline of an open draft another case.
  func conversion(of document: OpenDocument, headline: Int, to style: HeadlineConversion.Style) -> [Edit] {
    guard let format = document.format else { return [] }
    var workspace = workspace
    let linter = workspace.desk(for: Workspace.path(of: document.uri)).linter
    return conversion(linter.draft(of: Document(document.text.bytes, format: format)), headline, to: style)
  }

  private func conversion(_ draft: Draft, _ number: Int, to style: HeadlineConversion.Style) -> [Edit] {
    let headlines = draft.blocks.indices.filter { draft.blocks[$0].role == .headline }
    guard headlines.indices.contains(number) else { return [] }
    return HeadlineConversion(draft, block: headlines[number], to: style).edits
  }
}
