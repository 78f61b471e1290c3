#if os(Linux)
  /// Gives the standard library the arguments that the system hands to a starting program.
  ///
  /// Left alone it reads them from `/proc`, which a bare root or a sandbox may not have; there it would find none.
  @section(".init_array") @used
  private let keepArguments: @convention(c) (Int32, UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Void = {
    count, words in unsafe overrideArguments(words, count)
  }

  @_silgen_name("_swift_stdlib_overrideUnsafeArgvArgc")
  private func overrideArguments(_ words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32)
#endif
