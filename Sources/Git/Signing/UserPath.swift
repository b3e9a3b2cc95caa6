#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A path of git's configuration, where `~` stands for a home (git-config(1), "pathname").
enum UserPath {
  static func expand(_ path: String, _ environment: [String: String]) -> String {
    guard path.hasPrefix("~") else { return path }
    let name = path.dropFirst().prefix { $0 != "/" }
    let rest = path.dropFirst(1 + name.count)
    if name.isEmpty { return (environment["HOME"] ?? "~") + rest }
    guard let user = getpwnam(String(name)), let home = user.pointee.pw_dir else { return path }
    return String(cString: home) + rest
  }
}
