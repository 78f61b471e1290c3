/// The words that an apostrophe shortens, for telling apostrophes from single quotation marks.
enum QuotationsElisions {
  /// How surely an apostrophe stands before or behind a word.
  enum Strength { case none, weak, strong }

  /// How surely a word is one whose front is cut off: `’tis`, `’em`, `’til`.
  static func front(_ hash: UInt64) -> Strength {
    if strongFronts.contains(hash) { return .strong }
    return weakFronts.contains(hash) ? .weak : .none
  }

  /// Whether a word of dialect or lyrics has lost its end: `ol’`, `th’`, `wi’`.
  static func isClipped(_ hash: UInt64) -> Bool { clipped.contains(hash) }

  /// Whether a word that ends in “in” is whole, so that no g is lost: `again`, `Putin`, but not `goin`.
  static func isWhole(_ hash: UInt64, vowelBefore: Bool) -> Bool {
    vowelBefore ? !clippedBehindVowel.contains(hash) : wholeWithIn.contains(hash)
  }

  /// Whether a word is what follows the apostrophe of a contraction or possessive: `s`, `t`, `ll`.
  static func isSuffix(_ hash: UInt64) -> Bool { suffixes.contains(hash) }

  private static let strongFronts = hashes(
    """
    tis twas twere twill twould twasn't tisn't til till em bout burbs cuz lil n nuff spose tude
    cept scuse gainst neath tween twixt kay nother lectric 'cos cos coz bama kerchief
    """)
  private static let weakFronts = hashes(
    """
    cause round course hood less cross phone plane bye morning ere im er is ow ard ome ouse orse ave ad as eard ol ole
    fraid fro gator ello ey stache rents fore nough specially sup zine nam copter tater possum flu bus cello pon member
    member mongst long way night nite low alf undred appen ope ell cheers
    """)
  private static let clipped = hashes("ol o th po mo lil wi ha fo an tha yo lo no gi fa ca lovin nothin somethin ta")
  private static let clippedBehindVowel = hashes("goin doin bein seein fleein freein agreein undergoin outdoin redoin")
  private static let wholeWithIn = hashes(
    """
    begin margin origin virgin within cabin basin robin satin berlin dublin putin stalin martin austin justin kevin
    latin admin cousin vitamin resin violin lenin darwin chin skin thin twin spin grin shin edwin colin gavin devin
    calvin marvin melvin alvin irvin corbin dustin rasputin yeltsin levin benjamin franklin kremlin turin goblin dolphin
    pumpkin napkin muffin coffin puffin penicillin insulin aspirin toxin cumin jasmin hamlin rodin erin catkin bodkin
    login plugin pidgin urchin vermin elfin fiorin lupin pippin piffin robbin dobbin bobbin boffin baldwin godwin goodwin
    ervin kelvin akin lapin djinn herein therein wherein rhein backspin tailspin tenpin hairpin kingpin linchpin
    """)
  private static let suffixes = hashes("s t d m ll re ve")

  private static func hashes(_ words: String) -> Set<UInt64> {
    Set(words.split { $0 == " " || $0 == "\n" }.map { WordHash.of(String($0)) })
  }
}
