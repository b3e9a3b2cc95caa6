internal import CLibgit2

/// What the bytes of a commit's message say.
enum CommitText {
  /// Messages are UTF-8 unless a header says Latin-1; anything else is shown as far as it is UTF-8.
  static func decode(_ bytes: [UInt8], _ encoding: String?) -> String {
    let name = encoding?.lowercased() ?? "utf-8"
    if ["iso-8859-1", "latin1", "iso8859-1"].contains(name) {
      return String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The trailers as `git log` reads them.
  ///
  /// The library also ends a message at a line `---`, as in a mailed patch, which `git log` does not.
  static func trailers(_ message: [UInt8]) throws(GitError) -> [Commit.Trailer] {
    var text = message.filter { $0 != 0 }
    for start in text.indices where start == 0 || text[start - 1] == 0x0A {
      if text[start...].starts(with: [0x2D, 0x2D, 0x2D]) { text[start] = 0x2B }
    }
    text.append(0)
    var list = git_message_trailer_array()
    let code = text.withUnsafeBytes { bytes in
      git_message_trailers(&list, bytes.bindMemory(to: CChar.self).baseAddress)
    }
    try check(code, "git_message_trailers")
    defer { git_message_trailer_array_free(&list) }
    return (0..<list.count).map { index in
      let trailer = list.trailers[index]
      return Commit.Trailer(key: String(cString: trailer.key), value: String(cString: trailer.value))
    }
  }
}
