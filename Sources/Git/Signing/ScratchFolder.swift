#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A folder for what a program reads and writes as files, where only this account may look; removed at the end of its
/// life.
struct ScratchFolder: ~Copyable {
  let path: String

  /// Makes the folder where TMPDIR says, as git does.
  init(_ environment: [String: String]) throws(GitError) {
    let place = environment["TMPDIR"].flatMap { $0.isEmpty ? nil : $0 } ?? "/tmp"
    var template = Array((place + "/legajo-XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw .system("mkdtemp \(place)", errno) }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  deinit {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        unlink(path + "/" + name)
      }
      closedir(folder)
    }
    rmdir(path)
  }

  /// Puts a file there, and gives its path.
  borrowing func put(_ bytes: [UInt8], as name: String) throws(GitError) -> String {
    let file = path + "/" + name
    try Descriptor.open(file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: 0o600).write(bytes)
    return file
  }
}
