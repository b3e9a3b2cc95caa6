internal import CLibgit2

/// A merge of three versions of a text by lines, as git itself makes it.
public struct TextMerge: Sendable {
  /// What came of it; where lines clash, both versions between git's marks.
  public var bytes: [UInt8]
  /// Whether no lines clashed.
  public var isClean: Bool

  /// What stands in the marks around lines that clash.
  public struct Labels: Sendable, Hashable {
    /// Behind `<<<<<<<`.
    public var ours: String
    /// Behind `|||||||`, where the base is shown.
    public var base: String
    /// Behind `>>>>>>>`.
    public var theirs: String

    /// What stands in the marks.
    public init(ours: String, base: String, theirs: String) {
      self.ours = ours
      self.base = base
      self.theirs = theirs
    }
  }

  /// Merges what two versions made of a base.
  ///
  /// - Parameters:
  ///   - markerSize: signs in a mark; git's own is 7.
  ///   - showsBase: whether the base stands between the two versions (`merge.conflictStyle` diff3).
  /// - Throws: `GitError` where libgit2 cannot, as for a text of more than 1 GiB.
  public static func merge(
    base: [UInt8], ours: [UInt8], theirs: [UInt8], labels: Labels, markerSize: Int = 7, showsBase: Bool = false
  ) throws(GitError) -> TextMerge {
    _ = Library.start
    // The library takes binary content for a failure and leaves ours; git says so, and keeps ours too.
    guard ![base, ours, theirs].contains(where: { $0.contains(0) }) else {
      return TextMerge(bytes: ours, isClean: false)
    }
    var inputs: [git_merge_file_input] = []
    for _ in 0..<3 {
      var input = git_merge_file_input()
      try check(git_merge_file_input_init(&input, 1), "git_merge_file_input_init")
      inputs.append(input)
    }
    var options = git_merge_file_options()
    try check(git_merge_file_options_init(&options, 1), "git_merge_file_options_init")
    options.flags = (showsBase ? GIT_MERGE_FILE_STYLE_DIFF3 : GIT_MERGE_FILE_STYLE_MERGE).rawValue
    options.marker_size = UInt16(clamping: max(1, markerSize))
    var result = git_merge_file_result()
    defer { git_merge_file_result_free(&result) }
    let code = base.withPointer { basePointer in
      ours.withPointer { oursPointer in
        theirs.withPointer { theirsPointer in
          (inputs[0].ptr, inputs[0].size) = (basePointer, base.count)
          (inputs[1].ptr, inputs[1].size) = (oursPointer, ours.count)
          (inputs[2].ptr, inputs[2].size) = (theirsPointer, theirs.count)
          return labels.ours.withCString { ourLabel in
            labels.base.withCString { baseLabel in
              labels.theirs.withCString { theirLabel in
                (options.our_label, options.ancestor_label, options.their_label) = (ourLabel, baseLabel, theirLabel)
                return git_merge_file(&result, &inputs[0], &inputs[1], &inputs[2], &options)
              }
            }
          }
        }
      }
    }
    try check(code, "git_merge_file")
    let bytes = Array(UnsafeRawBufferPointer(start: result.ptr, count: result.len))
    return TextMerge(bytes: bytes, isClean: result.automergeable != 0)
  }
}

extension [UInt8] {
  /// Runs a body with the bytes as C's characters; never nil, also where there are none.
  fileprivate func withPointer<T>(_ body: (UnsafePointer<CChar>) -> T) -> T {
    (self + [0]).withUnsafeBytes { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        // A buffer of one byte at least has an address.
        withUnsafePointer(to: 0 as CChar) { body(characters.baseAddress ?? $0) }
      }
    }
  }
}
