/// The names of characters in HTML: all of HTML 4 and the HTML 5 names met in news copy.
///
/// The first ampersand of a run makes the table, so it is made in one walk over the lists and without a dictionary, whose
/// type the runtime would have to make first.
struct NamedCharacters {
  /// The code point of each name.
  static let table = NamedCharacters()

  /// A name of at most twelve letters and digits as one number, zero for none.
  private struct Key: Equatable {
    var low: UInt64 = 0
    var high: UInt32 = 0

    /// Adds a byte at an index.
    mutating func set(_ byte: UInt8, at index: Int) {
      if index < 8 { low |= UInt64(byte) << UInt64(8 * index) } else { high |= UInt32(byte) << UInt32(8 * index - 64) }
    }

    var slot: Int { Int(truncatingIfNeeded: ((low ^ UInt64(high) << 7) &* 0x9E37_79B9_7F4A_7C15) >> 54) }
  }

  /// The longest name of the lists, with room to spare.
  static let longestName = 12

  private var keys = [Key](repeating: Key(), count: 1_024)
  private var values = [UInt32](repeating: 0, count: 1_024)

  private init() {
    for series in [Self.latin, Self.greekCapitals, Self.greekSmall] { add(series.names, from: series.first) }
    add(Self.others, from: 0)
  }

  /// The code point of a name, nil for an unknown one.
  subscript(name: ArraySlice<UInt8>) -> UInt32? {
    guard !name.isEmpty, name.count <= Self.longestName else { return nil }
    var key = Key()
    for (index, byte) in name.enumerated() { key.set(byte, at: index) }
    let slot = slot(of: key)
    return keys[slot] == key ? values[slot] : nil
  }

  /// The place of a name, or the free one where it would be.
  private func slot(of key: Key) -> Int {
    var slot = key.slot
    while keys[slot] != Key(), keys[slot] != key { slot = (slot + 1) & 1_023 }
    return slot
  }

  /// Adds names that stand for one code point after the other, or each for the hexadecimal number behind its `=`.
  private mutating func add(_ list: String, from first: UInt32) {
    let bytes = list.utf8.span
    var (key, length, number, isNumber, place): (Key, Int, UInt32, Bool, UInt32) = (Key(), 0, 0, false, first)
    for index in 0...bytes.count {
      let byte = index < bytes.count ? bytes[index] : 32
      switch byte {
      case 32:
        let slot = slot(of: key)
        (keys[slot], values[slot]) = (key, isNumber ? number : place)
        (key, length, number, isNumber) = (Key(), 0, 0, false)
        place += 1
      case UInt8(ascii: "="): isNumber = true
      case _ where isNumber: number = number << 4 | UInt32(byte <= 0x39 ? byte - 0x30 : byte - 0x37)
      default:
        key.set(byte, at: length)
        length += 1
      }
    }
  }

  /// U+00A0 to U+00FF in order.
  private static let latin: (first: UInt32, names: String) = (
    0xA0,
    """
    nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute \
    micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig \
    Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash \
    Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute \
    ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc \
    uuml yacute thorn yuml
    """
  )

  /// U+0391 to U+03A9 in order.
  private static let greekCapitals: (first: UInt32, names: String) = (
    0x391,
    """
    Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi \
    Chi Psi Omega
    """
  )

  /// U+03B1 to U+03C9 in order.
  private static let greekSmall: (first: UInt32, names: String) = (
    0x3B1,
    """
    alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon \
    phi chi psi omega
    """
  )

  private static let others = """
    amp=26 lt=3C gt=3E quot=22 apos=27 AMP=26 LT=3C GT=3E QUOT=22 COPY=A9 REG=AE Tab=9 NewLine=A excl=21 num=23 \
    dollar=24 percnt=25 lpar=28 rpar=29 ast=2A plus=2B comma=2C period=2E sol=2F colon=3A semi=3B equals=3D quest=3F \
    commat=40 lsqb=5B lbrack=5B bsol=5C rsqb=5D rbrack=5D Hat=5E lowbar=5F grave=60 lcub=7B lbrace=7B verbar=7C \
    vert=7C rcub=7D rbrace=7D OElig=152 oelig=153 Scaron=160 scaron=161 Yuml=178 fnof=192 circ=2C6 tilde=2DC \
    ensp=2002 emsp=2003 emsp13=2004 emsp14=2005 numsp=2007 puncsp=2008 thinsp=2009 hairsp=200A zwnj=200C zwj=200D \
    lrm=200E rlm=200F hyphen=2010 dash=2010 ndash=2013 mdash=2014 horbar=2015 lsquo=2018 rsquo=2019 rsquor=2019 \
    sbquo=201A lsquor=201A ldquo=201C rdquo=201D rdquor=201D bdquo=201E ldquor=201E dagger=2020 Dagger=2021 bull=2022 \
    bullet=2022 nldr=2025 hellip=2026 mldr=2026 permil=2030 prime=2032 Prime=2033 lsaquo=2039 rsaquo=203A oline=203E \
    frasl=2044 NoBreak=2060 euro=20AC image=2111 weierp=2118 real=211C trade=2122 TRADE=2122 alefsym=2135 frac13=2153 \
    frac23=2154 frac15=2155 frac25=2156 frac35=2157 frac45=2158 frac16=2159 frac56=215A frac18=215B frac38=215C \
    frac58=215D frac78=215E larr=2190 uarr=2191 rarr=2192 darr=2193 harr=2194 crarr=21B5 lArr=21D0 uArr=21D1 \
    rArr=21D2 dArr=21D3 hArr=21D4 forall=2200 part=2202 exist=2203 empty=2205 nabla=2207 isin=2208 notin=2209 ni=220B \
    prod=220F sum=2211 minus=2212 lowast=2217 radic=221A prop=221D infin=221E ang=2220 and=2227 or=2228 cap=2229 \
    cup=222A int=222B there4=2234 sim=223C cong=2245 asymp=2248 ne=2260 equiv=2261 le=2264 ge=2265 sub=2282 sup=2283 \
    nsub=2284 sube=2286 supe=2287 oplus=2295 otimes=2297 perp=22A5 sdot=22C5 lceil=2308 rceil=2309 lfloor=230A \
    rfloor=230B lang=27E8 rang=27E9 loz=25CA spades=2660 clubs=2663 hearts=2665 diams=2666 check=2713 phone=260E \
    star=2606 starf=2605 thetasym=3D1 upsih=3D2 piv=3D6 Amacr=100 amacr=101 Abreve=102 abreve=103 Aogon=104 aogon=105 \
    Cacute=106 cacute=107 Ccaron=10C ccaron=10D Dcaron=10E dcaron=10F Dstrok=110 dstrok=111 Emacr=112 emacr=113 \
    Eogon=118 eogon=119 Ecaron=11A ecaron=11B Gbreve=11E gbreve=11F Imacr=12A imacr=12B Idot=130 imath=131 \
    Lstrok=141 lstrok=142 Nacute=143 nacute=144 Ncaron=147 ncaron=148 Omacr=14C omacr=14D Odblac=150 odblac=151 \
    Rcaron=158 rcaron=159 Sacute=15A sacute=15B Scedil=15E scedil=15F Tcaron=164 tcaron=165 Umacr=16A umacr=16B \
    Uring=16E uring=16F Udblac=170 udblac=171 Zacute=179 zacute=17A Zdot=17B zdot=17C Zcaron=17D zcaron=17E
    """
}
