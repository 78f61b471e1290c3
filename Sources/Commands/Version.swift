/// The version of the program and of everything it writes that carries one.
public enum Version {
  /// As in semantic versioning.
  public static let current = "0.1.0"
  /// The day of the version, as manual pages write it.
  static let day = "November 23, 2026"
}
