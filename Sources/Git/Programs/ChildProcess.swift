internal import CLibgit2

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A program of the user's own (git, ssh-keygen) that ran to its end.
public struct ChildProcess: Sendable {
  /// Its exit status; 128 and the signal's number where a signal ended it.
  public var status: Int32
  /// What it wrote as data.
  public var output: [UInt8]
  /// What it said.
  public var errors: [UInt8]

  /// Runs a program that the PATH of its own variables finds, and waits for it.
  ///
  /// - Parameters:
  ///   - folder: where it works; nil for where this process does.
  ///   - environment: all of its variables.
  ///   - input: what it reads.
  ///   - limit: most bytes that are taken of each of its streams; what comes after is read and dropped.
  /// - Throws: `.notFound` where there is no such program, `.io` where it could not be started.
  public static func run(
    _ program: String, _ arguments: [String], in folder: String? = nil, environment: [String: String],
    input: [UInt8] = [], limit: Int = 1 << 26
  ) throws(GitError) -> ChildProcess {
    var pipes = try Pipes()
    defer { pipes.closeAll() }
    let child = try spawn(find(program, environment), arguments, folder, environment, pipes)
    pipes.closeTheirs()
    let (output, errors) = pipes.exchange(input, limit: limit)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 {
      guard errno == EINTR else { throw .system("waitpid", errno) }
    }
    let signal = status & 0x7F
    return ChildProcess(
      status: signal == 0 ? (status >> 8) & 0xFF : 128 + signal, output: output, errors: errors)
  }

  /// The first file of a name that can be run, in the folders of PATH; the name itself where it is a path.
  ///
  /// Folders that are not absolute are left out: what a repository holds is nobody's program.
  private static func find(_ program: String, _ environment: [String: String]) throws(GitError) -> String {
    if program.contains("/") { return program }
    for folder in (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(program)"
      var status = stat()
      if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, access(path, X_OK) == 0 { return path }
    }
    throw GitError(.notFound, code: ENOENT, function: "PATH", message: program)
  }

  private static func spawn(
    _ program: String, _ arguments: [String], _ folder: String?, _ environment: [String: String], _ pipes: Pipes
  ) throws(GitError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let folder { _ = legajo_spawn_in(&actions, folder) }
    for (number, end) in pipes.theirs.enumerated() {
      posix_spawn_file_actions_adddup2(&actions, end, Int32(number))
    }
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The program gets the signals as it would from a shell, whatever we ignore ourselves.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    // Threads of a pool block signals, and a child would never get them.
    var blocked = sigset_t()
    sigemptyset(&blocked)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for word in words + variables { free(word) } }
    var child = pid_t()
    let code = posix_spawn(&child, program, &actions, &attributes, &words, &variables)
    guard code == 0 else {
      if code == ENOENT { throw GitError(.notFound, code: code, function: "posix_spawn", message: program) }
      throw .system("posix_spawn \(program)", code)
    }
    return child
  }
}

/// The three pipes to a child.
private struct Pipes {
  /// The child's ends: its input, output and errors.
  private(set) var theirs: [Int32] = []
  private var ours: [Int32] = []

  init() throws(GitError) {
    for number in 0..<3 {
      var ends: [Int32] = [-1, -1]
      guard pipe(&ends) == 0 else {
        let code = errno
        closeAll()
        throw .system("pipe", code)
      }
      for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
      theirs.append(number == 0 ? ends[0] : ends[1])
      ours.append(number == 0 ? ends[1] : ends[0])
    }
  }

  mutating func closeTheirs() {
    for end in theirs { close(end) }
    theirs = []
  }

  mutating func closeAll() {
    closeTheirs()
    for end in ours where end >= 0 { close(end) }
    ours = []
  }

  /// Writes the input and reads both streams side by side, so that neither waits for the other.
  mutating func exchange(_ input: [UInt8], limit: Int) -> (output: [UInt8], errors: [UInt8]) {
    var rest = input[...]
    var read: [[UInt8]] = [[], []]
    _ = fcntl(ours[0], F_SETFL, O_NONBLOCK)
    if rest.isEmpty { shut(0) }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while ours.contains(where: { $0 >= 0 }) {
      var waits = ours.enumerated().map { number, end in
        pollfd(fd: end, events: Int16(number == 0 ? POLLOUT : POLLIN), revents: 0)
      }
      guard poll(&waits, nfds_t(waits.count), -1) >= 0 || errno == EINTR else { break }
      if waits[0].revents != 0 { push(&rest) }
      for number in 1...2 where waits[number].revents != 0 {
        let count = chunk.withUnsafeMutableBytes { takeBytes(ours[number], $0) }
        if count > 0 {
          read[number - 1] += chunk[..<min(count, max(0, limit - read[number - 1].count))]
        } else if count == 0 || errno != EINTR {
          shut(number)
        }
      }
    }
    return (read[0], read[1])
  }

  /// A child that reads no more ends the writing.
  private mutating func push(_ rest: inout ArraySlice<UInt8>) {
    let count = rest.withUnsafeBytes { giveBytes(ours[0], $0) }
    if count > 0 { rest = rest.dropFirst(count) }
    if rest.isEmpty || (count < 0 && errno != EAGAIN && errno != EINTR) { shut(0) }
  }

  private mutating func shut(_ number: Int) {
    close(ours[number])
    ours[number] = -1
  }
}

private func takeBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, bytes.baseAddress, bytes.count)
}

/// Writes, and takes back the SIGPIPE that a closed pipe would end this process with.
private func giveBytes(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  var pipeSignal = sigset_t()
  var before = sigset_t()
  sigemptyset(&pipeSignal)
  sigaddset(&pipeSignal, SIGPIPE)
  pthread_sigmask(SIG_BLOCK, &pipeSignal, &before)
  let count = write(descriptor, bytes.baseAddress, bytes.count)
  let code = errno
  if count < 0, code == EPIPE {
    var pending = sigset_t()
    var raised: Int32 = 0
    sigpending(&pending)
    if sigismember(&pending, SIGPIPE) == 1 { sigwait(&pipeSignal, &raised) }
  }
  pthread_sigmask(SIG_SETMASK, &before, nil)
  errno = code
  return count
}
