/// The data that the binary carries: `schema/…`, `sample/…`, `findings/…`.
public enum Embedded {
  /// Every embedded file, sorted by path; paths begin with the folder's name.
  public static var files: [(path: String, text: String)] { embeddedFiles }

  /// The text of one embedded file, nil where there is none of that path.
  public static func text(_ path: String) -> String? {
    embeddedFiles.first { $0.path == path }?.text
  }
}
