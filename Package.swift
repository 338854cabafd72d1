// swift-tools-version: 6.2
import PackageDescription

/// One set of flags for every target: two sets in one build folder would build every package twice.
let flags: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// Tests are built once and run once, so optimising them takes longer than it saves. What they test is optimised.
let testFlags = flags + [.unsafeFlags(["-Onone"], .when(configuration: .release))]

let package = Package(
    name: "kith",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "kith", targets: ["KithCommand"])],
    dependencies: [
        // Serves HTTP/1.1 on SwiftNIO; the lightest maintained Swift server.
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1", traits: []),
        // SQLite with prepared statements and an honest Swift 6 concurrency story.
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        // AES-GCM, SHA-256, Ed25519 and scrypt: cryptography is never written by hand.
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        // The program's commands, flags and help.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // Settings from the environment and a file, with secrets kept out of logs.
        .package(url: "https://github.com/apple/swift-configuration", from: "1.4.0", traits: []),
        // Hummingbird stands on it; the tests answer requests without a network through its embedded channel.
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        // Structured logs.
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        // Starts and stops the server and everything that runs long, in order.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        .target(name: "Practice", swiftSettings: flags),
        .target(
            name: "Journal",
            dependencies: [.product(name: "Crypto", package: "swift-crypto")],
            swiftSettings: flags),
        .target(name: "Markup", swiftSettings: flags),
        // The stylesheet, scripts and pictures, embedded by the C compiler, which is much quicker at it than Swift.
        .target(name: "Assets", exclude: ["css", "js", "img"]),
        .target(
            name: "SQLiteEngine",
            dependencies: ["Journal", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: flags),
        // PostgreSQL's own client library.
        .systemLibrary(name: "CPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        // Works out QR codes.
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // Linux's way to wait for thousands of connections, which the measuring program needs and Glibc's module lacks.
        .systemLibrary(name: "CEpoll"),
        // glibc's settings of its memory, which its Swift module leaves out.
        .systemLibrary(name: "CMalloc"),
        // Hands letters to a mail server.
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .target(name: "PostgresEngine", dependencies: ["Journal", "CPQ"], swiftSettings: flags),
        .target(
            name: "Kith",
            dependencies: [
                "Practice", "Journal", "Markup", "Assets", "CQREncode", "CCurl",
                .product(name: "Hummingbird", package: "hummingbird"),
                .product(name: "Crypto", package: "swift-crypto"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            swiftSettings: flags),
        .executableTarget(
            name: "KithCommand",
            dependencies: [
                "Kith", "SQLiteEngine", "PostgresEngine", "CEpoll", "CMalloc",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            swiftSettings: flags),
        // What the tests of several modules need: an empty database of each engine.
        .target(
            name: "Scratch",
            dependencies: ["Journal", "SQLiteEngine", "PostgresEngine", .product(name: "GRDB", package: "GRDB.swift")],
            path: "Tests/Scratch", swiftSettings: flags),
        .testTarget(
            name: "PracticeTests", dependencies: ["Practice"], exclude: ["Golden", "Texts"], swiftSettings: testFlags),
        .testTarget(
            name: "JournalTests",
            dependencies: [
                "Journal", "SQLiteEngine", "PostgresEngine", "Scratch",
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: testFlags),
        .testTarget(name: "MarkupTests", dependencies: ["Markup"], swiftSettings: testFlags),
        .testTarget(
            name: "KithTests",
            dependencies: [
                "Kith", "Scratch", "SQLiteEngine", .product(name: "NIOEmbedded", package: "swift-nio"),
                .product(name: "CryptoExtras", package: "swift-crypto"),
                .product(name: "Hummingbird", package: "hummingbird"),
            ], swiftSettings: testFlags),
    ],
    swiftLanguageModes: [.v6]
)
