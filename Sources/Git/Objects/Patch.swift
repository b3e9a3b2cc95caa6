internal import CLibgit2

/// The difference of two versions of a file, as `git diff` shows it.
public enum Patch {
  /// A unified diff with three lines of context; empty where the versions are the same.
  ///
  /// - Throws: `GitError` where libgit2 cannot make it.
  public static func text(path: String, old: [UInt8], new: [UInt8]) throws(GitError) -> String {
    _ = Library.start
    var patch: OpaquePointer?
    try check(
      git_patch_from_buffers(&patch, old, old.count, path, new, new.count, path, nil), "git_patch_from_buffers")
    defer { git_patch_free(patch) }
    var buffer = git_buf()
    try check(git_patch_to_buf(&buffer, patch), "git_patch_to_buf")
    defer { git_buf_dispose(&buffer) }
    return String(decoding: UnsafeRawBufferPointer(start: buffer.ptr, count: buffer.size), as: UTF8.self)
  }
}
