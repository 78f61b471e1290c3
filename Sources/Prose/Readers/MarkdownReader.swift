/// Reads Markdown: the text of its blocks and of the title and standfirst in its front matter.
///
/// Markup, code, destinations and the rest of the front matter are not in the logical text; inline code leaves a
/// placeholder (`ManuscriptBuilder.placeholder`), emphasis, links and tags leave nothing. A table gives a block for
/// each cell, an image at the edge of a paragraph gives its description as a caption.
enum MarkdownReader {
  static func read(_ source: [UInt8]) -> Manuscript {
    var builder = ManuscriptBuilder(source: source)
    let start = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var frontMatter = FrontMatterReader(source, from: start)
    let body = frontMatter.read(into: &builder)
    if body > start { builder.frontMatterEnd = body }
    let outline = MarkdownBlockParser.parse(source, from: body, hasHeadline: frontMatter.hasHeadline)
    builder = MarkdownWriter.write(outline, into: builder)
    return builder.manuscript(.markdown)
  }
}
