/// Drafts put together from a seed: words, marks, slips and odd bytes in news-like and in senseless order.
struct RandomDraft {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ (value >> 31)) % UInt64(bound))
  }

  private static let words = """
    the of a minister said council Iraq London expandIraq theprime Trump´s don’t don't NATO iPhone Iphone goverment \
    49ers 10million 6'2" ’90s '90s rock ’n’ roll Ex-best State-sponsored the the AT&T café naïve straße 1990's MP's \
    teh recieve www.example.com a@b.org #tag @desk £5m $5 5% 31 November Monday Read more: | - – — -- ADVERTISEMENT \
    donâ€™t AT&amp;T caf\u{FFFD} gov\u{AD}ern ﬁnal Pаris U.S. a.m. Mr. … ... .. ,, !! ( ) [ ] { } “ ” ‘ ’ " ' & ; : , .
    """.split(separator: " ").map(String.init)

  mutating func text(words count: Int) -> String {
    var text = ""
    for _ in 0..<count {
      text += Self.words[below(Self.words.count)]
      switch below(24) {
      case 0: text += "\n"
      case 1: text += "  "
      case 2: break
      case 3: text += ". "
      case 4: text += ", "
      case 5: text += " \n\n"
      case 6: text += "\r\n"
      case 7: text += "\u{A0}"
      case 8: text += "\t"
      default: text += " "
      }
    }
    return text
  }
}
