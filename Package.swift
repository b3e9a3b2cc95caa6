// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

// The tests audit and report whole histories: debug builds optimize what that takes.
let optimized = strict + [.unsafeFlags(["-O"], .when(configuration: .debug))]

let package = Package(
  name: "legajo",
  platforms: [.macOS(.v13)],
  products: [.executable(name: "legajo", targets: ["legajo"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibgit2", pkgConfig: "libgit2",
      providers: [.apt(["libgit2-dev"]), .brew(["libgit2"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .target(name: "CMustache"),
    // libcsv brings no file for pkg-config.
    .systemLibrary(name: "CCSV", providers: [.apt(["libcsv-dev"]), .brew(["libcsv"])]),

    .executableTarget(name: "EmbedTool", path: "Plugins/EmbedTool", swiftSettings: strict),
    .plugin(name: "EmbedFiles", capability: .buildTool(), dependencies: ["EmbedTool"]),

    .target(name: "Embedded", swiftSettings: strict, plugins: ["EmbedFiles"]),
    .target(name: "Git", dependencies: ["CLibgit2"], swiftSettings: optimized),
    .target(name: "Documents", dependencies: ["CLibYAML"], swiftSettings: optimized),
    .target(name: "JSONSchema", dependencies: ["Documents"], swiftSettings: optimized),
    .target(name: "Tables", dependencies: ["CCSV"], swiftSettings: optimized),
    .target(name: "Records", dependencies: ["JSONSchema", "Tables", "Documents"], swiftSettings: optimized),
    .target(
      name: "Archive", dependencies: ["Records", "JSONSchema", "Documents", "Git", "Embedded"],
      swiftSettings: optimized),
    .target(
      name: "Reports",
      dependencies: ["Archive", "Records", "Documents", "Git", "Embedded", "CCmark", "CMustache"],
      swiftSettings: optimized),
    .target(
      name: "Imports", dependencies: ["Archive", "Records", "JSONSchema", "Tables", "Documents", "Git"],
      swiftSettings: optimized),
    .executableTarget(
      name: "legajo",
      dependencies: [
        "Imports", "Reports", "Archive", "Records", "JSONSchema", "Documents", "Git", "Embedded",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    .target(name: "Fixtures", path: "Tests/Fixtures", swiftSettings: strict),
    .testTarget(name: "GitTests", dependencies: ["Git", "Fixtures"], swiftSettings: strict),
    .testTarget(name: "DocumentsTests", dependencies: ["Documents", "Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "JSONSchemaTests", dependencies: ["JSONSchema", "Documents", "Embedded", "Fixtures"], swiftSettings: strict),
    .testTarget(name: "TablesTests", dependencies: ["Tables"], swiftSettings: strict),
    .testTarget(
      name: "RecordsTests", dependencies: ["Records", "JSONSchema", "Documents", "Embedded", "Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ArchiveTests", dependencies: ["Archive", "Records", "Documents", "Git", "Embedded", "Fixtures"],
      swiftSettings: strict),
    .testTarget(
      name: "ImportsTests",
      dependencies: ["Imports", "Archive", "Records", "Tables", "Documents", "Git", "Fixtures"],
      exclude: ["Fixtures"], swiftSettings: strict),
    .testTarget(
      name: "ReportsTests", dependencies: ["Reports", "Archive", "Records", "Documents", "Git", "Fixtures"],
      exclude: ["Fixture", "Golden"], swiftSettings: strict),
    .testTarget(name: "LegajoTests", dependencies: ["legajo", "Fixtures"], swiftSettings: strict),
    .target(
      name: "FuzzTargets", dependencies: ["JSONSchema", "Tables", "Documents"], path: "Tests/Fuzzing/Targets",
      swiftSettings: strict),
    .testTarget(
      name: "FuzzTests", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Replay", swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cxxLanguageStandard: .cxx17
)

// Needs libFuzzer's library, which only Scripts/fuzz links.
if Context.environment["LEGAJO_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Runner", swiftSettings: strict))
}
