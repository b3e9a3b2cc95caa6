import Fixtures
import Foundation
import Git
import Testing

struct ChildProcessTests {
  private let environment = ["PATH": "/usr/bin:/bin", "WORD": "ñandú"]

  @Test func `a child gets input, variables and folder, and gives both streams and its status`() throws {
    let folder = try TemporaryFolder()
    let child = try ChildProcess.run(
      "sh", ["-c", "cat; pwd; printf '%s' \"$WORD\" >&2; exit 3"], in: folder.path, environment: environment,
      input: Array("uno\n".utf8))
    #expect(child.status == 3)
    #expect(String(decoding: child.output, as: UTF8.self) == "uno\n\(folder.path)\n")
    #expect(String(decoding: child.errors, as: UTF8.self) == "ñandú")
  }

  @Test func `streams larger than a pipe do not wait for each other`() throws {
    let input = [UInt8](repeating: 0x61, count: 1 << 20)
    let child = try ChildProcess.run("sh", ["-c", "tee /dev/stderr"], environment: environment, input: input)
    #expect(child.output == input && child.errors == input)
  }

  @Test func `a child that does not read its input is no failure`() throws {
    let child = try ChildProcess.run(
      "true", [], environment: environment, input: [UInt8](repeating: 0x61, count: 1 << 20))
    #expect(child.status == 0)
  }

  @Test func `what exceeds the limit is dropped`() throws {
    let child = try ChildProcess.run(
      "sh", ["-c", "head -c 100000 /dev/zero"], environment: environment, limit: 10)
    #expect(child.output.count == 10 && child.status == 0)
  }

  @Test func `a signal is told as shells do, a program that is not there as absent`() throws {
    #expect(try ChildProcess.run("sh", ["-c", "kill -9 $$"], environment: environment).status == 137)
    let error = #expect(throws: GitError.self) {
      try ChildProcess.run("no-such-program-here", [], environment: environment)
    }
    #expect(error?.kind == .notFound)
  }

  @Test(arguments: [("/nonexistent", false), ("", false), (".", false), ("/nonexistent:/usr/bin:/bin", true)])
  func `a program is looked for in the variables that it gets, never in a folder without a full path`(
    _ path: String, _ isFound: Bool
  ) throws {
    let folder = try TemporaryFolder()
    try folder.write("#!/bin/sh\n", to: "sh")
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path + "/sh")
    let child = try? ChildProcess.run("sh", ["-c", "exit 7"], in: folder.path, environment: ["PATH": path])
    #expect(child?.status == (isFound ? 7 : nil))
  }

  @Test func `what lies under a program's name and cannot be run is passed over`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "sh")
    try folder.write("", to: "below/sh/file")
    let path = "\(folder.path):\(folder.path)/below:/usr/bin:/bin"
    #expect(try ChildProcess.run("sh", ["-c", "exit 7"], environment: ["PATH": path]).status == 7)
  }
}
