import ArgumentParser
import Configuration
import Foundation
import Journal
import Kith
import PostgresEngine
import SQLiteEngine

/// Where an installation keeps its files.
struct DataFolder {
    let path: String

    var database: String { file("kith.sqlite") }
    var socket: String { file("kith.sock") }
    var publicKey: String { file("witness.pub") }

    func file(_ name: String) -> String { (path as NSString).appendingPathComponent(name) }

    /// What the address of a socket can hold, in bytes (`sun_path`, without the zero at its end).
    private static let longestSocket = 107

    /// Makes the folder where it is not there, readable by its owner alone.
    func make() throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    /// Makes the folder for a server.
    ///
    /// - Throws: `Said` where commands could not reach the server, because the path of its socket would be too long.
    func makeToServe() throws {
        let most = Self.longestSocket - socket.utf8.count + path.utf8.count
        guard path.utf8.count <= most else {
            throw Said(
                "The path of the data folder is too long: \(path.utf8.count) bytes, where \(most) are possible. "
                    + "Choose another folder.")
        }
        try make()
    }

    var isEmpty: Bool { !FileManager.default.fileExists(atPath: database) }
}

/// The settings that several commands share: a flag, else an environment variable, else the default.
struct FolderOptions: ParsableArguments {
    @Option(help: "The data folder. [KITH_DATA] (default: data)")
    var data: String?

    @Option(help: "The file with the master key; best outside the data folder. [KITH_KEY_FILE]")
    var keyFile: String?

    @Option(help: "Where signed checkpoints are written; best on another disk. [KITH_CHECKPOINT_FILE]")
    var checkpointFile: String?

    @Option(
        help:
            "A PostgreSQL database instead of a file: postgresql://… [KITH_DATABASE] (default: a file in the data folder)"
    )
    var database: String?

    @Option(help: "The key that the master key is being changed for, while that goes on. [KITH_NEXT_KEY_FILE]")
    var nextKeyFile: String?

    @Option(help: "The folder in which each backup is a folder. [KITH_BACKUPS] (default: backups in the data folder)")
    var backups: String?

    static var settings: ConfigReader { ConfigReader(provider: EnvironmentVariablesProvider()) }

    var folder: DataFolder { DataFolder(path: data ?? Self.settings.string(forKey: "kith.data", default: "data")) }
    var keyPath: String {
        keyFile ?? Self.settings.string(forKey: "kith.key.file") ?? folder.file("master.key")
    }
    /// For real work the key lies elsewhere: whoever takes the data folder must not have both.
    func refuseKeyBesideData() throws {
        let place = URL(fileURLWithPath: keyPath).standardizedFileURL.deletingLastPathComponent().path
        let data = URL(fileURLWithPath: folder.path).standardizedFileURL.path
        guard place != data, !place.hasPrefix(data + "/") else {
            throw Said(
                "Give a master key outside the data folder with --key-file. "
                    + "To make one: head -c 32 /dev/urandom > FILE, readable by this user alone.")
        }
    }

    var checkpointPath: String {
        checkpointFile ?? Self.settings.string(forKey: "kith.checkpoint.file") ?? folder.file("checkpoints.jsonl")
    }

    /// The master key; with `making`, a new one where there is neither a key nor a database yet.
    func masterKey(making: Bool) throws -> MasterKey {
        if !FileManager.default.fileExists(atPath: keyPath) {
            guard making, folder.isEmpty else {
                throw Said("The key file \(keyPath) is not there. Without it nobody can read this folder.")
            }
            guard
                FileManager.default.createFile(
                    atPath: keyPath, contents: Data(MasterKey.makeText().utf8), attributes: [.posixPermissions: 0o600])
            else { throw Said("The key file \(keyPath) could not be made.") }
        }
        return try Self.masterKey(in: keyPath)
    }

    static func masterKey(in path: String) throws -> MasterKey {
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Said("The key file \(path) is not there or cannot be read.")
        }
        guard let key = MasterKey(file: Array(bytes)) else {
            throw Said("The file \(path) does not hold a key: 32 bytes, or 64 hexadecimal digits.")
        }
        return key
    }

    var nextKeyPath: String? { nextKeyFile ?? Self.settings.string(forKey: "kith.next.key.file") }

    /// The other key while the master key is being changed.
    func nextKey() throws -> MasterKey? { try nextKeyPath.map(Self.masterKey) }

    var backupsPath: String {
        backups ?? Self.settings.string(forKey: "kith.backups") ?? folder.file("backups")
    }
}

/// Where the server listens, which is always on the loopback, and to how many.
struct PortOption: ParsableArguments {
    @Option(help: "The port on 127.0.0.1. [KITH_PORT] (default: 8080)")
    var port: Int?

    @Option(
        help:
            "How many connections may be open at once; whoever comes then is told to come again. [KITH_CONNECTIONS] (default: 10000, or what the limit of open files allows)"
    )
    var connections: Int?

    var chosen: Int { port ?? FolderOptions.settings.int(forKey: "kith.port", default: 8_080) }

