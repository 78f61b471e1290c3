/// What an element of HTML is to a reader of the text.
enum HTMLElement: Equatable {
  /// Ends the block before it; the role of the text inside, nil when the element takes the role of what is around it.
  case block(Block.Role?)
  /// A block whose next sibling ends it, as `li` does; inside one of the elements that hold them.
  case lineBreak
  /// Its bytes are no prose and no markup: all up to its closing tag is passed over.
  case raw
  /// No prose: all inside is passed over.
  case skipped
  /// No prose inside a sentence: a placeholder stands for it.
  case code
  /// Everything else: its tags are left out.
  case inline

  static func named(_ name: [UInt8]) -> HTMLElement { table[name] ?? .inline }

  private static let table: [[UInt8]: HTMLElement] = {
    var table: [[UInt8]: HTMLElement] = [:]
    func add(_ names: String, _ element: HTMLElement) {
      for name in names.split(separator: " ") { table[Array(name.utf8)] = element }
    }
    add("title h1", .block(.headline))
    add("h2 h3 h4 h5 h6", .block(.subhead))
    add("blockquote", .block(.quotation))
    add("figcaption caption", .block(.caption))
    add("li td th dt dd", .block(.listItem))
    add(
      """
      html head body p div section article header footer main aside nav address center details summary dialog \
      ul ol dl menu table thead tbody tfoot tr colgroup figure form fieldset legend hgroup hr option optgroup search
      """, .block(nil))
    add("br", .lineBreak)
    add("script style textarea xmp noembed noframes iframe", .raw)
    add("pre template svg math select object audio video canvas", .skipped)
    add("code kbd samp var tt", .code)
    return table
  }()

  /// The elements that have no closing tag.
  static func isVoid(_ name: [UInt8]) -> Bool { voids.contains(name) }

  private static let voids = Set(
    "area base br col embed hr img input link meta source track wbr".split(separator: " ").map { Array($0.utf8) })
}
