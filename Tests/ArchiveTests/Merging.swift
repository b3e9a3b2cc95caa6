import Documents
import Git

@testable import Archive

/// Merges of one file, by the sample's schema.
struct Merging {
  static let complaint = "complaints/2026/CMP-2026-7k3qf.md"
  static let interview = "interviews/2026/INT-2026-tramites.md"
  let context: FileMerge.Context

  init() throws {
    let sample = try SampleCopy()
    let policy = try State.read(sample.repository, .workTree).policy
    context = FileMerge.Context(
      sample.repository, policy: policy,
      sides: MergeSides(ours: .init(name: "mío", commits: []), theirs: .init(name: "suyo", commits: [])))
  }

  func callAsFunction(
    _ base: String, _ ours: String, _ theirs: String, at path: String = complaint
  ) throws -> (text: String, isClean: Bool, messages: [String]) {
    let merge = try FileMerge.merge(
      path: path, base: Array(base.utf8), ours: Array(ours.utf8), theirs: Array(theirs.utf8), context)
    return (String(decoding: merge.bytes, as: UTF8.self), merge.isClean, merge.findings.map(\.message.en))
  }
}
