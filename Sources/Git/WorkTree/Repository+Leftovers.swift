#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Repository {
  /// Files of this program's own that a crash left, by their whole paths: the folder of what was under way, and files
  /// that were being written by a process that is no more.
  public func leftovers() -> [String] {
    var paths = access(unfinished, F_OK) == 0 ? [unfinished] : []
    paths += ((try? FileSystem.names(in: folder)) ?? []).filter(Self.isAbandoned).map { folder + "/" + $0 }
    guard let workTree, let entries = try? listWorkTree() else { return paths }
    let abandoned = entries.compactMap { $0.kind == .tree ? nil : $0.path.text }.filter(Self.isAbandoned)
    return paths + abandoned.map { workTree + "/" + $0 }
  }

  /// Takes a leftover away; what was under way by finishing or dropping it.
  public func removeLeftover(_ path: String) throws(GitError) {
    if path == unfinished {
      _ = try recover()
    } else {
      unlink(path)
    }
  }

  /// git's lock of the index, where it stands and is not ours; nil where it does not.
  public var foreignLock: String? {
    !isBare && access(indexLockPath, F_OK) == 0 && !isOurLock ? indexLockPath : nil
  }

  /// A file beside another one, with the number of the process that was writing it (``FileSystem/replace``).
  private static func isAbandoned(_ name: String) -> Bool {
    guard let mark = name.firstRange(of: ".legajo-"), let process = pid_t(name[mark.upperBound...]), process > 0 else {
      return false
    }
    return kill(process, 0) != 0 && errno == ESRCH
  }
}