    /// Databases, backups and files need some of the files that this program may have open.
    func mostConnections() throws -> Int {
        let wanted = connections ?? FolderOptions.settings.int(forKey: "kith.connections", default: 10_000)
        guard wanted > 0 else { throw Said("--connections has to be 1 or more.") }
        return max(1, min(wanted, OpenFiles.most - 400))
    }
}

/// How a server behaves beside others on the same database.
struct NodeOptions: ParsableArguments {
    @Option(help: "This node's name in the access log, the same after a restart. [KITH_NODE] (default: host and port)")
    var node: String?

    @Option(
        help:
            "For how many seconds a node that was told to stop still answers, so that load balancers notice. [KITH_DRAIN] (default: 5 with --database, else 0)"
    )
    var drain: Int?

    func drainSeconds(isShared: Bool) -> Int {
        max(0, drain ?? FolderOptions.settings.int(forKey: "kith.drain", default: isShared ? 5 : 0))
    }

    /// Each name has a chain of access lines of its own.
    func name(port: Int) throws -> String {
        let name = node ?? FolderOptions.settings.string(forKey: "kith.node")
        guard let name else { return "\(ProcessInfo.processInfo.hostName):\(port)" }
        let isPlain = name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        guard !name.isEmpty, name.utf8.count <= 100, isPlain else {
            throw Said("--node has to be a name of up to 100 letters, digits and signs, without spaces.")
        }
        return name
    }
}

/// Something that a command has to say to whoever ran it, ending it with an error.
struct Said: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}

/// Runs a command and turns what went wrong into a sentence and an exit code.
func saying(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let exit as ExitCode {
        throw exit
    } catch {
        FileHandle.standardError.write(Data("kith: \(sentence(for: error))\n".utf8))
        throw ExitCode.failure
    }
}

private func sentence(for error: any Error) -> String {
    switch error {
    case let said as Said: said.description
    case let fault as ImportFault: Movers.sentence(for: fault)
    case StorageFault.inUse: "The data folder is in use by another Kith. Stop it first, or ask it."
    case StorageFault.wrongKey: "The master key is not the one that this folder was sealed with. Nothing was changed."
    case StorageFault.keyChanging:
        "A change of the master key was begun and is not finished. Give the old key with --key-file and the new one with "
            + "--next-key-file, and run “kith rotate-key” again."
    case StorageFault.newerSchema(let found, let known):
        "The data folder was written by a newer Kith (tables \(found), this program knows \(known)). Nothing was changed."
    case StorageFault.full: "The disk is full. Nothing was half written."
    case StorageFault.readOnly: "The data folder cannot be written. Check who owns it."
    case StorageFault.cannotUnseal: "A sealed text could not be opened: it was changed. Run “kith verify”."
    case StorageFault.unsafeSetting(let name): "SQLite refused the setting \(name), without which records are not safe."
    case StorageFault.olderSchema:
        "The database's tables are those of an older Kith, or are not made yet. Their owner has to run “kith migrate” first."
    case StorageFault.unfinishedCopy:
        "This holds a copy that was begun and not finished. Remove it and copy again into an empty place."
    case Transfer.Fault.notEmpty: "The place to copy to is not empty. Nothing was changed."
    case Transfer.Fault.nothingThere: "There is no record to copy."
    case Transfer.Fault.differs(let table):
        "The rows of “\(table)” are not those that were read. The copy is not finished and cannot be served."
    case StorageFault.busy: "The database is too busy. Nothing was changed."
    case StorageFault.unreachable: "The database does not answer. Nothing was changed."
    case StorageFault.uncertain:
        "The connection was lost while saving. Look whether it was saved before you do it again."
    case let refusal as DatabaseRefusal: refusal.description
    case let fault as ContinuityPack.Fault: fault.description
    case StorageFault.engine("42501"): "This database role may not do that. Making tables needs the owner's address."
    case StorageFault.engine(let code): "The database failed with code \(code). Run “kith verify”."
    case Caretaker.Fault.notEmpty(let folder): "\(folder) is not empty. Nothing was changed."
    case Caretaker.Fault.noBackup(let folder): "\(folder) is not a backup: it has no readable manifest."
    case Caretaker.Fault.changed(let name):
        "The file \(name) of the backup is not the one that was saved. Nothing was restored."
    case let fault as Installation.RecordChanged:
        "After the tables changed, \(fault.missing) streams do not end as before. Restore the copy that was saved before."
    case Installation.Mixing.demoOnRealFolder:
        "This folder holds a real record. The demonstration starts only on its own folder."
    case Installation.Mixing.realOnDemoFolder: "This folder holds the demonstration. Choose another one for real work."
    case PortRefused.taken(let port):
        "Something already answers on 127.0.0.1:\(port). Stop it, or choose another port with --port."
    case PortRefused.notAllowed(let port):
        "The system lets nobody but its administrator answer on port \(port). Choose another with --port, from 1024 on."
    default: "\(type(of: error)): this should not have happened."
    }
}
